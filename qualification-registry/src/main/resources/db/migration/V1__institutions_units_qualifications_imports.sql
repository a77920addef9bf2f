-- Competent institutions and the functions they hold (Annex I(e)).
create table institution (
    id            uuid primary key,
    legal_name    jsonb  not null,
    country       text   not null check (country ~ '^[A-Z]{2}$'),
    region        text,
    zone          text   not null,
    website       text,
    contact_email text,
    function_changes bigint not null default 0,
    creation_hash text   not null,
    search_text   text   not null,
    search        tsvector generated always as (to_tsvector('simple', search_text)) stored,
    version       bigint not null
);
create index institution_search on institution using gin (search);
create index institution_country on institution (country);

create table function_assignment (
    id             uuid primary key,
    institution_id uuid  not null references institution,
    function       text  not null,
    scope          jsonb not null,
    legal_basis    text  not null,
    granted_by     text  not null,
    valid_from     date  not null,
    valid_until    date check (valid_until is null or valid_until >= valid_from),
    end_reason     text,
    creation_hash  text  not null
);
create index function_assignment_institution on function_assignment (institution_id);

-- BR-I02: an assignment is ended, never deleted.
create function assignments_are_never_deleted() returns trigger language plpgsql as $$
begin
    raise exception 'a function assignment is ended, never deleted';
end $$;
create trigger never_deleted before delete on function_assignment
    for each row execute function assignments_are_never_deleted();

-- Units of learning outcomes and their versions (Annex II section 1). There are no points here: points stand on the
-- pair of qualification version and unit version.
create table unit (
    id                uuid primary key,
    code              text   not null,
    owner_institution uuid   not null,
    creation_hash     text   not null,
    source_register   text,
    source_id         text,
    version           bigint not null,
    check ((source_register is null) = (source_id is null))
);
create index unit_source on unit (owner_institution, source_register, source_id) where source_id is not null;

create table unit_version (
    unit_id         uuid    not null references unit,
    number          integer not null check (number > 0),
    state           text    not null
        check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED')),
    content         jsonb   not null,
    authors         jsonb   not null,
    approved_by     text,
    return_reason   text,
    published_at    timestamptz,
    superseded_by   integer,
    transition_ends date,
    correspondence  jsonb,
    source_version  text,
    source_hash     text,
    edited          boolean not null default false,
    search_text     text    not null,
    search          tsvector generated always as (to_tsvector('simple', search_text)) stored,
    version         bigint  not null,
    primary key (unit_id, number),
    check ((state in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null)),
    check ((state = 'SUPERSEDED') = (superseded_by is not null))
);
create index unit_version_search on unit_version using gin (search);
-- At most one version of a unit is published, at most one is being prepared.
create unique index unit_version_published on unit_version (unit_id) where state = 'PUBLISHED';
create unique index unit_version_open on unit_version (unit_id) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');

-- An outcome belongs to one version of one unit.
create table unit_version_outcome (
    unit_id    uuid    not null,
    number     integer not null,
    outcome_id uuid    not null unique,
    primary key (unit_id, number, outcome_id),
    foreign key (unit_id, number) references unit_version
);

create table qualification (
    id                 uuid primary key,
    code               text   not null,
    owner_institution  uuid   not null,
    creation_hash      text   not null,
    source_register    text,
    source_id          text,
    source_composition text,
    version            bigint not null,
    check ((source_register is null) = (source_id is null))
);
create unique index qualification_source
    on qualification (owner_institution, source_register, source_id, source_composition) where source_id is not null;

create table qualification_version (
    qualification_id uuid    not null references qualification,
    number           integer not null check (number > 0),
    state            text    not null
        check (state in ('DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED', 'SUPERSEDED', 'DISCARDED')),
    content          jsonb   not null,
    country          text    not null check (country ~ '^[A-Z]{2}$'),
    eqf_level        integer check (eqf_level between 1 and 8),
    isced_f          text check (isced_f ~ '^[0-9]{2,4}$'),
    authors          jsonb   not null,
    approved_by      text,
    return_reason    text,
    published_at     timestamptz,
    superseded_by    integer,
    source_version   text,
    source_hash      text,
    edited           boolean not null default false,
    search_text      text    not null,
    search           tsvector generated always as (to_tsvector('simple', search_text)) stored,
    version          bigint  not null,
    primary key (qualification_id, number),
    check ((state in ('PUBLISHED', 'SUPERSEDED')) = (published_at is not null)),
    check (state not in ('PUBLISHED', 'SUPERSEDED') or (eqf_level is not null and isced_f is not null)),
    check ((state = 'SUPERSEDED') = (superseded_by is not null))
);
create index qualification_version_search on qualification_version using gin (search);
create index qualification_version_filter on qualification_version (state, country, eqf_level, isced_f);
create unique index qualification_version_published on qualification_version (qualification_id) where state = 'PUBLISHED';
create unique index qualification_version_open
    on qualification_version (qualification_id) where state in ('DRAFT', 'IN_REVIEW', 'APPROVED');

-- The pair that carries the points (Annex II section 4; BR-Q06, BR-Q08).
create table qualification_version_unit (
    qualification_id uuid    not null,
    number           integer not null,
    unit_id          uuid    not null references unit,
    unit_number      integer not null,
    obligation       text    not null check (obligation in ('MANDATORY', 'ELECTIVE', 'OPTIONAL_EXTRA')),
    points           numeric(16, 4) check (points >= 0),
    primary key (qualification_id, number, unit_id),
    foreign key (qualification_id, number) references qualification_version,
    foreign key (unit_id, unit_number) references unit_version
);
create index qualification_version_unit_unit on qualification_version_unit (unit_id, unit_number);

-- What a published version says, byte for byte as it was published; such a row never changes.
create table published_document (
    kind         text    not null check (kind in ('UNIT', 'QUALIFICATION')),
    aggregate_id uuid    not null,
    number       integer not null,
    etag         text    not null,
    bytes        bytea   not null,
    primary key (kind, aggregate_id, number)
);

create table import_run (
    id             uuid primary key,
    institution_id uuid        not null,
    format         text        not null,
    source_id      text        not null,
    dry_run        boolean     not null,
    report         jsonb       not null,
    ran_at         timestamptz not null
);
create index import_run_source on import_run (institution_id, format, source_id);
