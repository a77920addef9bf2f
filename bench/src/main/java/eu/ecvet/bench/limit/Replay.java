package eu.ecvet.bench.limit;

import eu.ecvet.bench.world.Copies;
import eu.ecvet.bench.world.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The limit D: the service's own statements, sent by a driver that does nothing else, prepared, over as many connections as send
 * requests. Each time they are about another copy, and ids that the service makes anew are made anew.
 */
public final class Replay {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Database database;
    private final List<Statement> statements;
    private final Map<UUID, UUID> originals;
    private final Set<UUID> fresh = new TreeSet<>();

    /** @param originals ids that stand in the captured statements and every copy has of its own, each with that of the original */
    public Replay(Database database, StatementLog.Captured captured, Map<UUID, UUID> originals) {
        this.database = database;
        this.statements = captured.last();
        this.originals = originals;
        fresh.addAll(ids(captured.last()));
        fresh.removeAll(ids(captured.before()));
        fresh.removeAll(originals.keySet());
    }

    private static Set<UUID> ids(List<Statement> statements) {
        Set<UUID> ids = new TreeSet<>();
        for (Statement statement : statements) {
            for (String parameter : statement.parameters()) {
                Matcher id = UUIDS.matcher(parameter == null ? "" : parameter);
                while (id.find()) {
                    ids.add(UUID.fromString(id.group()));
                }
            }
        }
        return ids;
    }

    public int numberOfStatements() {
        return statements.size();
    }

    /** Transactions per second. */
    public double perSecond(int connections, Duration howLong, LongSupplier copies) {
        AtomicLong done = new AtomicLong();
        long end = System.nanoTime() + howLong.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(threads.submit(() -> send(end, copies, done)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The statements of the service cannot be sent again", broken.getCause());
        }
        return done.get() / (howLong.toMillis() / 1000.0);
    }

    private Void send(long end, LongSupplier copies, AtomicLong done) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(statements.stream().noneMatch(Statement::begins));
            Map<String, PreparedStatement> prepared = new HashMap<>();
            while (System.nanoTime() < end) {
                once(connection, prepared, copies.getAsLong());
                done.incrementAndGet();
            }
        }
        return null;
    }

    private void once(Connection connection, Map<String, PreparedStatement> prepared, long copy) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.begins()) {
                continue;
            }
            if (statement.ends()) {
                connection.commit();
                continue;
            }
            PreparedStatement ready = prepared.get(statement.sql());
            if (ready == null) {
                ready = connection.prepareStatement(statement.sql());
                prepared.put(statement.sql(), ready);
            }
            for (int i = 0; i < statement.parameters().size(); i++) {
                ready.setObject(i + 1, value(statement.parameters().get(i), copy, ids), Types.OTHER);
            }
            if (ready.execute()) {
                try (var rows = ready.getResultSet()) {
                    while (rows.next()) {
                        continue;
                    }
                }
            }
        }
    }

    private String value(String logged, long copy, Map<String, String> ids) {
        if (logged == null || logged.length() < 36) {
            return logged;
        }
        Matcher id = UUIDS.matcher(logged);
        if (!id.find()) {
            return logged;
        }
        return id.replaceAll(found -> ids.computeIfAbsent(found.group(), text -> {
            UUID captured = UUID.fromString(text);
            UUID original = originals.get(captured);
            return original != null
                    ? Copies.id(original, copy).toString()
                    : fresh.contains(captured) ? UUID.randomUUID().toString() : text;
        }));
    }
}
