create table learner (
    id                  uuid primary key,
    home_institution_id uuid not null,
    registered_on       date not null,
    version             bigint not null
);
create index learner_home on learner (home_institution_id);

-- The identity vault: the only place of the suite that holds a name or a birth date (BR-D01). A row here can be destroyed
-- without touching what the learner achieved.
create table learner_identity (
    learner_id  uuid primary key references learner,
    given_names text not null check (given_names <> ''),
    family_name text not null check (family_name <> ''),
    birth_date  date not null,
    -- when the law of the home country ends minority; what the other services were told of it last
    of_age_on   date not null check (of_age_on > birth_date),
    told_minor  boolean not null
);
create index learner_identity_minority on learner_identity (told_minor, of_age_on);

-- Slices of facts that other services own, fed by their events.

create table known_unit_version (
    unit_id         uuid not null,
    version         integer not null check (version > 0),
    specification   jsonb not null,
    superseded_by   integer check (superseded_by > version),
    transition_ends date,
    correspondence  jsonb,
    primary key (unit_id, version),
    check ((superseded_by is null) = (correspondence is null))
);

create table known_qualification_version (
    qualification_id uuid not null,
    version          integer not null check (version > 0),
    specification    jsonb not null,
    primary key (qualification_id, version)
);

create table running_agreement (
    id                  uuid primary key,
    agreement_version   integer not null check (agreement_version > 0),
    learner_id          uuid not null references learner,
    home_institution_id uuid not null,
    host_institution_id uuid not null,
    -- every institution that the agreement names, so that each can read what belongs to it
    parties             uuid[] not null,
    terms               jsonb not null,
    covered_from        date not null,
    covered_until       date not null,
    ending              text check (ending in ('PERIOD_COMPLETED', 'CANCELLED', 'LAPSED', 'ENDED_EARLY', 'CLOSED')),
    ended_on            date,
    check (home_institution_id <> host_institution_id),
    check ((ending is null) = (ended_on is null))
);
create index running_agreement_learner on running_agreement (learner_id);

create table assessment (
    id                       uuid primary key,
    learner_id               uuid not null references learner,
    unit_id                  uuid not null,
    unit_version             integer not null,
    attempt                  integer not null check (attempt > 0),
    learning_agreement_id    uuid references running_agreement,
    agreement_version        integer,
    assessing_institution_id uuid not null,
    assessed_on              date not null,
    method                   text not null check (method <> ''),
    setting                  text not null check (setting in ('FORMAL', 'NON_FORMAL', 'INFORMAL')),
    place                    text,
    -- results per outcome, deviations, additional outcomes
    details                  jsonb not null,
    recorded_by              text not null,
    recorded_at              timestamptz not null,
    foreign key (unit_id, unit_version) references known_unit_version,
    unique (learner_id, unit_id, attempt),
    check ((learning_agreement_id is null) = (agreement_version is null))
);
create index assessment_agreement on assessment (learning_agreement_id);
create index assessment_institution on assessment (assessing_institution_id, assessed_on);

create table transcript (
    id                    uuid primary key,
    learning_agreement_id uuid not null unique references running_agreement,
    learner_id            uuid not null references learner,
    host_institution_id   uuid not null,
    -- institutions that may read it: home, host, validating, recognising
    readers               uuid[] not null,
    latest_version        integer not null check (latest_version > 0),
    version               bigint not null
);
create index transcript_learner on transcript (learner_id);
create index transcript_readers on transcript using gin (readers);

create table transcript_version (
    id            uuid primary key,
    transcript_id uuid not null references transcript,
    number        integer not null check (number > 0),
    content       jsonb not null,
    content_hash  text not null,
    -- of the request that led to it, so that a repeated request is recognised
    request_hash  text not null,
    issued_by     text not null,
    issued_at     timestamptz not null,
    unique (transcript_id, number)
);

-- Attempts are never overwritten (BR-A04), transcripts are immutable (BR-T02).
create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;
create trigger assessment_stays before update on assessment for each row execute function refuse_change();
create trigger transcript_version_stays before update on transcript_version for each row execute function refuse_change();

create table ledger_entry (
    id                      uuid primary key,
    learner_id              uuid not null references learner,
    qualification_id        uuid not null,
    qualification_version   integer not null,
    unit_id                 uuid not null,
    unit_version            integer not null,
    -- only unit awards belong to the total of a qualification
    kind                    text not null check (kind in ('UNIT_AWARD', 'EXTRA_CREDIT')),
    status                  text not null check (status in ('ACTIVE', 'SUPERSEDED', 'REVOKED')),
    points                  numeric check (points >= 0),
    decision_id             uuid not null,
    case_id                 uuid not null,
    deciding_institution_id uuid not null,
    awarded_on              date not null,
    foreign key (qualification_id, qualification_version) references known_qualification_version,
    foreign key (unit_id, unit_version) references known_unit_version,
    unique (decision_id, unit_id, kind)
);
-- A unit counts once in a qualification, whatever source, country or version it came from (BR-R08, BR-R09).
create unique index ledger_counts_a_unit_once on ledger_entry (learner_id, qualification_id, unit_id)
    where status = 'ACTIVE' and kind = 'UNIT_AWARD';

create table validated_outcome (
    learner_id                uuid not null references learner,
    outcome_id                uuid not null,
    case_id                   uuid not null,
    unit_id                   uuid not null,
    unit_version              integer not null,
    matched                   boolean not null,
    validation_id             uuid not null,
    validating_institution_id uuid not null,
    validated_on              date not null,
    primary key (learner_id, outcome_id, case_id)
);

create table recognised_outcome (
    learner_id       uuid not null references learner,
    qualification_id uuid not null,
    outcome_id       uuid not null,
    unit_id          uuid not null,
    unit_version     integer not null,
    -- recognised although it was not shown; does not carry over to another qualification (BR-R06)
    waived           boolean not null,
    decision_id      uuid not null,
    recognised_on    date not null,
    primary key (learner_id, qualification_id, outcome_id),
    foreign key (unit_id, unit_version) references known_unit_version
);

-- That a qualification became awardable is told once.
create table awardable_qualification (
    learner_id            uuid not null references learner,
    qualification_id      uuid not null,
    qualification_version integer not null,
    since                 date not null,
    primary key (learner_id, qualification_id, qualification_version)
);

create table qualification_award (
    id                      uuid primary key,
    learner_id              uuid not null references learner,
    qualification_id        uuid not null,
    qualification_version   integer not null,
    awarding_institution_id uuid not null,
    awarded_by              text not null,
    awarded_on              date not null,
    counted_points          numeric check (counted_points >= 0),
    foreign key (qualification_id, qualification_version) references known_qualification_version,
    unique (learner_id, qualification_id)
);
