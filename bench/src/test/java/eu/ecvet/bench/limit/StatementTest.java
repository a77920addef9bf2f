package eu.ecvet.bench.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StatementTest {
    @Test
    void a_value_may_hold_an_apostrophe_and_another_may_be_absent() {
        Statement read = Statement.of("select $2, $1", "$1 = 'l''école', $2 = NULL");

        assertThat(read.sql()).isEqualTo("select ?, ?");
        assertThat(read.parameters()).containsExactly(null, "l'école");
    }

    @Test
    void a_value_may_be_a_list_as_long_as_a_page() {
        String ids = Stream.generate(() -> UUID.randomUUID().toString())
                .limit(2_000)
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(Statement.of("select $1", "$1 = '" + ids + "'").parameters()).containsExactly(ids);
    }
}
