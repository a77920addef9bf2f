package eu.ecvet.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.ecvet.bench.Operation.Beside;
import eu.ecvet.bench.load.Measured;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LineTest {
    @Test
    void HTTP_and_the_database_one_after_the_other_are_the_limit_of_a_row() {
        Line line = line(Beside.L, 2_000, 20_000, 5_000);

        assertThat(line.limit()).isCloseTo(4_000, within(0.001));
        assertThat(line.ratio()).isCloseTo(0.5, within(0.001));
    }

    @Test
    void HTTP_alone_is_the_limit_of_what_asks_no_database() {
        Line line = line(Beside.H, 15_000, 20_000, Double.NaN);

        assertThat(line.limit()).isEqualTo(20_000);
        assertThat(line.ratio()).isEqualTo(0.75);
        assertThat(line.asMap()).doesNotContainKey("databasePerSecond");
    }

    private static Line line(Beside beside, double perSecond, double bare, double database) {
        return new Line(
                new Operation("anything", "records", null, null, beside),
                100,
                measured(perSecond),
                measured(perSecond / 2),
                measured(bare),
                5,
                database);
    }

    private static Measured measured(double perSecond) {
        return new Measured(perSecond, 100, 0, new Histogram(3));
    }
}
