package eu.ecvet.platform.inbox;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The tables of the inbox: what was received, what waits, and how far each aggregate was heard. */
@ApplicationScoped
class InboxRows {
    private final Rows rows;
    private final Clock clock;

    InboxRows(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** An event that waits, as it was kept. */
    record Waiting(
            UUID eventId,
            String source,
            String aggregateId,
            long aggregateVersion,
            Inbox.Status status,
            Instant receivedAt,
            int attempts,
            boolean inSequence,
            String envelope) {
        private static Waiting of(Row row) {
            return new Waiting(
                    row.uuid("event_id"),
                    row.text("source"),
                    row.text("aggregate_id"),
                    row.number("aggregate_version"),
                    row.word("status", Inbox.Status.class),
                    row.instant("received_at"),
                    row.count("attempts"),
                    row.flag("in_sequence"),
                    row.text("envelope"));
        }
    }

    /** Up to which version the aggregate was heard; holds off whoever handles another event of it. Empty: not counted yet. */
    Optional<Long> heardUpTo(String source, String aggregateId) {
        return Optional.ofNullable(
                rows.one("""
                        insert into heard_aggregate as a (source, aggregate_id, last_version) values (?, ?, 0)
                        on conflict (source, aggregate_id) do update set last_version = a.last_version
                        returning last_version""", row -> new Long[] {row.numberOrNull("last_version")}, source, aggregateId)
                        .orElseThrow()[0]);
    }

    void heard(ReceivedEvent event) {
        rows.update(
                "update heard_aggregate set last_version = ? where source = ? and aggregate_id = ?",
                event.aggregateVersion(),
                event.source(),
                event.aggregateId());
    }

    /** How far one aggregate was heard. Null: not counted yet. */
    record Counted(String source, String aggregateId, Long upTo) {}

    void heard(Collection<ReceivedEvent> latest) {
        if (latest.isEmpty()) {
            return;
        }
        rows.write(
                """
                update heard_aggregate a set last_version = told.version
                from unnest(?::text[], ?::text[], ?::bigint[]) as told (source, aggregate_id, version)
                where a.source = told.source and a.aggregate_id = told.aggregate_id""",
                each(latest, ReceivedEvent::source),
                each(latest, ReceivedEvent::aggregateId),
                each(latest, ReceivedEvent::aggregateVersion));
    }

    /**
     * What is known of some events.
     *
     * @param counted how far their aggregates were heard
     * @param noted those of which there is a note
     * @param waiting the aggregates of which one waits
     */
    record Known(List<Counted> counted, Set<UUID> noted, Set<String> waiting) {}

    /** Asked in one trip; the aggregates are locked before the rest is looked at. */
    Known known(Collection<ReceivedEvent> events) {
        List<String> sources = each(events, ReceivedEvent::source);
        List<String> aggregates = each(events, ReceivedEvent::aggregateId);
        Asking asking = rows.asking();
        var counted = asking.list(
                """
                insert into heard_aggregate as a (source, aggregate_id, last_version)
                select distinct source, aggregate_id, 0
                from unnest(?::text[], ?::text[]) as told (source, aggregate_id) order by source, aggregate_id
                on conflict (source, aggregate_id) do update set last_version = a.last_version
                returning source, aggregate_id, last_version""",
                row -> new Counted(row.text("source"), row.text("aggregate_id"), row.numberOrNull("last_version")),
                sources,
                aggregates);
        var noted = asking.list(
                "select event_id from inbox where event_id = any (?)",
                row -> row.uuid("event_id"),
                each(events, ReceivedEvent::id));
        var waiting = asking.list("""
                select distinct aggregate_id from inbox
                where status in ('PARKED', 'FAILED') and believed and source = any (?) and aggregate_id = any (?)""", row -> row.text("aggregate_id"), sources, aggregates);
        return new Known(counted.get(), Set.copyOf(noted.get()), Set.copyOf(waiting.get()));
    }

    private static <T> List<T> each(Collection<ReceivedEvent> events, Function<ReceivedEvent, T> of) {
        return events.stream().map(of).toList();
    }

    boolean isNoted(UUID eventId) {
        return rows.is("select exists (select from inbox where event_id = ?)", eventId);
    }

    /** Whether the aggregate has told another event under the same number. */
    boolean isNumberTaken(ReceivedEvent event) {
        return rows.is("""
                select exists (select from inbox where source = ? and aggregate_id = ? and aggregate_version = ?
                    and event_id <> ? and believed and in_sequence)""", event.source(), event.aggregateId(), event.aggregateVersion(), event.id());
    }

    /** Of an aggregate whose numbers were not counted from the beginning: whether a later event is done with. */
    boolean isOlderThanKnown(ReceivedEvent event) {
        return rows.is("""
                select exists (select from inbox where source = ? and aggregate_id = ? and aggregate_version >= ?
                    and status in ('APPLIED', 'IGNORED') and believed)""", event.source(), event.aggregateId(), event.aggregateVersion());
    }

    /** Whether an earlier event of the aggregate waits. */
    boolean isBehind(ReceivedEvent event) {
        return rows.is("""
                select exists (select from inbox where source = ? and aggregate_id = ? and aggregate_version < ?
                    and status in ('PARKED', 'FAILED') and believed and in_sequence)""", event.source(), event.aggregateId(), event.aggregateVersion());
    }

    /** The event is done with; nothing of its data stays. */
    void settle(ReceivedEvent event, Inbox.Status status, String why) {
        rows.update(
                """
                insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, last_error)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_id) do update set status = excluded.status, last_error = excluded.last_error,
                    waits_for = null, waits_on = '{}', envelope = null, next_attempt_at = null, in_sequence = true""",
                event.id(),
                event.source(),
                event.type(),
                event.aggregateId(),
                event.aggregateVersion(),
                clock.instant(),
                status,
                why);
    }

    /** An event that is done with, and why where it was ignored. */
    record Settled(ReceivedEvent event, Inbox.Status status, String why) {}

    /** The same for many of which there was no note. */
    void settle(List<Settled> all) {
        if (all.isEmpty()) {
            return;
        }
        List<ReceivedEvent> events = all.stream().map(Settled::event).toList();
        rows.write(
                """
                insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, last_error)
                select event_id, source, type, aggregate_id, version, ?::timestamptz, status, nullif(why, '')
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[])
                    as settled (event_id, source, type, aggregate_id, version, status, why)""",
                clock.instant(),
                each(events, ReceivedEvent::id),
                each(events, ReceivedEvent::source),
                each(events, ReceivedEvent::type),
                each(events, ReceivedEvent::aggregateId),
                each(events, ReceivedEvent::aggregateVersion),
                all.stream().map(Settled::status).toList(),
                all.stream()
                        .map(one -> Objects.requireNonNullElse(one.why(), ""))
                        .toList());
    }

    /** From here on one event may be taken back, and the others stay. */
    void remember() {
        rows.update("savepoint before_the_event");
    }

    void takeBack() {
        rows.update("rollback to savepoint before_the_event");
        forget();
    }

    void forget() {
        rows.update("release savepoint before_the_event");
    }

    /** The event has to wait, with its data. One that somebody else has applied meanwhile stays applied. */
    void keep(
            ReceivedEvent event,
            boolean inSequence,
            Inbox.Status status,
            String waitsFor,
            Collection<UUID> waitsOn,
            String error,
            Instant nextAttempt) {
        rows.update(
                """
                insert into inbox as i (event_id, source, type, aggregate_id, aggregate_version, received_at, status, waits_for,
                    waits_on, last_error, envelope, next_attempt_at, in_sequence)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?::jsonb, ?, ?)
                on conflict (event_id) do update set status = excluded.status, waits_for = excluded.waits_for,
                    waits_on = excluded.waits_on, last_error = excluded.last_error, attempts = i.attempts + 1,
                    next_attempt_at = excluded.next_attempt_at, in_sequence = excluded.in_sequence
                where i.status in ('PARKED', 'FAILED')""",
                event.id(),
                event.source(),
                event.type(),
                event.aggregateId(),
                event.aggregateVersion(),
                clock.instant(),
                status,
                waitsFor,
                waitsOn,
                error,
                event.envelope().toString(),
                nextAttempt,
                inSequence);
    }

    /** Keeps what could be said of a record that is not believed; it holds nothing back. */
    void refuse(Delivery delivery, String type, String aggregateId, long aggregateVersion, String why) {
        rows.update(
                """
                insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, last_error,
                    envelope, believed)
                values (?, ?, ?, ?, ?, ?, 'FAILED', ?, ?::jsonb, false) on conflict do nothing""",
                delivery.id(),
                delivery.topic(),
                type,
                aggregateId,
                aggregateVersion,
                clock.instant(),
                why,
                rows.json(delivery.kept()));
    }

    /** A kept event turns out not to be believed. */
    void disbelieve(UUID eventId, String why) {
        rows.update("""
                update inbox set status = 'FAILED', believed = false, last_error = ?, waits_for = null, waits_on = '{}',
                    next_attempt_at = null where event_id = ? and status in ('PARKED', 'FAILED')""", why, eventId);
    }

    Optional<Waiting> waiting(UUID eventId) {
        return rows.one("""
                select event_id, source, aggregate_id, aggregate_version, status, received_at, attempts, in_sequence, envelope::text as envelope
                from inbox where event_id = ? and status in ('PARKED', 'FAILED') and believed""", Waiting::of, eventId);
    }

    /** What is due, whoever waits for the longest first. What waits behind another of its aggregate is not tried for itself. */
    List<UUID> due(Instant now, Instant later, int atMost) {
        rows.update("""
                update inbox i set next_attempt_at = ? where status = 'PARKED' and next_attempt_at <= ? and in_sequence
                    and exists (select from inbox e where e.source = i.source and e.aggregate_id = i.aggregate_id
                        and e.aggregate_version < i.aggregate_version and e.status in ('PARKED', 'FAILED')
                        and e.believed and e.in_sequence)""", later, now);
        return rows.list(
                "select event_id from inbox where status = 'PARKED' and next_attempt_at <= ? order by next_attempt_at, seq limit ?",
                row -> row.uuid("event_id"),
                now,
                atMost);
    }

    /** Whether anything waits that somebody could wake. */
    boolean anythingWaits() {
        return rows.is("select exists (select from inbox where status in ('PARKED', 'FAILED'))");
    }

    /** Somebody told of one of these, or the aggregate was heard up to here: what waited for that is tried at once. */
    void wake(String source, String aggregateId, long heardUpTo, Collection<UUID> of) {
        Instant now = clock.instant();
        rows.update("""
                update inbox set next_attempt_at = ? where event_id in (
                    select event_id from inbox where status = 'PARKED' and next_attempt_at > ? and waits_on && ?::uuid[]
                    union all
                    (select event_id from inbox where status in ('PARKED', 'FAILED') and source = ? and aggregate_id = ?
                        and aggregate_version > ? and believed order by aggregate_version limit 1))
                and status = 'PARKED'""", now, now, of, source, aggregateId, heardUpTo);
    }

    void postpone(UUID eventId, Instant until, String error) {
        rows.update(
                "update inbox set next_attempt_at = ?, attempts = attempts + 1, last_error = ? where event_id = ? and status = 'PARKED'",
                until,
                error,
                eventId);
    }

    /** The event counts as next of its aggregate, whatever was not heard before it. */
    boolean takeIntoSequence(UUID eventId) {
        return rows.update("""
                        update heard_aggregate a set last_version = i.aggregate_version - 1 from inbox i
                        where i.event_id = ? and i.status = 'PARKED' and not i.in_sequence and i.believed
                            and a.source = i.source and a.aggregate_id = i.aggregate_id and a.last_version < i.aggregate_version""", eventId) == 1;
    }

    boolean dismiss(UUID eventId, String reason) {
        return rows.update("""
                        update inbox set status = 'IGNORED', envelope = null, waits_for = null, waits_on = '{}',
                            next_attempt_at = null, last_error = ? where event_id = ? and status in ('PARKED', 'FAILED')""", reason, eventId) == 1;
    }
}
