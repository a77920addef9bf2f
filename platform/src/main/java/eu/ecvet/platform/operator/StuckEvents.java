package eu.ecvet.platform.operator;

import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.inbox.Inbox;
import eu.ecvet.platform.outbox.RelaySignal;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What an operator sees of waiting events and can do about them. */
@ApplicationScoped
class StuckEvents {
    private static final Keyset OLDEST_FIRST = Keyset.ascending("since", "event_id");

    private static final String STUCK = """
            from (select event_id, 'OUTBOX' as place, type, aggregate_id, aggregate_version, occurred_at as since,
                    case when failed_at is null then 'UNPUBLISHED' else 'FAILED' end as status, null as waits_for, attempts,
                    null::timestamptz as next_attempt_at, last_error
                from outbox where published_at is null
                union all
                select event_id, 'INBOX', type, aggregate_id, aggregate_version, received_at, status, waits_for, attempts,
                    next_attempt_at, last_error
                from inbox where status in ('PARKED', 'FAILED')) stuck
            where (?::text is null or status = ?)""";

    private final Rows rows;
    private final Inbox inbox;
    private final RelaySignal signal;

    StuckEvents(Rows rows, Inbox inbox, RelaySignal signal) {
        this.rows = rows;
        this.inbox = inbox;
        this.signal = signal;
    }

    /** Those of one status, or all; the longest waiting first. */
    @UseCase(snapshot = true)
    Page<StuckEvent> page(Optional<StuckEvent.Status> status, PageRequest request) {
        String wanted = status.map(Enum::name).orElse(null);
        List<Object> values = new ArrayList<>();
        values.add(wanted);
        values.add(wanted);
        request.after().ifPresent(after -> {
            values.add(after.instant(0));
            values.add(after.id(1));
        });
        values.add(request.rows());
        var stuck = rows.list(
                "select * " + STUCK + OLDEST_FIRST.afterPositions(request, "and") + OLDEST_FIRST.order() + " limit ?",
                StuckEvents::event,
                values.toArray());
        return Page.of(
                stuck,
                request,
                last -> Cursor.at(last.since(), last.eventId()),
                () -> rows.number("select count(*) " + STUCK, wanted, wanted));
    }

    private static StuckEvent event(Row row) {
        return new StuckEvent(
                row.uuid("event_id"),
                row.word("place", StuckEvent.Place.class),
                row.text("type"),
                row.text("aggregate_id"),
                row.number("aggregate_version"),
                row.instant("since"),
                row.word("status", StuckEvent.Status.class),
                row.text("waits_for"),
                row.count("attempts"),
                row.instant("next_attempt_at"),
                row.text("last_error"));
    }

    /** Puts a refused event of this service back in line; false if there is none. */
    boolean resend(UUID eventId) {
        boolean found = rows.update(
                        "update outbox set failed_at = null where event_id = ? and published_at is null and failed_at is not null",
                        eventId)
                == 1;
        signal.wake();
        return found;
    }

    /** Handles a failed event of another service once more; false if it still fails or there is none. */
    boolean retry(UUID eventId) {
        return inbox.retryFailed(eventId);
    }

    boolean dismiss(UUID eventId, String reason) {
        return inbox.dismiss(eventId, reason);
    }
}
