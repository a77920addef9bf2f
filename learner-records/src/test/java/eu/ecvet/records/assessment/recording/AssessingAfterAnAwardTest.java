package eu.ecvet.records.assessment.recording;

import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A school to which a learner changed goes on assessing her. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AssessingAfterAnAwardTest {
    private final UUID caseId = UUID.randomUUID();
    private final UUID decisionId = UUID.randomUUID();

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void BR_A01_an_institution_that_awarded_a_unit_assesses_the_learner_towards_the_same_qualification() {
        World world = World.withLearner();
        var elsewhere = new UnitId(UUID.randomUUID());
        var outcomesElsewhere = World.outcomes(1);
        world.publishUnit(elsewhere, "UBB1", "Bookkeeping", outcomesElsewhere);
        world.publishQualification(new QualificationId(UUID.randomUUID()), "60", Map.of(elsewhere, "60"));
        var act = world.assessment("ACHIEVED", "ACHIEVED", "ACHIEVED", "ACHIEVED");
        act.remove("learningAgreementId");
        world.as(world.stranger, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(404);
        var decision = world.decision(
                decisionId,
                caseId,
                world.aesthetician,
                world.unit(world.bodyCare, "UNIT_AWARD", "100", world.bodyOutcomes, List.of()));
        decision.with("decidingInstitutionId", world.stranger);

        decision.tell();

        Eventually.holds(() -> world.as(world.stranger, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(201));
        act.put("unitId", elsewhere.toString());
        act.put(
                "results",
                List.of(Map.of("outcomeId", outcomesElsewhere.getFirst().toString(), "result", "ACHIEVED")));
        world.as(world.stranger, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(404);
        world.as(world.home, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(201);
    }
}
