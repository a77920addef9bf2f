package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The same source again, one after the other or at once, and beside a dry run. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportRepeatedTest extends SmallSource {
    @Test
    void BR_C06_a_source_becomes_drafts() {
        JsonNode report = run(source(1, "a"), "");

        assertThat(counts(report)).containsExactly(3, 0, 0, 0);
        assertDrafts(1, 2);
    }

    @Test
    void BR_C06_the_same_source_again_changes_nothing() {
        run(source(1, "a"), "");

        JsonNode again = run(source(1, "a"), "");

        assertThat(counts(again)).containsExactly(0, 0, 3, 0);
        assertDrafts(1, 2);
    }

    @Test
    void BR_C06_two_at_once_make_one() throws Exception {
        try (var together = Executors.newFixedThreadPool(2)) {
            Callable<List<Integer>> once = () -> counts(run(source(1, "a"), ""));
            var answers = together.invokeAll(List.of(once, once));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(List.of(3, 0, 0, 0), List.of(0, 0, 3, 0));
        }
        assertDrafts(1, 2);
    }

    @RepeatedTest(3)
    void a_dry_run_beside_a_real_run_is_answered_and_writes_nothing() throws Exception {
        try (var together = Executors.newFixedThreadPool(2)) {
            var answers = together.invokeAll(List.<Callable<List<Integer>>>of(
                    () -> counts(run(source(1, "a"), "?dryRun=true")), () -> counts(run(source(1, "a"), ""))));
            assertThat(answers.get(0).get()).isIn(List.of(3, 0, 0, 0), List.of(0, 0, 3, 0));
            assertThat(answers.get(1).get()).isEqualTo(List.of(3, 0, 0, 0));
        }
        assertDrafts(1, 2);
    }
}
