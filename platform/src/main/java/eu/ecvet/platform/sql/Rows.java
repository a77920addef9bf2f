package eu.ecvet.platform.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.Points;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Plain SQL, the one way to the database beside entities; joins the running transaction. Values stand for the {@code ?} of
 * the statement in their order: identifiers, UUIDs, texts, numbers, points, levels, dates, instants, enums (by name), null,
 * and a collection of them as an array ({@code = any (?)}). A document goes in as {@code ?::jsonb} with {@link #json}.
 * Whatever goes wrong is an {@link SqlFailure} that still says what PostgreSQL answered.
 */
@ApplicationScoped
public class Rows {
    /** Each combination is a text of its own, which driver and database prepare and keep; longer ones hardly come twice. */
    private static final int MOST_TOGETHER = 4;

    private final AgroalDataSource database;
    private final Unsent unsent;
    private final ObjectMapper json;

    Rows(AgroalDataSource database, Unsent unsent, ObjectMapper json) {
        this.database = database;
        this.unsent = unsent;
        // What a later version of a service added must not make old rows unreadable.
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** Makes one thing of one row. */
    @FunctionalInterface
    public interface Reading<T> {
        T of(Row row);
    }

    public <T> List<T> list(String sql, Reading<T> reading, Object... values) {
        return asked(sql, values, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                return read(result, reading);
            }
        });
    }

    /** The only row, if there is one; two are a fault of the statement. */
    public <T> Optional<T> one(String sql, Reading<T> reading, Object... values) {
        return only(list(sql, reading, values), sql);
    }

    static <T> Optional<T> only(List<T> all, String sql) {
        if (all.size() > 1) {
            throw new IllegalStateException("one row was expected, but there are " + all.size() + ": " + sql);
        }
        return all.stream().findFirst();
    }

    /** Several questions that are sent together. */
    public Asking asking() {
        return new Asking(this);
    }

    void answer(List<Asking.Question<?>> questions) {
        asked(
                together(questions.stream().map(Asking.Question::sql)),
                questions.stream()
                        .flatMap(question -> Arrays.stream(question.values()))
                        .toArray(),
                statement -> {
                    statement.execute();
                    for (var question : questions) {
                        try (ResultSet result = statement.getResultSet()) {
                            question.answer(this, result);
                        }
                        statement.getMoreResults();
                    }
                    return null;
                });
    }

    <T> List<T> read(ResultSet result, Reading<T> reading) throws SQLException {
        Row row = new Row(result, json);
        List<T> all = new ArrayList<>();
        while (result.next()) {
            all.add(reading.of(row));
        }
        return all;
    }

    /** The driver sends statements that are parted by semicolons in one trip, each prepared by itself. */
    private static String together(Stream<String> statements) {
        return statements.collect(Collectors.joining(";\n"));
    }

    /** The number in the only column of the only row, as {@code select count(*)} answers it. */
    public long number(String sql, Object... values) {
        return one(sql, row -> row.number(1), values).orElseThrow();
    }

    /** Whether the statement, a {@code select exists (…)}, answers true. */
    public boolean is(String sql, Object... values) {
        return one(sql, row -> row.flag(1), values).orElseThrow();
    }

    /** Inserts, updates or deletes; how many rows it met. */
    public int update(String sql, Object... values) {
        return asked(sql, values, PreparedStatement::executeUpdate);
    }

    /**
     * The same for a write of which nobody has to know how many rows it met, or at once whether it succeeded: it travels
     * together with the others of the running transaction, before the next statement asked here and at the latest before the
     * commit. One trip to the database is what an act costs most.
     */
    public void write(String sql, Object... values) {
        unsent.add(sql, values, this::send);
    }

    /** In their order; those that are the same statement again and again, as of a service that catches up, as one batch. */
    private void send(List<Unsent.Write> all) {
        for (int from = 0; from < all.size(); ) {
            int until = from + 1;
            while (until < all.size()
                    && all.get(until).sql().equals(all.get(from).sql())) {
                until++;
            }
            if (until - from < MOST_TOGETHER) {
                until = Math.min(all.size(), from + MOST_TOGETHER);
                sendTogether(all.subList(from, until));
            } else {
                sendEach(
                        all.get(from).sql(),
                        all.subList(from, until).stream()
                                .map(Unsent.Write::values)
                                .toList());
            }
            from = until;
        }
    }

    private void sendTogether(List<Unsent.Write> writes) {
        onStatement(
                together(writes.stream().map(Unsent.Write::sql)),
                writes.stream().flatMap(write -> Arrays.stream(write.values())).toArray(),
                PreparedStatement::execute);
    }

    /** The same statement once for each, sent together. */
    public void updateEach(String sql, List<Object[]> each) {
        if (each.isEmpty()) {
            return;
        }
        send(unsent.take());
        sendEach(sql, each);
    }

    private void sendEach(String sql, List<Object[]> each) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (Object[] values : each) {
                set(connection, statement, values);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new SqlFailure(sql, failure);
        }
    }

    /** A document as the text for {@code ?::jsonb}; null stays null. */
    public String json(Object document) {
        try {
            return document == null ? null : json.writeValueAsString(document);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a document cannot be written as JSON", unwritable);
        }
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T asked(String sql, Object[] values, Work<T> work) {
        send(unsent.take());
        return onStatement(sql, values, work);
    }

    private <T> T onStatement(String sql, Object[] values, Work<T> work) {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            set(connection, statement, values);
            return work.on(statement);
        } catch (SQLException failure) {
            throw new SqlFailure(sql, failure);
        }
    }

    private static void set(Connection connection, PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Collection<?> none && none.isEmpty()) {
                // Of what the elements would be is said by the statement alone.
                statement.setObject(i + 1, "{}", Types.OTHER);
            } else if (values[i] instanceof Collection<?> several) {
                statement.setArray(i + 1, array(connection, several));
            } else {
                statement.setObject(i + 1, plain(values[i]));
            }
        }
    }

    private static java.sql.Array array(Connection connection, Collection<?> several) throws SQLException {
        Object[] elements = several.stream().map(Rows::plain).toArray();
        String type =
                switch (elements[0]) {
                    case UUID id -> "uuid";
                    case Number number -> "numeric";
                    default -> "text";
                };
        return connection.createArrayOf(type, elements);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Identifier id -> id.value();
            case Points points -> points.value();
            case EqfLevel level -> level.value();
            case Enum<?> word -> word.name();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null, default -> value;
        };
    }
}
