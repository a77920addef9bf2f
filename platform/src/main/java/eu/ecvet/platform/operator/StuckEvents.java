package eu.ecvet.platform.operator;

import eu.ecvet.platform.inbox.Inbox;
import eu.ecvet.platform.outbox.RelaySignal;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What an operator sees of waiting events and can do about them. */
@ApplicationScoped
class StuckEvents {
    private final AgroalDataSource database;
    private final Inbox inbox;
    private final RelaySignal signal;

    StuckEvents(AgroalDataSource database, Inbox inbox, RelaySignal signal) {
        this.database = database;
        this.inbox = inbox;
        this.signal = signal;
    }

    List<StuckEvent> all() {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select event_id, 'OUTBOX', type, aggregate_id, aggregate_version, occurred_at,
                               case when failed_at is null then 'UNPUBLISHED' else 'FAILED' end, null, attempts, last_error
                        from outbox where published_at is null
                        union all
                        select event_id, 'INBOX', type, aggregate_id, aggregate_version, received_at, status, waits_for, attempts, last_error
                        from inbox where status in ('PARKED', 'FAILED')
                        order by 6 limit 500""");
                var rows = statement.executeQuery()) {
            List<StuckEvent> stuck = new ArrayList<>();
            while (rows.next()) {
                stuck.add(new StuckEvent(
                        rows.getObject(1, UUID.class),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getLong(5),
                        rows.getObject(6, OffsetDateTime.class).toInstant(),
                        rows.getString(7),
                        rows.getString(8),
                        rows.getInt(9),
                        rows.getString(10)));
            }
            return stuck;
        } catch (SQLException failure) {
            throw new IllegalStateException("waiting events could not be read", failure);
        }
    }

    /** Puts a refused event of this service back in line; false if there is none. */
    boolean resend(UUID eventId) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "update outbox set failed_at = null where event_id = ? and published_at is null and failed_at is not null")) {
            statement.setObject(1, eventId);
            boolean found = statement.executeUpdate() == 1;
            signal.wake();
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("an event could not be put back in line", failure);
        }
    }

    /** Handles a failed event of another service once more; false if it still fails or there is none. */
    boolean retry(UUID eventId) {
        return inbox.retry(eventId, Inbox.Status.FAILED);
    }

    boolean dismiss(UUID eventId, String reason) {
        return inbox.dismiss(eventId, reason);
    }
}
