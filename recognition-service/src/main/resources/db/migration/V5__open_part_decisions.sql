-- What a qualification does not list counts into an open part of it by decision of the learner's home institution (BR-P03).
create table open_part_decision (
    open_part_decision_id   uuid    primary key,
    learner_id              uuid    not null,
    qualification_id        uuid    not null,
    qualification_version   integer not null check (qualification_version > 0),
    group_id                text    not null,
    -- the unit that counts; null where an achievement is stated
    unit_id                 uuid,
    points                  numeric check (points > 0),
    deciding_institution_id uuid    not null,
    decided_on              date    not null,
    request_hash            text    not null,
    content                 jsonb   not null
);
-- The same unit counts once in a version of the qualification (BR-R09).
create unique index open_part_counts_a_unit_once
    on open_part_decision (learner_id, qualification_id, qualification_version, unit_id) where unit_id is not null;
create index open_part_decision_of_learner on open_part_decision (learner_id, decided_on desc, open_part_decision_id desc);
create index open_part_decision_of_home
    on open_part_decision (deciding_institution_id, decided_on desc, open_part_decision_id desc);
create trigger open_part_decision_is_immutable before update on open_part_decision
    for each row execute function act_is_immutable();
