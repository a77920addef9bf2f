-- What the decision behind an entry recognised: extra credit can be for a part of a unit, and says for which.
alter table ledger_entry add column outcome_ids uuid[] not null default '{}';
update ledger_entry set outcome_ids = coalesce(
    (select array_agg(r.outcome_id order by r.outcome_id) from recognised_outcome r
     where r.decision_id = ledger_entry.decision_id and r.unit_id = ledger_entry.unit_id), '{}');
alter table ledger_entry alter column outcome_ids drop default;
