-- A plan that was made while the outbox was small reads all of it, and is kept: a day's backlog would then be read once for
-- every few hundred events. Here the indexes are taken whatever the statistics say.
create function oldest_unpublished(at_most integer) returns setof outbox
    language sql stable
    set enable_seqscan = off
    set enable_bitmapscan = off
    set enable_sort = off
as $$
    select *
    from outbox
    where published_at is null and failed_at is null
        and aggregate_id <> all (array(
            select aggregate_id from outbox where published_at is null and failed_at is not null))
    order by seq
    limit at_most
$$;

-- Only the leader calls it, one wave after the other: positions are gap-free, in the order of the ids.
create function publish(ids uuid[], at timestamptz) returns bigint
    language sql
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
    with last as (select coalesce(max(position), 0) as position from outbox),
    published as (
        update outbox o set published_at = at, position = last.position + n.ordinal, last_error = null
        from last, unnest(ids) with ordinality as n (event_id, ordinal)
        where o.event_id = n.event_id and o.published_at is null
        returning 1)
    select count(*) from published
$$;
