-- Slices of foreign facts, fed by events; a published version never changes.

create table published_unit (
    unit_id      uuid    not null,
    unit_version integer not null check (unit_version > 0),
    content      jsonb   not null,
    primary key (unit_id, unit_version)
);

create table unit_supersession (
    unit_id               uuid    not null,
    unit_version          integer not null check (unit_version > 0),
    superseded_by_version integer not null,
    content               jsonb   not null,
    primary key (unit_id, unit_version),
    check (superseded_by_version > unit_version)
);

create table published_qualification (
    qualification_id      uuid    not null,
    qualification_version integer not null check (qualification_version > 0),
    content               jsonb   not null,
    primary key (qualification_id, qualification_version)
);

create table learning_agreement (
    learning_agreement_id uuid    not null,
    agreement_version     integer not null check (agreement_version > 0),
    content               jsonb   not null,
    ending                text,
    ended_on              date,
    primary key (learning_agreement_id, agreement_version),
    check ((ending is null) = (ended_on is null))
);

create table confirmed_assessment (
    assessment_id uuid  primary key,
    learner_id    uuid  not null,
    content       jsonb not null
);
create index confirmed_assessment_learner on confirmed_assessment (learner_id);

-- A unit counts once in a qualification, whatever its version, source or country (BR-R08, BR-R09).
create table counted_unit (
    learner_id       uuid    not null,
    qualification_id uuid    not null,
    unit_id          uuid    not null,
    unit_version     integer not null check (unit_version > 0),
    decision_id      uuid    not null,
    awarded_on       date    not null,
    primary key (learner_id, qualification_id, unit_id)
);

-- The case and its acts.

create table recognition_case (
    case_id                    uuid    primary key,
    version                    bigint  not null,
    state                      text    not null check (state in
        ('RECEIVED', 'VALIDATED', 'PARTLY_VALIDATED', 'NOT_VALIDATED', 'NOTIFIED', 'FINAL')),
    learner_id                 uuid    not null,
    qualification_id           uuid    not null,
    qualification_version      integer not null check (qualification_version > 0),
    learning_agreement_id      uuid,
    agreement_version          integer check (agreement_version > 0),
    procedure_id               text    check (length(procedure_id) between 1 and 200),
    home_institution_id        uuid    not null,
    validating_institution_id  uuid    not null,
    recognising_institution_id uuid    not null,
    opened_on                  date    not null,
    -- hash of the request by which a person opened the case, so that it can be repeated safely
    request_hash               text,
    file                       jsonb   not null,
    validation_id              uuid,
    decision_id                uuid,
    result                     text check (result in ('RECOGNISED', 'PARTIALLY_RECOGNISED', 'REFUSED')),
    notified_on                date,
    appeal_until               date,
    final_on                   date,
    -- one route or the other: an agreement, or the published procedure of the deciding institution (BR-V01)
    check ((learning_agreement_id is null) = (agreement_version is null)),
    check (learning_agreement_id is not null or procedure_id is not null),
    check ((state in ('NOTIFIED', 'FINAL')) = (decision_id is not null)),
    check (state = 'RECEIVED' or validation_id is not null),
    check ((decision_id is null) = (result is null)),
    check ((decision_id is null) = (notified_on is null)),
    check ((decision_id is null) = (appeal_until is null)),
    check (appeal_until >= notified_on),
    check ((state = 'FINAL') = (final_on is not null))
);
create unique index recognition_case_of_agreement on recognition_case (learning_agreement_id)
    where learning_agreement_id is not null;
create index recognition_case_learner on recognition_case (learner_id);
create index recognition_case_home on recognition_case (home_institution_id);
create index recognition_case_validating on recognition_case (validating_institution_id);
create index recognition_case_recognising on recognition_case (recognising_institution_id);
create index recognition_case_due on recognition_case (appeal_until) where state = 'NOTIFIED';

create table validation (
    validation_id             uuid    primary key,
    case_id                   uuid    not null references recognition_case,
    validated_on              date    not null,
    validating_institution_id uuid    not null,
    automatic                 boolean not null,
    validated_by              text,
    accountable_officer       text,
    transcript_version        integer,
    request_hash              text,
    outcomes                  jsonb   not null,
    recorded_at               timestamptz not null,
    -- a person, or the officer who answers for the automatic act (BR-R13)
    check (automatic = (validated_by is null)),
    check (automatic = (accountable_officer is not null))
);
create index validation_case on validation (case_id);

alter table recognition_case add foreign key (validation_id) references validation deferrable initially deferred;

create table reassessment_request (
    request_id     uuid primary key,
    case_id        uuid not null references recognition_case,
    unit_id        uuid not null,
    outcome_id     uuid not null,
    ground         text not null,
    reason         text,
    requested_on   date not null,
    institution_id uuid not null,
    requested_by   text not null,
    request_hash   text not null
);
create index reassessment_request_case on reassessment_request (case_id);

create table decision (
    decision_id            uuid    primary key,
    case_id                uuid    not null unique references recognition_case,
    validation_id          uuid    not null references validation,
    learner_id             uuid    not null,
    qualification_id       uuid    not null,
    qualification_version  integer not null,
    deciding_institution_id uuid   not null,
    decided_on             date    not null,
    result                 text    not null check (result in ('RECOGNISED', 'PARTIALLY_RECOGNISED', 'REFUSED')),
    automatic              boolean not null,
    request_hash           text,
    content                jsonb   not null,
    recorded_at            timestamptz not null,
    -- an automatic refusal does not exist (BR-R13)
    check (not automatic or result = 'RECOGNISED')
);
create index decision_learner on decision (learner_id, qualification_id);

alter table recognition_case add foreign key (decision_id) references decision deferrable initially deferred;

-- What earlier decisions recognised, outcome by outcome, so that parts of a unit add up (BR-X04).
create table recognised_outcome (
    decision_id      uuid    not null references decision,
    learner_id       uuid    not null,
    qualification_id uuid    not null,
    unit_id          uuid    not null,
    unit_version     integer not null check (unit_version > 0),
    outcome_id       uuid    not null,
    assessed_on      date    not null,
    primary key (decision_id, unit_id, outcome_id)
);
create index recognised_outcome_learner on recognised_outcome (learner_id, qualification_id, unit_id);

-- Validations and decisions are acts: they are followed by other acts, never changed.
create function act_is_immutable() returns trigger language plpgsql as $$
begin
    raise exception 'the act % cannot be changed', tg_table_name;
end $$;
create trigger validation_is_immutable before update on validation
    for each row execute function act_is_immutable();
create trigger decision_is_immutable before update on decision
    for each row execute function act_is_immutable();
