-- Outside a Learning Agreement a case rests on a recorded request: of the learner, of the guardian of a minor, or of the
-- home institution (BR-D05).
create table application (
    application_id        uuid    primary key,
    version               bigint  not null,
    state                 text    not null check (state in ('OPEN', 'TAKEN_UP', 'WITHDRAWN')),
    asked_by              text    not null check (asked_by in ('LEARNER', 'GUARDIAN', 'HOME_INSTITUTION')),
    learner_id            uuid    not null,
    home_institution_id   uuid    not null,
    institution_id        uuid    not null,
    qualification_id      uuid    not null,
    qualification_version integer not null check (qualification_version > 0),
    brought               jsonb   not null,
    requested_on          date    not null,
    -- pseudonym of the person who asked
    person                text    not null,
    request_hash          text    not null
);
create index application_learner on application (learner_id, requested_on desc, application_id desc);
create index application_home on application (home_institution_id, requested_on desc, application_id desc);
create index application_institution on application (institution_id, requested_on desc, application_id desc);

-- Cases that were opened before applications were asked for have none. One application is for one case.
alter table recognition_case add column application_id uuid references application;
create unique index recognition_case_of_application on recognition_case (application_id)
    where application_id is not null;

-- Whether a guardian acts and reads for the learner (BR-L09); presumed of nobody.
alter table known_learner add column minor boolean not null default false;
alter table known_learner alter column minor drop default;

-- Which assessments stand in a transcript; those made under an agreement are recognised only through it (BR-V02).
create table attested_assessment (
    assessment_id      uuid    not null,
    transcript_id      uuid    not null,
    transcript_version integer not null check (transcript_version > 0),
    primary key (assessment_id, transcript_id)
);
create index attested_assessment_transcript on attested_assessment (transcript_id);
insert into attested_assessment (assessment_id, transcript_id, transcript_version)
select distinct (assessed ->> 'assessmentId')::uuid,
       (file -> 'transcript' ->> 'transcriptId')::uuid,
       (file -> 'transcript' ->> 'transcriptVersion')::integer
from recognition_case, jsonb_array_elements(file -> 'assessed') assessed
where learning_agreement_id is not null and assessed ->> 'assessmentId' is not null;

-- A request for re-assessment can be withdrawn, and who assessed may read it (BR-V05).
alter table reassessment_request
    add column version                  bigint not null default 0,
    add column state                    text   not null default 'REQUESTED' check (state in ('REQUESTED', 'WITHDRAWN')),
    add column withdrawn_on             date,
    add column assessing_institution_id uuid,
    add column host_institution_id      uuid,
    add column assessment_id            uuid,
    add check ((state = 'WITHDRAWN') = (withdrawn_on is not null));
alter table reassessment_request alter column version drop default, alter column state drop default;

-- Nobody reads how an agreement ended.
alter table learning_agreement drop column ending, drop column ended_on;

-- Lists go on after the last row that the caller has; each reader has an index in the order of the list.
drop index recognition_case_learner;
drop index recognition_case_home;
drop index recognition_case_validating;
drop index recognition_case_recognising;
create index recognition_case_learner on recognition_case (learner_id, opened_on desc, case_id desc);
create index recognition_case_home on recognition_case (home_institution_id, opened_on desc, case_id desc);
create index recognition_case_validating on recognition_case (validating_institution_id, opened_on desc, case_id desc);
create index recognition_case_recognising on recognition_case (recognising_institution_id, opened_on desc, case_id desc);

-- Who may read a decision stands on it, as it stands on its case, which keeps its institutions after the decision.
alter table decision rename column deciding_institution_id to recognising_institution_id;
alter table decision add column home_institution_id uuid, add column validating_institution_id uuid;
alter table decision disable trigger decision_is_immutable;
update decision set home_institution_id = decided.home_institution_id,
                    validating_institution_id = decided.validating_institution_id
from recognition_case decided where decided.case_id = decision.case_id;
alter table decision enable trigger decision_is_immutable;
alter table decision
    alter column home_institution_id set not null, alter column validating_institution_id set not null;
create index decision_of_learner on decision (learner_id, decided_on desc, decision_id desc);
create index decision_home on decision (home_institution_id, decided_on desc, decision_id desc);
create index decision_validating on decision (validating_institution_id, decided_on desc, decision_id desc);
create index decision_recognising on decision (recognising_institution_id, decided_on desc, decision_id desc);
