-- The slices of other services' facts that the rules of this service ask for; each row says what an event said.

create table published_unit (
    unit_id         uuid not null,
    version         integer not null check (version > 0),
    code            text not null,
    title           jsonb not null,
    eqf_level       smallint check (eqf_level between 1 and 8),
    valid_from      date not null,
    valid_until     date,
    -- last day on which a new agreement may pin this version, once a newer one exists
    transition_ends date,
    outcomes        jsonb not null,
    primary key (unit_id, version)
);

create table published_qualification (
    qualification_id uuid not null,
    version          integer not null check (version > 0),
    code             text not null,
    title            jsonb not null,
    country          text not null check (country ~ '^[A-Z]{2}$'),
    eqf_level        smallint not null check (eqf_level between 1 and 8),
    isced_f          text not null,
    total_points     numeric(12, 4) check (total_points >= 0),
    units            jsonb not null,
    primary key (qualification_id, version)
);

-- Never more than the pseudonym and whether a guardian must sign (BR-D01, BR-L09).
create table known_learner (
    learner_id uuid primary key,
    minor      boolean not null
);

create table recognised_outcome (
    learner_id       uuid not null,
    qualification_id uuid not null,
    outcome_id       uuid not null,
    primary key (learner_id, qualification_id, outcome_id)
);

create table awarded_unit (
    learner_id       uuid not null,
    qualification_id uuid not null,
    unit_id          uuid not null,
    primary key (learner_id, qualification_id, unit_id)
);
