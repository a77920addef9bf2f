package eu.ecvet.platform.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.event.EventSchemas;
import eu.ecvet.platform.event.EventsConfig;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;

/**
 * Where a service writes down what it will tell, in the transaction of the change itself (BR-E03): either both happen or
 * neither. The {@link Relay} tells it afterwards, at once if the broker is there, later if it is not.
 */
@ApplicationScoped
public class Outbox {
    private static final String CORRELATION = "eu.ecvet.correlation";

    private final OutboxRows rows;
    private final TransactionSynchronizationRegistry transaction;
    private final EventSchemas schemas;
    private final EventsConfig config;
    private final ObjectMapper json;
    private final RelaySignal signal;

    Outbox(
            OutboxRows rows,
            TransactionSynchronizationRegistry transaction,
            EventSchemas schemas,
            EventsConfig config,
            ObjectMapper json,
            RelaySignal signal) {
        this.rows = rows;
        this.transaction = transaction;
        this.schemas = schemas;
        this.config = config;
        this.json = json;
        this.signal = signal;
    }

    /**
     * Writes the event down in the running transaction; without one it fails. Fails too if the data does not fit the
     * published schema, and with {@link TooLargeToTell} if it is too large, while the caller can still be told.
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
            throw new TooLargeToTell(event.type(), text.length(), config.largest());
        }
        UUID id = UUID.randomUUID();
        rows.append(id, event, text, correlation());
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
        return id;
    }

    /** Characters that remain if this were told; less than zero if it is too large to be told. */
    public int roomBeside(Object data) {
        return config.largest() - json.valueToTree(data).toString().length();
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
