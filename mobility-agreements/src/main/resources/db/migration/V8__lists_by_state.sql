-- A list of agreements in one state goes by an index that begins with the reader, whatever the reader has in other states. The
-- state stands a second time beside each reader for that, and the database itself keeps it the same.
alter table learning_agreement_institution add column state text;
update learning_agreement_institution reader set state = agreement.state
    from learning_agreement agreement where agreement.id = reader.learning_agreement_id;
alter table learning_agreement_institution alter column state set not null;
create index learning_agreement_institution_state
    on learning_agreement_institution (institution_id, state, learning_agreement_id);

create function learning_agreement_reader_takes_state() returns trigger language plpgsql as $$
begin
    select agreement.state into new.state from learning_agreement agreement where agreement.id = new.learning_agreement_id;
    return new;
end $$;
create trigger learning_agreement_reader_takes_state before insert on learning_agreement_institution
    for each row execute function learning_agreement_reader_takes_state();

create function learning_agreement_passes_state_on() returns trigger language plpgsql as $$
begin
    update learning_agreement_institution reader set state = new.state where reader.learning_agreement_id = new.id;
    return null;
end $$;
create trigger learning_agreement_passes_state_on after update of state on learning_agreement
    for each row when (old.state is distinct from new.state)
    execute function learning_agreement_passes_state_on();

-- The same for memoranda.
alter table memorandum_participant add column state text;
update memorandum_participant participant set state = memorandum.state
    from memorandum where memorandum.id = participant.memorandum_id;
alter table memorandum_participant alter column state set not null;
create index memorandum_participant_state on memorandum_participant (institution_id, state, memorandum_id);

create function memorandum_participant_takes_state() returns trigger language plpgsql as $$
begin
    select memorandum.state into new.state from memorandum where memorandum.id = new.memorandum_id;
    return new;
end $$;
create trigger memorandum_participant_takes_state before insert on memorandum_participant
    for each row execute function memorandum_participant_takes_state();

create function memorandum_passes_state_on() returns trigger language plpgsql as $$
begin
    update memorandum_participant participant set state = new.state where participant.memorandum_id = new.id;
    return null;
end $$;
create trigger memorandum_passes_state_on after update of state on memorandum
    for each row when (old.state is distinct from new.state)
    execute function memorandum_passes_state_on();
