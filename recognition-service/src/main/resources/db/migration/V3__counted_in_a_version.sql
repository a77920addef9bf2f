-- A unit counts once in a version of a qualification; what counts in one version does not block the other (BR-R09, BR-P17).
alter table counted_unit add column qualification_version integer check (qualification_version > 0);
update counted_unit counted
    set qualification_version = decision.qualification_version
    from decision
    where decision.decision_id = counted.decision_id;
-- What only the ledger told has no decision here; until now there was one version to count in.
update counted_unit set qualification_version = 1 where qualification_version is null;
alter table counted_unit alter column qualification_version set not null;
alter table counted_unit drop constraint counted_unit_pkey;
alter table counted_unit add primary key (learner_id, qualification_id, qualification_version, unit_id);
