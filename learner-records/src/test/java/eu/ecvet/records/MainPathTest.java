package eu.ecvet.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A learner's mobility as this service sees it, from the registration to the points. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MainPathTest {

    @Test
    void four_acts_are_four_records_and_points_come_with_the_last_one_alone() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
        World world = World.withMobility();
        UUID caseId = UUID.randomUUID();
        state(world, "IN_LEARNING", "0");

        // The host assesses: one method differs, one outcome beyond the agreement is achieved too.
        var act = world.assessment("ACHIEVED", "ACHIEVED", "ACHIEVED");
        act.put("method", "Simulation");
        act.put("deviations", List.of(Map.of("type", "METHOD", "description", "Pedicure was simulated.")));
        act.put("additionalOutcomes", List.of(Map.of("description", "Prepares coffee for clients.")));
        String assessment = world.assess(act).statusCode(201).extract().path("id");
        var confirmed = OtherServices.hear(World.RECORDS, "assessment.confirmed", UUID.fromString(assessment));
        assertThat(confirmed.at("/deviations/0/type").asText()).isEqualTo("METHOD");
        assertThat(confirmed.toString()).doesNotContain("Pedicure", "Simulation");
        state(world, "IN_LEARNING", "0");

        // The host gives credit.
        String transcript = world.issue(world.transcript())
                .statusCode(201)
                .body("content.deviations.type", equalTo(List.of("METHOD")))
                .body("content.additionalOutcomes.description", equalTo(List.of("Prepares coffee for clients.")))
                .extract()
                .path("transcriptId");
        state(world, "CREDITED", "0");
        var issued = OtherServices.hear(World.RECORDS, "transcript.issued", UUID.fromString(transcript));
        assertThat(issued.get("deviations")).hasSize(1);
        assertThat(issued.get("additionalOutcomes")).isEmpty();
        assertThat(issued.get("additionalOutcomesInWords").asInt()).isEqualTo(1);
        assertThat(issued.toString()).doesNotContain("Pedicure", "coffee", "Simulation");

        // The home validates.
        world.validate(caseId, world.handOutcomes.subList(0, 3));
        Eventually.holds(() -> state(world, "VALIDATED", "0"));

        // The home recognises what was agreed as part of the unit; its own assessment completes the unit.
        world.decision(
                        UUID.randomUUID(),
                        caseId,
                        world.aesthetician,
                        world.unit(world.handCare, "PART_OF_UNIT", null, world.handOutcomes.subList(0, 3), List.of()))
                .tell();
        Eventually.holds(() -> state(world, "RECOGNISED", "0"));
        var atHome = Map.of(
                "learnerId",
                world.learner.toString(),
                "unitId",
                world.handCare.toString(),
                "unitVersion",
                1,
                "assessedOn",
                "2026-02-09",
                "method",
                "Practical test",
                "results",
                List.of(Map.of("outcomeId", world.handOutcomes.get(3).toString(), "result", "ACHIEVED")));
        world.as(world.home, Role.ASSESSOR)
                .body(atHome)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("attempt", equalTo(2));
        world.accumulation(world.aesthetician)
                .body("units.find { it.code == 'UAA5' }.state", equalTo("COMPLETE_CREDITED"));

        // The home awards the unit.
        UUID award = UUID.randomUUID();
        world.decision(
                        UUID.randomUUID(),
                        award,
                        world.aesthetician,
                        world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()))
                .tell();
        Eventually.holds(() -> state(world, "COUNTED", "20"));
        world.accumulation(world.aesthetician)
                .body("status", equalTo("IN_PROGRESS"))
                .body("countedPercent", equalTo(16.6f))
                .body(
                        "missing",
                        equalTo(List.of(
                                "The mandatory unit UAA6 Body care (100 points) is still to be awarded.",
                                "100 of 120 points are still missing.")));
    }

    private static void state(World world, String state, String points) {
        world.accumulation(world.aesthetician)
                .statusCode(200)
                .body("countedPoints", equalTo(points))
                .body("units.find { it.code == 'UAA5' }.outcomes[0].state", equalTo(state));
    }
}
