-- The vault's rows stand alone: they have a version of their own, and may be absent.
alter table learner_identity rename column birth_date to born_on;
alter table learner_identity add column row_version bigint not null default 0;
update learner_identity set row_version = learner.version from learner where learner.id = learner_identity.learner_id;
alter table learner_identity alter column row_version drop default;
