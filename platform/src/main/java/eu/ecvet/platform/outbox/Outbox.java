package eu.ecvet.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.event.EventSchemas;
import eu.ecvet.platform.event.EventsConfig;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Where a service writes down what it will tell, in the transaction of the change itself (BR-E03): either both happen or
 * neither. The {@link Relay} tells it afterwards, at once if the broker is there, later if it is not.
 */
@ApplicationScoped
public class Outbox {
    private static final String CORRELATION = "eu.ecvet.correlation";

    private static final String APPEND = """
            with version as (
                insert into outbox_aggregate as a (aggregate_id, last_version) values (?, 1)
                on conflict (aggregate_id) do update set last_version = a.last_version + 1
                returning aggregate_id, last_version)
            insert into outbox (event_id, aggregate_id, aggregate_version, type, data, occurred_at, actor_institution, correlation_id)
            select ?, aggregate_id, last_version, ?, ?::jsonb, ?, ?, ? from version""";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final EventSchemas schemas;
    private final EventsConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final RelaySignal signal;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transaction,
            EventSchemas schemas,
            EventsConfig config,
            ObjectMapper json,
            Clock clock,
            RelaySignal signal) {
        this.database = database;
        this.transaction = transaction;
        this.schemas = schemas;
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * Writes the event down in the running transaction; without one it fails. Fails too if the data does not fit the
     * published schema or is too large, while the caller can still be told.
     *
     * @return the event's id
     */
    public UUID append(NewEvent event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended only in the transaction of the change it tells");
        }
        JsonNode data = json.valueToTree(event.data());
        schemas.check(event.type(), data);
        String text = data.toString();
        if (text.length() > config.largest()) {
            throw new IllegalArgumentException(
                    "the event %s is larger than %d characters".formatted(event.type(), config.largest()));
        }
        UUID id = UUID.randomUUID();
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(APPEND)) {
            statement.setString(1, event.aggregateId().toString());
            statement.setObject(2, id);
            statement.setString(3, event.type());
            statement.setString(4, text);
            statement.setObject(5, OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC));
            statement.setObject(6, event.actorInstitution());
            statement.setString(7, correlation());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("an event could not be written to the outbox", failure);
        }
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
        return id;
    }

    /** What is told in one transaction belongs together; what an event brought about carries on the event's correlation (BR-E01). */
    private String correlation() {
        if (transaction.getResource(CORRELATION) instanceof String known) {
            return known;
        }
        var span = Span.current().getSpanContext();
        String begun = span.isValid() ? span.getTraceId() : UUID.randomUUID().toString();
        transaction.putResource(CORRELATION, begun);
        return begun;
    }

    /** Everything told in the running transaction was brought about by what this id stands for. */
    public void correlateWith(String correlationId) {
        transaction.putResource(CORRELATION, correlationId);
    }

    private final class WakeAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                signal.wake();
            }
        }
    }
}
