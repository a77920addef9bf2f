-- A draft of a memorandum with which nobody goes on is DISCARDED.
alter table memorandum drop constraint memorandum_state_check;
alter table memorandum add constraint memorandum_state_check
    check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'SIGNED', 'IN_FORCE', 'RUN_OFF', 'ENDED', 'DISCARDED'));
alter table memorandum drop constraint memorandum_check3;
alter table memorandum add constraint memorandum_once_signed_has_dates
    check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'DISCARDED') or (starts_on is not null and in_force_until is not null));

-- Whether anything was assessed under the agreement; where nothing was, it is closed without a transcript.
alter table learning_agreement add column has_results boolean not null default false;
update learning_agreement set has_results = transcript_id is not null;
alter table learning_agreement drop constraint learning_agreement_closed_as_check;
alter table learning_agreement add constraint learning_agreement_closed_as_check
    check (closed_as in ('RECOGNISED', 'PARTIAL', 'NOT_RECOGNISED', 'NOTHING_ASSESSED'));

-- A mobility may last one day, and lapses whether or not all have signed.
alter table learning_agreement drop constraint learning_agreement_check1;
alter table learning_agreement add constraint learning_agreement_ends_after_start
    check (starts_on is null or ends_on is null or state = 'DRAFT' or state = 'CANCELLED' or starts_on <= ends_on);
alter table learning_agreement drop constraint learning_agreement_check2;
alter table learning_agreement add constraint learning_agreement_once_signed_has_a_date
    check (state in ('DRAFT', 'PROPOSED', 'PARTIALLY_SIGNED', 'CANCELLED', 'LAPSED') or signed_on is not null);
drop index learning_agreement_due_to_start;
create index learning_agreement_due_to_start on learning_agreement (starts_on)
    where state in ('PROPOSED', 'PARTIALLY_SIGNED', 'SIGNED');
create index learning_agreement_due_to_close on learning_agreement (ends_on)
    where state = 'PERIOD_COMPLETED' and not has_results;

-- Lists go on after the last id that the reader has.
drop index memorandum_participant_institution;
create index memorandum_participant_institution on memorandum_participant (institution_id, memorandum_id);
drop index learning_agreement_institution_reader;
create index learning_agreement_institution_reader on learning_agreement_institution (institution_id, learning_agreement_id);
drop index learning_agreement_learner;
create index learning_agreement_learner on learning_agreement (learner_id, id);
create index learning_agreement_active on learning_agreement (learner_id) where state = 'ACTIVE';
