-- Mechanism shared by all services; owned by the module platform, numbered 0_x so that services number theirs from 1.

-- One row per aggregate that ever told something. Locking it orders the writers of one aggregate, so that within an
-- aggregate the order of seq is the order of commits.
create table outbox_aggregate (
    aggregate_id text primary key,
    last_version bigint not null check (last_version > 0)
);

create table outbox (
    event_id          uuid primary key,
    seq               bigint generated always as identity unique,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    type              text not null,
    data              jsonb not null,
    occurred_at       timestamptz not null,
    actor_institution uuid,
    correlation_id    text not null,
    -- given by the relay when the broker has acknowledged: gap-free in the order of publication
    position          bigint unique,
    published_at      timestamptz,
    attempts          integer not null default 0,
    failed_at         timestamptz,
    last_error        text,
    unique (aggregate_id, aggregate_version),
    check ((position is null) = (published_at is null))
);
create index outbox_unpublished on outbox (aggregate_id, seq) where published_at is null;

create table inbox (
    event_id          uuid primary key,
    seq               bigint generated always as identity unique,
    source            text not null,
    type              text not null,
    aggregate_id      text not null,
    aggregate_version bigint not null,
    received_at       timestamptz not null,
    status            text not null check (status in ('APPLIED', 'IGNORED', 'PARKED', 'FAILED')),
    waits_for         text,
    attempts          integer not null default 1,
    last_error        text,
    -- kept only as long as the event still has to be applied
    envelope          jsonb,
    check ((status in ('PARKED', 'FAILED')) = (envelope is not null))
);
create index inbox_aggregate on inbox (source, aggregate_id, aggregate_version);
create index inbox_waiting on inbox (source, aggregate_id, seq) where status in ('PARKED', 'FAILED');

create table known_institution (
    institution_id uuid primary key,
    country        text not null check (country ~ '^[A-Z]{2}$'),
    zone           text not null
);

create table held_function (
    assignment_id  uuid primary key,
    institution_id uuid not null references known_institution,
    function       text not null,
    scope          jsonb not null,
    valid_from     date not null,
    valid_until    date check (valid_until is null or valid_until >= valid_from)
);
create index held_function_institution on held_function (institution_id);
