package eu.ecvet.platform.outbox;

import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tables of the outbox: what was told, what is still to be told, and the number of the last event of each aggregate. */
@ApplicationScoped
class OutboxRows {
    private final Rows rows;
    private final Clock clock;

    OutboxRows(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    record Unpublished(
            UUID id,
            String aggregateId,
            long aggregateVersion,
            String type,
            String data,
            Instant occurredAt,
            UUID actorInstitution,
            String correlationId) {}

    /** Numbers the event within its aggregate and writes it down; holds off the other writers of the aggregate. */
    void append(UUID id, NewEvent event, String data, String correlationId) {
        rows.write(
                """
                with version as (
                    insert into outbox_aggregate as a (aggregate_id, last_version) values (?, 1)
                    on conflict (aggregate_id) do update set last_version = a.last_version + 1
                    returning aggregate_id, last_version)
                insert into outbox (event_id, aggregate_id, aggregate_version, type, data, occurred_at, actor_institution, correlation_id)
                select ?, aggregate_id, last_version, ?, ?::jsonb, ?, ?, ? from version""",
                event.aggregateId().toString(),
                id,
                event.type(),
                data,
                clock.instant(),
                event.actorInstitution(),
                correlationId);
    }

    /**
     * The oldest unpublished events, of aggregates of which the broker refused none. Found by an index of what is unpublished,
     * so a day's backlog costs no more than a moment's (V0_4).
     */
    List<Unpublished> oldest(int atMost) {
        return rows.list(
                """
                select event_id, aggregate_id, aggregate_version, type, data::text as data, occurred_at, actor_institution, correlation_id
                from oldest_unpublished(?)
                order by seq""",
                row -> new Unpublished(
                        row.uuid("event_id"),
                        row.text("aggregate_id"),
                        row.number("aggregate_version"),
                        row.text("type"),
                        row.text("data"),
                        row.instant("occurred_at"),
                        row.uuid("actor_institution"),
                        row.text("correlation_id")),
                atMost);
    }

    /** Only the leader gives positions, one wave after the other: gap-free, and in the order in which rows became visible (V0_4). */
    void published(List<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        rows.number("select publish(?::uuid[], ?)", ids, clock.instant());
    }

    void refused(UUID id, Throwable why) {
        rows.update(
                "update outbox set attempts = attempts + 1, failed_at = ?, last_error = ? where event_id = ?",
                clock.instant(),
                Cause.of(why),
                id);
    }
}
