package eu.ecvet.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.act.Transactions;
import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Hears facts of other services, each once (BR-E01): the note that an event was received is written in the transaction of
 * its effect. An event that refers to something unknown is parked (BR-E04), one that cannot be handled fails; either keeps
 * back only the later events of its own aggregate. An event older than what was already applied is passed over (BR-E02).
 */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final Transactions transactions;
    private final Outbox outbox;
    private final Map<String, EventHandler> handlers;

    Inbox(
            AgroalDataSource database,
            ObjectMapper json,
            Clock clock,
            Transactions transactions,
            Outbox outbox,
            @All List<EventHandler> handlers) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.transactions = transactions;
        this.outbox = outbox;
        this.handlers =
                handlers.stream().collect(Collectors.toUnmodifiableMap(EventHandler::type, Function.identity()));
    }

    public enum Status {
        APPLIED,
        IGNORED,
        PARKED,
        FAILED
    }

    private enum Place {
        /** Nothing of its aggregate waits: it can be handled now. */
        FREE,
        OLDER,
        BEHIND_A_WAITING_ONE
    }

    /**
     * Takes one record from Kafka. Returns normally when the event is dealt with for good or safely kept; throws only if the
     * database is out of reach, and then nothing has happened.
     */
    @ActivateRequestContext
    void receive(String topic, int partition, long offset, String key, String document) {
        ReceivedEvent event;
        try {
            event = ReceivedEvent.parse(document, json);
        } catch (Exception unreadable) {
            keepUnreadable(topic, partition, offset, key, document, unreadable);
            return;
        }
        if (!handlers.containsKey(event.type())) {
            return;
        }
        Optional<Reaction> reaction;
        try {
            reaction = inTransaction(() -> {
                // Claimed first: whoever handles the same event at the same time waits here, and then finds it done.
                if (!claim(event)) {
                    return Optional.<Reaction>empty();
                }
                return switch (place(event)) {
                    case OLDER -> {
                        settle(event, Status.IGNORED, "older than what is already known");
                        yield Optional.<Reaction>empty();
                    }
                    case BEHIND_A_WAITING_ONE ->
                        Optional.of(Reaction.waitsFor("an earlier event of the same aggregate"));
                    case FREE -> Optional.of(handle(event));
                };
            });
        } catch (RuntimeException broken) {
            failIfReachable(event, broken);
            return;
        }
        reaction.ifPresent(answer -> {
            if (answer instanceof Reaction.WaitsFor(var reference)) {
                transactions.run(() -> keep(event, Status.PARKED, reference, null));
            }
        });
    }

    /** Runs the handler and notes the outcome in the same transaction; a parked event leaves no trace of the attempt. */
    private Reaction handle(ReceivedEvent event) {
        outbox.correlateWith(event.correlationId());
        Reaction reaction = handlers.get(event.type()).on(event);
        switch (reaction) {
            case Reaction.Applied() -> settle(event, Status.APPLIED, null);
            case Reaction.Ignored(var why) -> settle(event, Status.IGNORED, why);
            case Reaction.WaitsFor waits -> LOG.debugf("Event %s waits for %s.", event.id(), waits.reference());
        }
        return reaction;
    }

    /** Tries again what is parked, the first of each aggregate first; true if anything could be applied. */
    @ActivateRequestContext
    boolean retryParked() {
        boolean progress = false;
        for (UUID head : parkedHeads()) {
            progress |= retry(head, Status.PARKED);
        }
        return progress;
    }

    /** Handles a kept event once more; false if it still has to wait, or is not there in that status. */
    @ActivateRequestContext
    public boolean retry(UUID eventId, Status expected) {
        ReceivedEvent[] tried = new ReceivedEvent[1];
        try {
            Optional<Reaction> reaction = inTransaction(() -> {
                Optional<String> envelope = take(eventId, expected);
                if (envelope.isEmpty()) {
                    return Optional.<Reaction>empty();
                }
                tried[0] = ReceivedEvent.parse(envelope.get(), json);
                return Optional.of(handle(tried[0]));
            });
            return switch (reaction.orElse(null)) {
                case Reaction.WaitsFor(var reference) -> {
                    transactions.run(() -> keep(tried[0], Status.PARKED, reference, null));
                    yield false;
                }
                case Reaction.Applied applied -> true;
                case Reaction.Ignored ignored -> true;
                case null -> false;
            };
        } catch (RuntimeException broken) {
            if (tried[0] != null) {
                failIfReachable(tried[0], broken);
            }
            return false;
        }
    }

    /** Gives an event up, with its reason kept; its successors may go on. Only on the word of an operator. */
    public boolean dismiss(UUID eventId, String reason) {
        return update(
                        "update inbox set status = 'IGNORED', envelope = null, waits_for = null, last_error = ? where event_id = ? and status in ('PARKED', 'FAILED')",
                        "dismissed: " + reason,
                        eventId)
                == 1;
    }

    /** What an event that has to wait did before it found out is undone. */
    private Optional<Reaction> inTransaction(Callable<Optional<Reaction>> work) {
        try {
            return transactions.call(work, reaction -> reaction.filter(Reaction.WaitsFor.class::isInstance)
                    .isPresent());
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("an event could not be handled", failure);
        }
    }

    /** False if the event was received before. */
    private boolean claim(ReceivedEvent event) {
        return update(
                        """
                        insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status)
                        values (?, ?, ?, ?, ?, ?, 'APPLIED') on conflict (event_id) do nothing""",
                        event.id(),
                        event.source(),
                        event.type(),
                        event.aggregateId(),
                        event.aggregateVersion(),
                        OffsetDateTime.now(clock))
                == 1;
    }

    private Place place(ReceivedEvent event) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select exists (select from inbox where source = ? and aggregate_id = ? and aggregate_version > ? and status in ('APPLIED', 'IGNORED')),
                               exists (select from inbox where source = ? and aggregate_id = ? and status in ('PARKED', 'FAILED'))""")) {
            statement.setString(1, event.source());
            statement.setString(2, event.aggregateId());
            statement.setLong(3, event.aggregateVersion());
            statement.setString(4, event.source());
            statement.setString(5, event.aggregateId());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(2) ? Place.BEHIND_A_WAITING_ONE : row.getBoolean(1) ? Place.OLDER : Place.FREE;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox could not be read", failure);
        }
    }

    /** The event is done with; nothing of its data stays. */
    private void settle(ReceivedEvent event, Status status, String why) {
        update(
                "update inbox set status = ?, last_error = ?, waits_for = null, envelope = null where event_id = ?",
                status.name(),
                why,
                event.id());
    }

    /** The event has to wait, with its data. One that somebody else has applied meanwhile stays applied. */
    private void keep(ReceivedEvent event, Status status, String waitsFor, String error) {
        boolean known =
                update("""
                        update inbox set status = ?, waits_for = ?, last_error = ?, envelope = ?::jsonb, attempts = attempts + 1
                        where event_id = ? and status in ('PARKED', 'FAILED')""", status.name(), waitsFor, error, event.envelope().toString(), event.id()) == 1;
        if (!known) {
            update(
                    """
                    insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, waits_for, last_error, envelope)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb) on conflict (event_id) do nothing""",
                    event.id(),
                    event.source(),
                    event.type(),
                    event.aggregateId(),
                    event.aggregateVersion(),
                    OffsetDateTime.now(clock),
                    status.name(),
                    waitsFor,
                    error,
                    event.envelope().toString());
        }
    }

    /** If even this note cannot be written, the database is away and the record must be read from Kafka again. */
    private void failIfReachable(ReceivedEvent event, RuntimeException broken) {
        transactions.run(() -> keep(event, Status.FAILED, null, Cause.of(broken)));
        LOG.errorf(
                broken,
                "Event %s (%s) of aggregate %s cannot be handled; it and its successors wait for an operator.",
                event.id(),
                event.type(),
                event.aggregateId());
    }

    private void keepUnreadable(
            String topic, int partition, long offset, String key, String document, Exception unreadable) {
        UUID id = UUID.nameUUIDFromBytes((topic + "/" + partition + "/" + offset).getBytes());
        LOG.errorf("Record %s/%d/%d is no event of this suite: %s", topic, partition, offset, Cause.of(unreadable));
        transactions.run(() -> update(
                """
                        insert into inbox (event_id, source, type, aggregate_id, aggregate_version, received_at, status, last_error, envelope)
                        values (?, ?, 'unreadable', ?, 0, ?, 'FAILED', ?, to_jsonb(?::text)) on conflict do nothing""",
                id,
                topic,
                key == null ? id.toString() : key,
                OffsetDateTime.now(clock),
                Cause.of(unreadable),
                document == null ? "" : document.replace("\0", "")));
    }

    private List<UUID> parkedHeads() {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        select event_id from (select distinct on (source, aggregate_id) event_id, seq, status from inbox
                            where status in ('PARKED', 'FAILED') order by source, aggregate_id, seq) head
                        where status = 'PARKED' order by seq limit 500""");
                var rows = statement.executeQuery()) {
            List<UUID> heads = new ArrayList<>();
            while (rows.next()) {
                heads.add(rows.getObject(1, UUID.class));
            }
            return heads;
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox could not be read", failure);
        }
    }

    private Optional<String> take(UUID eventId, Status expected) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select envelope::text from inbox where event_id = ? and status = ? for update")) {
            statement.setObject(1, eventId);
            statement.setString(2, expected.name());
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox could not be read", failure);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("the inbox could not be written", failure);
        }
    }
}
