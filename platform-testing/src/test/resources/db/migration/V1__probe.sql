create table probe (
    id         uuid primary key,
    version    bigint not null,
    note       text not null unique,
    content    jsonb
);
create table heard (
    learner_id uuid primary key,
    times      integer not null
);
