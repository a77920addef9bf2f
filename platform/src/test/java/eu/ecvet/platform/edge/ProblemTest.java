package eu.ecvet.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void more_violations_than_anybody_reads_are_counted() {
        Problem problem =
                Problem.of(ProblemType.MALFORMED_REQUEST, "The body is wrong in many places.", violations(250));

        assertThat(problem.violations()).hasSize(200);
        assertThat(problem.detail())
                .isEqualTo("The body is wrong in many places. The first 200 are listed, 50 more are not.");
    }

    @Test
    void what_can_be_read_is_listed_in_full() {
        Problem problem = Problem.of(ProblemType.MALFORMED_REQUEST, "The body is wrong.", violations(200));

        assertThat(problem.violations()).hasSize(200);
        assertThat(problem.detail()).isEqualTo("The body is wrong.");
    }

    private static List<Violation> violations(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Violation("SHAPE", null, "This must not be null.", "/items/" + i))
                .toList();
    }
}
