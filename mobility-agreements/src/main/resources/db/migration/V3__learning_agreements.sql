create table learning_agreement (
    id                     uuid primary key,
    row_version            bigint not null,
    state                  text not null check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'SIGNED', 'ACTIVE', 'PERIOD_COMPLETED',
                               'TRANSCRIPT_ISSUED', 'IN_RECOGNITION', 'CLOSED', 'CANCELLED', 'LAPSED')),
    content_version        integer not null check (content_version > 0),
    content                jsonb not null,
    content_hash           text not null,
    creation_hash          text not null,
    learner_id             uuid not null,
    home_institution_id    uuid not null,
    host_institution_id    uuid not null,
    -- filled once the proposal has shown that it exists
    memorandum_id          uuid references memorandum,
    starts_on              date,
    ends_on                date,
    minor_at_signature     boolean,
    signed_on              date,
    active_on              date,
    coverage_from          date,
    coverage_until         date,
    period_completed_on    date,
    transcript_id          uuid,
    transcript_version     integer check (transcript_version > 0),
    case_id                uuid,
    closed_as              text check (closed_as in ('RECOGNISED', 'PARTIAL', 'NOT_RECOGNISED')),
    cancellation_reason    text,
    given_back             jsonb,
    check (home_institution_id <> host_institution_id),
    check (starts_on is null or ends_on is null or state = 'DRAFT' or state = 'CANCELLED' or starts_on < ends_on),
    check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'CANCELLED') or signed_on is not null),
    check (state not in ('ACTIVE', 'PERIOD_COMPLETED', 'TRANSCRIPT_ISSUED', 'IN_RECOGNITION', 'CLOSED')
           or (active_on is not null and coverage_from is not null and coverage_until >= coverage_from)),
    check ((state = 'CLOSED') = (closed_as is not null)),
    check ((state = 'CANCELLED') = (cancellation_reason is not null))
);
create index learning_agreement_due_to_start on learning_agreement (starts_on) where state = 'SIGNED';
create index learning_agreement_due_to_end on learning_agreement (ends_on)
    where period_completed_on is null and state in ('ACTIVE', 'TRANSCRIPT_ISSUED', 'IN_RECOGNITION');
create index learning_agreement_learner on learning_agreement (learner_id, state);
create index learning_agreement_memorandum on learning_agreement (memorandum_id, state);

-- Institutions that may read: home, host, intermediary, and who is named to assess, validate and recognise.
create table learning_agreement_institution (
    learning_agreement_id uuid not null references learning_agreement,
    institution_id        uuid not null,
    primary key (learning_agreement_id, institution_id)
);
create index learning_agreement_institution_reader on learning_agreement_institution (institution_id);

create table learning_agreement_signature (
    learning_agreement_id uuid not null references learning_agreement,
    content_version       integer not null,
    party                 text not null check (party in ('HOME', 'HOST', 'INTERMEDIARY', 'LEARNER', 'GUARDIAN')),
    institution_id        uuid,
    person                text not null,
    role                  text not null,
    place                 text not null,
    signed_on             date not null,
    signed_at             timestamptz not null,
    content_hash          text not null,
    primary key (learning_agreement_id, content_version, party),
    check ((party in ('HOME', 'HOST', 'INTERMEDIARY')) = (institution_id is not null))
);

-- No two open agreements of a learner target the same outcome (BR-L12): the key says so even to two writers at once.
create table open_target (
    learner_id            uuid not null,
    outcome_id            uuid not null,
    learning_agreement_id uuid not null references learning_agreement,
    primary key (learner_id, outcome_id)
);
create index open_target_agreement on open_target (learning_agreement_id);
