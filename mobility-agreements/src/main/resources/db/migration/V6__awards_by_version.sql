-- A unit is awarded in a version of a qualification (BR-P17); where nobody kept which, the award counts in all of them.
alter table awarded_unit add column qualification_version integer check (qualification_version > 0);
alter table awarded_unit drop constraint awarded_unit_pkey;
alter table awarded_unit add constraint awarded_unit_once_in_a_version
    unique nulls not distinct (learner_id, qualification_id, qualification_version, unit_id);
