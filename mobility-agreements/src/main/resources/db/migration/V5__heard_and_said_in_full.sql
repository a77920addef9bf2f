-- Whose learner she is (BR-L01): who registered her, and who has decided on an application of hers.
create table learner_home (
    learner_id     uuid not null,
    institution_id uuid not null,
    primary key (learner_id, institution_id)
);

-- On which days a version of a qualification may be named by new agreements (BR-Q19).
alter table published_qualification add column valid_from date not null default date '1900-01-01';
alter table published_qualification add column valid_until date;
alter table published_qualification alter column valid_from drop default;

-- A recognised part grows too old to be used (BR-R12); what nobody can date does not.
alter table published_unit add column credit_validity text;
alter table recognised_outcome add column unit_id uuid;
alter table recognised_outcome add column unit_version integer;
alter table recognised_outcome add column recognised_on date;

-- The words of the glossary, in the documents too. Nothing has been released, so no signature outlives them.
update memorandum set content = (content - 'start' - 'end')
    || jsonb_build_object('validity', jsonb_strip_nulls(jsonb_build_object('from', content -> 'start', 'until', content -> 'end')));
update memorandum set content = jsonb_set(content #- '{review,on}', '{review,dueOn}', content #> '{review,on}')
    where content #> '{review,on}' is not null;
update memorandum set departures = coalesce(
    (select jsonb_agg((departure - 'on') || jsonb_build_object('endsOn', departure -> 'on'))
       from jsonb_array_elements(departures) departure where departure ? 'on'), departures);
update memorandum set given_back = (given_back - 'on' - 'comment')
    || jsonb_build_object('givenBackOn', given_back -> 'on', 'reason', given_back -> 'comment')
    where given_back ? 'on';
update learning_agreement set content = (content - 'start' - 'end')
    || jsonb_build_object('period', jsonb_strip_nulls(jsonb_build_object('from', content -> 'start', 'until', content -> 'end')));
update learning_agreement set given_back = (given_back - 'on' - 'comment')
    || jsonb_build_object('givenBackOn', given_back -> 'on', 'reason', given_back -> 'comment')
    where given_back ? 'on';
