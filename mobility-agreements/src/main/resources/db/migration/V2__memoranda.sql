create table memorandum (
    id               uuid primary key,
    row_version      bigint not null,
    kind             text not null check (kind in ('PROVIDER_PROVIDER', 'JOB_SERVICE_PROVIDER', 'AUTHORITY_NETWORK', 'NATIONAL_SCHEMES')),
    state            text not null check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'SIGNED', 'IN_FORCE', 'RUN_OFF', 'ENDED')),
    content_version  integer not null check (content_version > 0),
    content          jsonb not null,
    content_hash     text not null,
    -- what the creating request said, so that its repetition is recognised after later changes
    creation_hash    text not null,
    starts_on        date,
    in_force_until   date,
    signed_on        date,
    in_force_from    date,
    end_reason       text check (end_reason in ('EXPIRED', 'TERMINATED', 'SUPERSEDED')),
    departures       jsonb not null,
    coverage_stale   boolean not null,
    given_back       jsonb,
    check ((state in ('SIGNED', 'IN_FORCE', 'RUN_OFF', 'ENDED')) = (signed_on is not null)),
    check ((state in ('RUN_OFF', 'ENDED')) = (end_reason is not null)),
    check (state not in ('IN_FORCE', 'RUN_OFF') or in_force_from is not null),
    check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED') or (starts_on is not null and in_force_until is not null))
);
create index memorandum_due_to_start on memorandum (starts_on) where state = 'SIGNED';
create index memorandum_due_to_end on memorandum (in_force_until) where state in ('SIGNED', 'IN_FORCE', 'RUN_OFF');
create index memorandum_coverage_stale on memorandum (id) where coverage_stale;

-- Who takes part, signing or merely covered (BR-M12); decides who may read.
create table memorandum_participant (
    memorandum_id  uuid not null references memorandum,
    institution_id uuid not null,
    primary key (memorandum_id, institution_id)
);
create index memorandum_participant_institution on memorandum_participant (institution_id);

-- A signature binds a content hash (BR-M08). Signatures of earlier content versions are void and stay as a trace.
create table memorandum_signature (
    memorandum_id   uuid not null references memorandum,
    content_version integer not null,
    institution_id  uuid not null,
    person          text not null,
    role            text not null,
    place           text not null,
    signed_on       date not null,
    signed_at       timestamptz not null,
    content_hash    text not null,
    primary key (memorandum_id, content_version, institution_id)
);
