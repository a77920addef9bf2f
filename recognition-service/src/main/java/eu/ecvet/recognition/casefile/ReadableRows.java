package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.LearnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of a table of cases, or of what belongs to a case, that an actor may read (BR-D01): those of the learner whom the
 * token names, or those in which the actor's institution validates, recognises or sent the learner. Each of the columns that
 * name an institution has an index in the order of the list, so each is asked by itself and the answers are merged.
 */
public final class ReadableRows {
    /** The columns of a case that name who reads it. */
    public static final List<String> OF_A_CASE =
            List.of("home_institution_id", "validating_institution_id", "recognising_institution_id");

    private final String table;
    private final List<String> readers;
    private final Identifier reader;
    private final StringBuilder conditions = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private ReadableRows(String table, List<String> readers, Identifier reader) {
        this.table = table;
        this.readers = readers;
        this.reader = reader;
    }

    /** @param institutions the columns that name an institution whose staff may read */
    public static ReadableRows of(Actor actor, String table, List<String> institutions) {
        if (actor.learner().isPresent()) {
            return new ReadableRows(
                    table, List.of("learner_id"), actor.learner().get());
        }
        return new ReadableRows(table, institutions, actor.institution().orElse(null));
    }

    /** Whether the actor is nobody who could read any. */
    public boolean isNothing() {
        return reader == null;
    }

    /**
     * Those about one learner: they are few, and are found by her whatever else the readers may read.
     *
     * @param learner null: about all learners
     */
    public ReadableRows about(LearnerId learner) {
        if (learner == null || isNothing()) {
            return this;
        }
        var about = new ReadableRows(table, List.of("learner_id"), learner);
        about.conditions
                .append(" and (")
                .append(readers.stream().map(column -> column + " = ?").collect(Collectors.joining(" or ")))
                .append(")");
        readers.forEach(column -> about.values.add(reader));
        return about;
    }

    /** @param value null: whatever it is */
    public ReadableRows where(String column, Object value) {
        if (value != null) {
            conditions.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
        return this;
    }

    /**
     * The part of the list, and one row more if it goes on.
     *
     * @param columns which to read of each row, of the table that is called {@code t}
     */
    public <T> List<T> list(Rows rows, String columns, Keyset order, PageRequest request, Rows.Reading<T> reading) {
        String each = readers.stream()
                .map(column -> "(select %s from %s where %s = ?%s%s%s limit %d)"
                        .formatted(
                                String.join(", ", order.columns()),
                                table,
                                column,
                                conditions,
                                order.afterPositions(request, "and"),
                                order.order(),
                                request.rows()))
                .collect(Collectors.joining(" union "));
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            all.add(reader);
            all.addAll(values);
            request.after().ifPresent(after -> {
                all.add(after.date(0));
                all.add(after.id(1));
            });
        }
        return rows.list(
                "select %s from (select * from (%s) readable%s limit %d) part join %s t using (%s)%s"
                        .formatted(
                                columns,
                                each,
                                order.order(),
                                request.rows(),
                                table,
                                String.join(", ", order.columns()),
                                order.order()),
                reading,
                all.toArray());
    }

    public long count(Rows rows) {
        String readable = readers.stream().map(column -> column + " = ?").collect(Collectors.joining(" or "));
        List<Object> all = new ArrayList<>();
        readers.forEach(column -> all.add(reader));
        all.addAll(values);
        return rows.number(
                "select count(*) from %s where (%s)%s".formatted(table, readable, conditions), all.toArray());
    }
}
