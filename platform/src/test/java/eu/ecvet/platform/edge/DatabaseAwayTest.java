package eu.ecvet.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.hibernate.exception.JDBCConnectionException;
import org.junit.jupiter.api.Test;

/** A database that dies while an act is on its way is told as 503, wherever the machinery hides the reason. */
class DatabaseAwayTest {
    private final ProblemMappers mappers = new ProblemMappers();

    @Test
    void as_the_cause_503() {
        assertThat(status(new IllegalStateException(new SQLException("away", "08006"))))
                .isEqualTo(503);
    }

    @Test
    void suppressed_by_a_commit_that_failed_503() {
        Exception commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new RuntimeException(new SQLException("going down", "57P01")));

        assertThat(status(commit)).isEqualTo(503);
    }

    @Test
    void behind_the_first_exception_of_the_driver_503() {
        SQLException batch = new BatchUpdateException("a batch failed", "25P02", new int[0]);
        batch.setNextException(new SQLException("away", "08003"));

        assertThat(status(new IllegalStateException(batch))).isEqualTo(503);
    }

    @Test
    void as_hibernate_names_it_503() {
        assertThat(status(new JDBCConnectionException("away", new SQLException("closed"), "select")))
                .isEqualTo(503);
    }

    @Test
    void another_fault_of_the_database_is_ours_500() {
        assertThat(status(new IllegalStateException(new SQLException("no such column", "42703"))))
                .isEqualTo(500);
    }

    private int status(Throwable fault) {
        return mappers.internal(fault).getStatus();
    }
}
