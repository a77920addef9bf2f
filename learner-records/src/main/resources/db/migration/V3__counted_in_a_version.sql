-- A unit counts once in a version of a qualification, whatever source, country or version of the unit it came from; what
-- counts in one version of the qualification does not block the other (BR-R08, BR-R09, BR-P17).
drop index ledger_counts_a_unit_once;
create unique index ledger_counts_a_unit_once on ledger_entry (learner_id, qualification_id, qualification_version, unit_id)
    where status = 'ACTIVE' and kind = 'UNIT_AWARD';
