package eu.ecvet.records.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
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

/** From the last unit that counts to the decision that awards the qualification. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AwardingTest {
    private final UUID caseId = UUID.randomUUID();
    private final UUID decisionId = UUID.randomUUID();

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void BR_X05_completeness_makes_it_awardable_and_a_decision_awards_it_once() {
        World world = World.withLearner();
        String awards = "/v1/learners/" + world.learner + "/qualification-awards";
        var act = Map.of(
                "id", UUID.randomUUID().toString(),
                "qualificationId", world.aesthetician.toString(),
                "qualificationVersion", 1);
        award(world, world.aesthetician, "20");
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));

        officer(world, act, awards)
                .statusCode(422)
                .body("violations.code", everyItem(equalTo("NOT_AWARDABLE")))
                .body("violations.detail", hasItem("100 of 120 points are still missing."));
        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        world.unit(world.bodyCare, "UNIT_AWARD", "100", world.bodyOutcomes, List.of()))
                .tell();
        var told = OtherServices.hear(World.RECORDS, "qualification.awardable", world.learner.value());
        assertThat(told.get("countedPoints").asText()).isEqualTo("120");
        world.accumulation(world.aesthetician)
                .body("status", equalTo("AWARDABLE"))
                .body("missing", empty());

        world.as(world.home, Role.COORDINATOR)
                .body(act)
                .post(awards)
                .then()
                .statusCode(403)
                .body("function", equalTo("AWARD_QUALIFICATION"));
        world.as(world.stranger, Role.RECOGNITION_OFFICER)
                .body(act)
                .post(awards)
                .then()
                .statusCode(404);
        world.asLearner().get(awards).then().statusCode(200).body("", empty());
        officer(world, act, awards)
                .statusCode(201)
                .header("Location", endsWith(awards + "/" + act.get("id")))
                .body("countedPoints", equalTo("120"));
        String award = awards + "/" + act.get("id");
        world.asLearner()
                .get(award)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("qualificationId", equalTo(world.aesthetician.toString()))
                .body("countedPoints", equalTo("120"));
        world.asGuardian().get(awards).then().statusCode(200).body("id", equalTo(List.of(act.get("id"))));
        world.as(world.home, Role.ADVISER).get(award).then().statusCode(200);
        world.as(world.stranger, Role.RECOGNITION_OFFICER).get(award).then().statusCode(404);
        world.as(world.stranger, Role.RECOGNITION_OFFICER).get(awards).then().statusCode(404);
        world.asLearner().get(awards + "/" + UUID.randomUUID()).then().statusCode(404);
        officer(world, act, awards).statusCode(200);
        officer(world, Map.of("qualificationId", world.aesthetician.toString(), "qualificationVersion", 1), awards)
                .statusCode(409)
                .body("violations[0].code", equalTo("ALREADY_AWARDED"));
        world.accumulation(world.aesthetician)
                .body("status", equalTo("AWARDED"))
                .body("countedPercent", equalTo(100.0f));
        assertThat(OtherServices.hear(World.RECORDS, "qualification.awarded", world.learner.value())
                        .get("awardingInstitutionId")
                        .asText())
                .isEqualTo(world.home.toString());
    }

    private void award(World world, QualificationId qualification, String points) {
        world.decision(
                        decisionId,
                        caseId,
                        qualification,
                        world.unit(world.handCare, "UNIT_AWARD", points, world.handOutcomes, List.of()))
                .tell();
    }

    private static ValidatableResponse officer(World world, Map<String, ?> act, String path) {
        return world.as(world.home, Role.RECOGNITION_OFFICER)
                .body(act)
                .post(path)
                .then();
    }

    private static ValidatableResponse ledger(World world) {
        return world.asLearner()
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(200);
    }
}
