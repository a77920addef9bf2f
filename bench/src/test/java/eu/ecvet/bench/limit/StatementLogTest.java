package eu.ecvet.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.bench.world.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class StatementLogTest {
    private final StatementLog log = new StatementLog(new Database("records", "127.0.0.1:1"), Path.of("unread"));

    @Test
    void what_came_with_every_request_is_the_requests_own_and_nothing_else() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 5; i++) {
            text.append(line(7, "records", "execute <unnamed>: BEGIN"));
            text.append(line(9, "records", "execute S_5: select event_id from inbox"));
            text.append(line(7, "mobility", "execute S_1: select 1"));
            // The relay, once for every event.
            text.append(line(9, "records", "execute <unnamed>: BEGIN"));
            text.append(line(9, "records", "execute S_8: select publish(null, null)"));
            text.append(line(9, "records", "execute S_9: COMMIT"));
            text.append(line(7, "records", "execute S_2/C_3: select *\n\tfrom learner where id = $1 and note = $2"));
            text.append(detail(7, "records", "Parameters: $1 = '%d', $2 = 'o''clock, $1 = ''x'''".formatted(i)));
            text.append(line(7, "records", "execute S_3: COMMIT"));
        }
        text.append(line(9, "records", "execute S_6: select event_id from inbox"));

        var captured = log.captured(text.toString());

        assertThat(captured.last())
                .extracting(Statement::sql)
                .containsExactly("BEGIN", "select *\nfrom learner where id = ? and note = ?", "COMMIT");
        assertThat(captured.last().get(1).parameters()).containsExactly("5", "o'clock, $1 = 'x'");
        assertThat(captured.before().get(1).parameters().getFirst()).isEqualTo("4");
    }

    @Test
    void a_parameter_that_stands_twice_is_given_twice_and_null_is_null() {
        var statement = Statement.of("select $2, $1, $2", "$1 = NULL, $2 = 'b'");

        assertThat(statement.sql()).isEqualTo("select ?, ?, ?");
        assertThat(statement.parameters()).containsExactly("b", null, "b");
    }

    @Test
    void a_request_without_statements_has_no_limit_of_the_database() {
        assertThatThrownBy(() -> log.captured(line(7, "records", "execute S_1: select 1")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String line(int process, String database, String executed) {
        return "2026-01-12 08:00:00.000 UTC [%d] %s LOG:  %s\n".formatted(process, database, executed);
    }

    private static String detail(int process, String database, String text) {
        return "2026-01-12 08:00:00.000 UTC [%d] %s DETAIL:  %s\n".formatted(process, database, text);
    }
}
