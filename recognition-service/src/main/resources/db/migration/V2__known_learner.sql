-- Learners as learner-records told of them: a pseudonym and the institution that sends them, nobody's name (BR-D01).

create table known_learner (
    learner_id          uuid primary key,
    home_institution_id uuid not null
);
