-- What decisions counted into the open parts of qualifications, which list nothing (BR-P03).
create table open_part_filling (
    open_part_decision_id   uuid    primary key,
    learner_id              uuid    not null references learner,
    qualification_id        uuid    not null,
    qualification_version   integer not null check (qualification_version > 0),
    group_id                text    not null,
    -- null where an achievement without a unit was stated
    unit_id                 uuid,
    unit_version            integer check (unit_version > 0),
    points                  numeric check (points > 0),
    deciding_institution_id uuid    not null,
    decided_on              date    not null,
    check ((unit_id is null) = (unit_version is null))
);
create index open_part_filling_learner on open_part_filling (learner_id, decided_on, open_part_decision_id);
-- The same unit counts once in a version of the qualification (BR-R09).
create unique index open_part_filled_by_a_unit_once
    on open_part_filling (learner_id, qualification_id, qualification_version, unit_id) where unit_id is not null;
