-- The index of what counts leaves out entries that do not; the ledger is read whole, learner by learner.
create index ledger_entry_learner on ledger_entry (learner_id);
