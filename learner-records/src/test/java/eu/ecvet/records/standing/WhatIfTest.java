package eu.ecvet.records.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What would count in another qualification, or in the next version of a unit. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class WhatIfTest {
    private final UUID caseId = UUID.randomUUID();
    private final UUID decisionId = UUID.randomUUID();

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void BR_X09_what_another_qualification_would_count_names_nobody() {
        World world = World.withLearner();
        var physiotherapy = new QualificationId(UUID.randomUUID());
        world.publishQualification(physiotherapy, "180", Map.of(world.handCare, "23", world.bodyCare, "157"));
        award(world, world.aesthetician, "20");
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));

        String answer = whatIf(world, physiotherapy)
                .statusCode(200)
                .body("countablePoints", equalTo("23"))
                .body("missingPoints", equalTo("157"))
                .body("missing", hasItem("157 of 180 points are still missing."))
                .extract()
                .asString();

        assertThat(answer).doesNotContain(world.learner.toString(), "Given", "Family", "2008");
        world.accumulation(physiotherapy).body("countedPoints", equalTo("0"));
    }

    @Test
    void BR_R11_credit_carries_over_to_a_newer_version_of_the_unit_by_its_published_table() {
        World world = World.withLearner();
        var newer = World.outcomes(1);
        var revised = new QualificationId(UUID.randomUUID());
        world.supersedeUnit(world.bodyCare, Map.of(world.bodyOutcomes.getFirst(), newer.getFirst()));
        world.publishUnit(world.bodyCare, 2, "UAA6", "Body care", newer);
        world.publishQualification(revised, 1, "50", Map.of(world.bodyCare, "50"), Map.of(world.bodyCare, 2));
        world.decision(
                        decisionId,
                        caseId,
                        world.aesthetician,
                        world.unit(world.bodyCare, "UNIT_AWARD", "100", world.bodyOutcomes, List.of()))
                .tell();
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));

        whatIf(world, revised).body("countablePoints", equalTo("50"));
    }

    private void award(World world, QualificationId qualification, String points) {
        world.decision(
                        decisionId,
                        caseId,
                        qualification,
                        world.unit(world.handCare, "UNIT_AWARD", points, world.handOutcomes, List.of()))
                .tell();
    }

    private static ValidatableResponse whatIf(World world, QualificationId qualification) {
        return world.asLearner()
                .get(
                        "/v1/accumulations/what-if?learnerId={l}&qualificationId={q}&qualificationVersion=1",
                        world.learner.toString(),
                        qualification.toString())
                .then();
    }

    private static ValidatableResponse ledger(World world) {
        return world.asLearner()
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(200);
    }
}
