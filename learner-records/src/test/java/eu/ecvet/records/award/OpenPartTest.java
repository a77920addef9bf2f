package eu.ecvet.records.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A qualification of 60 points: 50 of hand care, 10 of whatever the home institution counts into its free choice. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class OpenPartTest {
    private final QualificationId qualification = new QualificationId(UUID.randomUUID());
    private World world;

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @BeforeEach
    void all_but_the_free_choice_is_awarded() {
        world = World.withLearner();
        Told.the("qualification.version.published")
                .with("qualificationId", qualification)
                .with("qualificationVersion", 1)
                .with("ownerInstitutionId", world.home)
                .with("totalPoints", "60")
                .one("units", unit -> unit.with("unitId", world.handCare)
                        .with("unitVersion", 1)
                        .with("points", "50"))
                .with(
                        "composition.members",
                        List.of(Map.of("required", true, "unitId", world.handCare, "points", "50"), freeChoice()))
                .tell();
        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        qualification,
                        world.unit(world.handCare, "UNIT_AWARD", "50", world.handOutcomes, List.of()))
                .tell();
        Eventually.holds(() -> world.accumulation(qualification).statusCode(200).body("countedPoints", equalTo("50")));
    }

    @Test
    void BR_X05_a_free_choice_group_is_filled_by_a_decision_and_the_qualification_becomes_awardable() {
        world.accumulation(qualification).body("status", equalTo("IN_PROGRESS")).body("fillings", empty());
        UUID decision = UUID.randomUUID();

        filled(decision, "10")
                .with("unitId", world.bodyCare)
                .with("unitVersion", 1)
                .tell();

        var told = OtherServices.hear(World.RECORDS, "qualification.awardable", world.learner.value());
        assertThat(told.get("countedPoints").asText()).isEqualTo("60");
        world.accumulation(qualification)
                .body("status", equalTo("AWARDABLE"))
                .body("countedPoints", equalTo("60"))
                .body("missing", empty())
                .body("fillings", hasSize(1))
                .body("fillings[0].groupId", equalTo("other"))
                .body("fillings[0].openPartDecisionId", equalTo(decision.toString()))
                .body("fillings[0].unitId", equalTo(world.bodyCare.toString()))
                .body("fillings[0].countedPoints", equalTo("10"));
        world.as(world.home, Role.RECOGNITION_OFFICER)
                .body(Map.of("qualificationId", qualification.toString(), "qualificationVersion", 1))
                .post("/v1/learners/" + world.learner + "/qualification-awards")
                .then()
                .statusCode(201)
                .body("countedPoints", equalTo("60"));
    }

    @Test
    void BR_P03_an_open_part_counts_what_fills_it_together_and_names_what_is_missing() {
        filled(UUID.randomUUID(), "4").without("unitId").without("unitVersion").tell();
        Eventually.holds(() -> world.accumulation(qualification).body("fillings", hasSize(1)));
        world.accumulation(qualification)
                .body("status", equalTo("IN_PROGRESS"))
                .body("missing", hasItem(containsString("points are still missing")));

        filled(UUID.randomUUID(), "6").without("unitId").without("unitVersion").tell();

        Eventually.holds(() -> world.accumulation(qualification).body("status", equalTo("AWARDABLE")));
    }

    @Test
    void BR_R09_a_unit_fills_the_qualification_once_whatever_arrives() {
        filled(UUID.randomUUID(), "4")
                .with("unitId", world.bodyCare)
                .with("unitVersion", 1)
                .tell();
        filled(UUID.randomUUID(), "6")
                .with("unitId", world.bodyCare)
                .with("unitVersion", 2)
                .tell();
        UUID last = UUID.randomUUID();

        filled(last, "5").without("unitId").without("unitVersion").tell();

        Eventually.holds(
                () -> world.accumulation(qualification).body("fillings.openPartDecisionId", hasItem(last.toString())));
        world.accumulation(qualification).body("fillings.findAll { it.unitId != null }.unitVersion", contains(1));
    }

    private Told filled(UUID decision, String points) {
        return Told.the("recognition.open-part-filled")
                .with("openPartDecisionId", decision)
                .with("learnerId", world.learner)
                .with("qualificationId", qualification)
                .with("qualificationVersion", 1)
                .with("groupId", "other")
                .with("points", points)
                .with("decidingInstitutionId", world.home);
    }

    private static Map<String, Object> freeChoice() {
        return Map.of(
                "required",
                true,
                "groupId",
                "free",
                "title",
                Map.of("en", "Free choice"),
                "minPoints",
                "10",
                "maxPoints",
                "10",
                "members",
                List.of(Map.of("groupId", "other", "open", true, "maxPoints", "10")));
    }
}
