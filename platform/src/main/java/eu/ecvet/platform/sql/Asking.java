package eu.ecvet.platform.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Several questions to the database in one trip. Each is asked in its turn and answered later: the first answer that is needed
 * sends all that were asked until then.
 *
 * <pre>
 *  Asking asking = rows.asking();
 *  Supplier&lt;List&lt;LedgerEntry&gt;&gt; entries = ledger.entries(asking, learner);
 *  Supplier&lt;List&lt;Assessment&gt;&gt; attempts = assessments.of(asking, learner);
 *  return new Achievements(entries.get(), attempts.get());
 * </pre>
 */
public final class Asking {
    private final Rows rows;
    private final List<Question<?>> open = new ArrayList<>();

    Asking(Rows rows) {
        this.rows = rows;
    }

    public <T> Supplier<List<T>> list(String sql, Rows.Reading<T> reading, Object... values) {
        Question<T> question = new Question<>(sql, reading, values);
        open.add(question);
        return () -> answered(question);
    }

    /** The only row, if there is one; two are a fault of the statement. */
    public <T> Supplier<Optional<T>> one(String sql, Rows.Reading<T> reading, Object... values) {
        Supplier<List<T>> all = list(sql, reading, values);
        return () -> Rows.only(all.get(), sql);
    }

    /** Whether the statement, a {@code select exists (…)}, answers true. */
    public Supplier<Boolean> is(String sql, Object... values) {
        Supplier<Optional<Boolean>> flag = one(sql, row -> row.flag(1), values);
        return () -> flag.get().orElseThrow();
    }

    private <T> List<T> answered(Question<T> question) {
        if (question.answer == null) {
            rows.answer(open);
            open.clear();
        }
        return question.answer;
    }

    /** One of them, which keeps its answer. */
    static final class Question<T> {
        private final String sql;
        private final Rows.Reading<T> reading;
        private final Object[] values;
        private List<T> answer;

        private Question(String sql, Rows.Reading<T> reading, Object[] values) {
            this.sql = sql;
            this.reading = reading;
            this.values = values;
        }

        String sql() {
            return sql;
        }

        Object[] values() {
            return values;
        }

        void answer(Rows rows, ResultSet result) throws SQLException {
            answer = rows.read(result, reading);
        }
    }
}
