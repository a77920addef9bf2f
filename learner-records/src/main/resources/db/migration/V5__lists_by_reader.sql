-- Who may read an attempt: the assessing institution, the home, every institution that the agreement names. One index gives
-- an institution its list in the order of recording, however long it grows.
create table assessment_reader (
    institution_id uuid not null,
    recorded_at    timestamptz not null,
    assessment_id  uuid not null references assessment,
    primary key (institution_id, recorded_at, assessment_id)
);
insert into assessment_reader (institution_id, recorded_at, assessment_id)
select distinct reader, a.recorded_at, a.id
from assessment a
    join learner l on l.id = a.learner_id
    left join running_agreement g on g.id = a.learning_agreement_id
    cross join unnest(array[a.assessing_institution_id, l.home_institution_id] || coalesce(g.parties, '{}')) as reader;

create index assessment_learner on assessment (learner_id, recorded_at, id);
drop index assessment_agreement;
create index assessment_agreement on assessment (learning_agreement_id, recorded_at, id);
drop index assessment_institution;

-- The same for transcripts, in the order in which they were first issued: a correction does not move them.
alter table transcript add column issued_at timestamptz;
update transcript set issued_at = v.issued_at from transcript_version v where v.transcript_id = transcript.id and v.number = 1;
alter table transcript alter column issued_at set not null;
create table transcript_reader (
    institution_id uuid not null,
    issued_at      timestamptz not null,
    transcript_id  uuid not null references transcript,
    primary key (institution_id, issued_at, transcript_id)
);
insert into transcript_reader (institution_id, issued_at, transcript_id)
select distinct reader, t.issued_at, t.id from transcript t cross join unnest(t.readers) as reader;
drop index transcript_readers;
drop index transcript_learner;
create index transcript_learner on transcript (learner_id, issued_at, id);
