-- How far the events of each aggregate of another service were heard, gap-free, whether this service handles them or not.
-- Locking the row orders those who handle events of one aggregate.
create table heard_aggregate (
    source       text not null,
    aggregate_id text not null,
    -- null: heard of before the numbers were kept; the next one is believed
    last_version bigint check (last_version >= 0),
    primary key (source, aggregate_id)
);
insert into heard_aggregate (source, aggregate_id) select distinct source, aggregate_id from inbox;

alter table inbox
    -- a parked event is not tried before; null once nothing has to be tried any more
    add column next_attempt_at timestamptz,
    -- what a parked event names as missing; whoever tells of one of these wakes it
    add column waits_on uuid[] not null default '{}',
    -- false while events of its aggregate that come before it were not heard
    add column in_sequence boolean not null default true,
    -- false for a record that is no event of this suite, or not one of the service that it names
    add column believed boolean not null default true;
update inbox set next_attempt_at = received_at where status = 'PARKED';
update inbox set believed = false where type = 'unreadable';
alter table inbox add check ((status = 'PARKED') = (next_attempt_at is not null));

create index inbox_due on inbox (next_attempt_at, seq) where status = 'PARKED';
create index inbox_waits_on on inbox using gin (waits_on) where status = 'PARKED';
create index inbox_stuck on inbox (seq) where status in ('PARKED', 'FAILED');
