package eu.ecvet.records.assessment.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.records.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/** Where the institutions set a limit to attempts. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
@TestProfile(AttemptLimitTest.OneAttempt.class)
class AttemptLimitTest {

    public static class OneAttempt implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecvet.assessments.attempt-limit", "1");
        }
    }

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
    }

    @RepeatedTest(5)
    void BR_A04_of_two_assessors_at_once_the_limit_admits_one() {
        World world = World.withMobility();

        List<Integer> answers;
        try (var assessors = Executors.newFixedThreadPool(2)) {
            answers = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> world.assess(world.assessment("ACHIEVED"))
                                    .extract()
                                    .statusCode(),
                            assessors))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 422);
        world.assess(world.assessment("ACHIEVED"))
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ATTEMPT_LIMIT")));
        world.as(world.host, Role.ASSESSOR)
                .get("/v1/assessments?total=true&learningAgreementId=" + world.agreement)
                .then()
                .body("total", equalTo(1));
    }
}
