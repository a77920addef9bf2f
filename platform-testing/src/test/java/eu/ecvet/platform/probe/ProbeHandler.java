package eu.ecvet.platform.probe;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.platform.outbox.Outbox;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what it heard of a learner; waits or fails as the test wants it. */
@ApplicationScoped
public class ProbeHandler implements EventHandler {
    static final Set<UUID> UNKNOWN_REFERENCES = ConcurrentHashMap.newKeySet();
    static final Set<UUID> TOLD_ON = ConcurrentHashMap.newKeySet();
    static final Set<UUID> TERMINATED_ONCE = ConcurrentHashMap.newKeySet();
    static final Map<UUID, UUID> WAITING_FOR = new ConcurrentHashMap<>();
    static final Set<UUID> POISON = ConcurrentHashMap.newKeySet();

    private final AgroalDataSource database;
    private final Outbox outbox;

    ProbeHandler(AgroalDataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    record Changed(UUID learnerId, boolean minor) {}

    @Override
    public String type() {
        return "learner.minority.changed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        UUID learner = event.as(Changed.class).learnerId();
        count(learner);
        if (TERMINATED_ONCE.remove(learner)) {
            terminateOwnConnection();
        }
        UUID other = WAITING_FOR.get(learner);
        if (other != null && heardOf(other) == 0) {
            return Reaction.waitsFor("learner " + other);
        }
        if (POISON.contains(learner)) {
            throw new IllegalStateException("poison");
        }
        if (UNKNOWN_REFERENCES.contains(learner)) {
            return Reaction.waitsFor("learner " + learner);
        }
        if (TOLD_ON.contains(learner)) {
            outbox.append(Probes.registered(learner, false));
        }
        return Reaction.applied();
    }

    private void count(UUID learner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "insert into heard values (?, 1) on conflict (learner_id) do update set times = heard.times + 1")) {
            statement.setObject(1, learner);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void terminateOwnConnection() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException terminated) {
            throw new IllegalStateException(terminated);
        }
    }

    int heardOf(UUID learner) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select times from heard where learner_id = ?")) {
            statement.setObject(1, learner);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
