package eu.ecvet.platform.inbox.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BR-E01: what is the database's trouble of the moment is no lasting fault of the event. */
class TroubleTest {
    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P02", "57P03", "40001", "40P01", "53300", "55P03", "58030"})
    void BR_E01_a_database_that_is_away_or_busy_is_trouble_of_the_moment(String sqlState) {
        assertThat(Trouble.isOfTheMoment(wrapped(new SQLException("", sqlState))))
                .isTrue();
    }

    @Test
    void BR_E01_a_pool_without_a_free_connection_is_trouble_of_the_moment() {
        assertThat(Trouble.isOfTheMoment(wrapped(new SQLException("acquisition timeout"))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22P05", "42703", "23514"})
    void BR_E01_data_that_does_not_fit_is_not(String sqlState) {
        assertThat(Trouble.isOfTheMoment(wrapped(new SQLException("", sqlState))))
                .isFalse();
    }

    @Test
    void BR_E01_a_handler_that_breaks_by_itself_is_not() {
        assertThat(Trouble.isOfTheMoment(new IllegalStateException("poison"))).isFalse();
    }

    private static RuntimeException wrapped(SQLException answer) {
        return new IllegalStateException("in a handler", new IllegalStateException(answer));
    }
}
