package eu.ecvet.records.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.LearnerId;
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

/** What a decision gives is entered once. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CountingOnceTest {
    private final UUID caseId = UUID.randomUUID();
    private final UUID decisionId = UUID.randomUUID();

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void BR_R08_BR_R09_a_decision_counts_once_however_often_and_under_whatever_event_it_arrives() {
        World world = World.withLearner();
        var decision = world.decision(
                decisionId,
                caseId,
                world.aesthetician,
                world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()));

        UUID event = decision.tell();
        decision.repeat(event, 1);
        decision.tell();
        var anotherDecision = world.decision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                world.aesthetician,
                world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()),
                world.unit(world.bodyCare, "PART_OF_UNIT", null, world.bodyOutcomes, List.of()));
        anotherDecision.tell();

        Eventually.holds(() -> ledger(world).body("recognisedOutcomes", hasSize(5)));
        ledger(world).body("entries", hasSize(1)).body("entries[0].points", equalTo("20"));
        world.accumulation(world.aesthetician).body("countedPoints", equalTo("20"));
        Eventually.holds(() -> assertThat(awards(world.learner)).isEqualTo(1));
    }

    @Test
    void BR_R09_a_newer_version_of_a_counted_unit_does_not_count_again() {
        World world = World.withLearner();
        award(world, world.aesthetician, "20");
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));
        world.publishUnit(world.handCare, 2, "UAA5", "Hand and foot care", World.outcomes(1));
        var newer = world.unit(world.handCare, "UNIT_AWARD", "20", List.of(), List.of())
                .inVersion(2);

        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        newer,
                        world.unit(world.bodyCare, "EXTRA_CREDIT", "1", List.of(), List.of()))
                .tell();

        Eventually.holds(() -> ledger(world).body("entries", hasSize(2)));
        world.accumulation(world.aesthetician).body("countedPoints", equalTo("20"));
    }

    @Test
    void BR_P17_what_counts_in_one_version_of_a_qualification_does_not_block_the_next() {
        World world = World.withLearner();
        award(world, world.aesthetician, "20");
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));
        world.publishQualification(
                world.aesthetician,
                2,
                "60",
                Map.of(world.handCare, "30", world.bodyCare, "30"),
                Map.of(world.handCare, 1, world.bodyCare, 1));
        var inTheNext = world.decision(
                UUID.randomUUID(),
                UUID.randomUUID(),
                world.aesthetician,
                world.unit(world.handCare, "UNIT_AWARD", "30", world.handOutcomes, List.of()));

        inTheNext.with("qualificationVersion", 2).tell();

        Eventually.holds(() -> world.accumulation(world.aesthetician, 2).body("countedPoints", equalTo("30")));
        world.accumulation(world.aesthetician, 1).body("countedPoints", equalTo("20"));
    }

    @Test
    void BR_P10_three_learners_get_the_same_points_for_the_same_unit() {
        List<World> worlds = List.of(World.withLearner(), World.withLearner(), World.withLearner());
        var dates = List.of("2025-03-01", "2026-02-27", "2020-01-31");

        for (int i = 0; i < worlds.size(); i++) {
            World world = worlds.get(i);
            var decision = world.decision(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    world.aesthetician,
                    world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()));
            decision.with("decidedOn", dates.get(i));
            decision.tell();
        }

        worlds.forEach(world ->
                Eventually.holds(() -> world.accumulation(world.aesthetician).body("countedPoints", equalTo("20"))));
    }

    @Test
    void BR_P13_the_points_are_those_of_the_decision_and_the_others_hear_of_the_award() {
        World world = World.withLearner();

        award(world, world.aesthetician, "20");

        var told = OtherServices.hear(World.RECORDS, "unit.awarded", world.learner.value());
        assertThat(told.get("points").asText()).isEqualTo("20");
        assertThat(told.get("decisionId").asText()).isEqualTo(decisionId.toString());
        assertThat(told.get("awardedOn").asText()).isEqualTo("2026-02-27");
    }

    @Test
    void BR_P12_a_part_of_a_unit_is_kept_without_points_and_the_whole_gives_them_once() {
        World world = World.withLearner();
        var part = world.decision(
                decisionId,
                caseId,
                world.aesthetician,
                world.unit(world.handCare, "PART_OF_UNIT", null, world.handOutcomes.subList(0, 2), List.of()));

        part.tell();
        Eventually.holds(() -> world.accumulation(world.aesthetician)
                .body("countedPoints", equalTo("0"))
                .body(hand("state"), equalTo("PARTIAL"))
                .body(hand("missingOutcomes.code"), equalTo(List.of("S2", "RA1"))));
        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()))
                .tell();

        Eventually.holds(() -> world.accumulation(world.aesthetician)
                .body("countedPoints", equalTo("20"))
                .body(hand("state"), equalTo("AWARDED")));
    }

    @Test
    void BR_E04_a_decision_waits_for_the_learner() {
        World world = World.published();
        world.decision(
                        decisionId,
                        caseId,
                        world.aesthetician,
                        world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()))
                .tell();

        world.registerLearner().statusCode(201);

        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));
    }

    @Test
    void what_a_learner_achieved_is_shown_to_the_learner_the_guardian_and_the_home_alone() {
        World world = World.withLearner();
        String accumulation = "/v1/accumulations?learnerId=%s&qualificationId=%s&qualificationVersion=1"
                .formatted(world.learner, world.aesthetician);

        world.asLearner().get(accumulation).then().statusCode(200);
        world.asGuardian().get(accumulation).then().statusCode(200);
        world.asGuardian()
                .get(accumulation.replace("accumulations", "accumulations/what-if"))
                .then()
                .statusCode(200);
        world.asGuardian()
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(200);
        World otherFamily = World.withLearner();
        otherFamily.asGuardian().get(accumulation).then().statusCode(404);
        otherFamily
                .asGuardian()
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(404);
        world.as(world.home, Role.RECOGNITION_OFFICER).get(accumulation).then().statusCode(200);
        world.as(world.host, Role.RECOGNITION_OFFICER).get(accumulation).then().statusCode(404);
        world.as(world.host, Role.COORDINATOR)
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(404);
        world.asLearner()
                .get("/v1/accumulations?learnerId=" + world.learner)
                .then()
                .statusCode(400);
        world.accumulation(new QualificationId(UUID.randomUUID())).statusCode(404);
    }

    private void award(World world, QualificationId qualification, String points) {
        world.decision(
                        decisionId,
                        caseId,
                        qualification,
                        world.unit(world.handCare, "UNIT_AWARD", points, world.handOutcomes, List.of()))
                .tell();
    }

    private static ValidatableResponse ledger(World world) {
        return world.asLearner()
                .get("/v1/learners/" + world.learner + "/ledger")
                .then()
                .statusCode(200);
    }

    private static String hand(String property) {
        return "units.find { it.code == 'UAA5' }." + property;
    }

    private static long awards(LearnerId learner) {
        return OtherServices.all(World.RECORDS).stream()
                .filter(event -> event.path("type").asText().contains("unit.awarded")
                        && event.path("subject").asText().equals(learner.toString()))
                .count();
    }
}
