package eu.ecvet.records.ledger;

import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.OutcomeId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What was shown beyond what was agreed, as the ledger keeps it. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ExtraCreditTest {

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-03-02"));
    }

    @Test
    void BR_P12_extra_credit_for_a_part_of_a_unit_keeps_which_part() {
        World world = World.withLearner();
        List<OutcomeId> part = world.handOutcomes.subList(0, 2);

        decide(world, "EXTRA_CREDIT", null, part, "2026-02-27");

        Eventually.holds(() -> ledger(world)
                .body("entries.kind", equalTo(List.of("EXTRA_CREDIT")))
                .body("entries[0].recognisedOutcomeIds", equalTo(texts(part)))
                .body(
                        "recognisedOutcomes.outcomeId",
                        containsInAnyOrder(texts(part).toArray())));
        world.accumulation(world.aesthetician)
                .body("countedPoints", equalTo("0"))
                .body("units.find { it.code == 'UAA5' }.missingOutcomes.code", equalTo(List.of("S2", "RA1")));
    }

    @Test
    void BR_R08_the_whole_unit_counts_once_after_extra_credit_for_a_part_of_it() {
        World world = World.withLearner();
        decide(world, "EXTRA_CREDIT", null, world.handOutcomes.subList(0, 2), "2026-02-20");
        Eventually.holds(() -> ledger(world).body("entries", hasSize(1)));

        decide(world, "UNIT_AWARD", "20", world.handOutcomes.subList(2, 4), "2026-02-27");

        Eventually.holds(() ->
                ledger(world).body("entries", hasSize(2)).body("recognisedOutcomes.outcomeId.toSet()", hasSize(4)));
        world.accumulation(world.aesthetician)
                .body("countedPoints", equalTo("20"))
                .body("units.find { it.code == 'UAA5' }.state", equalTo("AWARDED"));
    }

    @Test
    void BR_R06_a_later_decision_renews_what_an_earlier_one_recognised() {
        World world = World.withLearner();
        List<OutcomeId> part = world.handOutcomes.subList(0, 1);
        decide(world, "PART_OF_UNIT", null, part, "2021-02-27");
        Eventually.holds(() -> ledger(world).body("recognisedOutcomes.recognisedOn", equalTo(List.of("2021-02-27"))));

        decide(world, "PART_OF_UNIT", null, part, "2026-02-27");

        Eventually.holds(() -> ledger(world).body("recognisedOutcomes.recognisedOn", equalTo(List.of("2026-02-27"))));
    }

    @Test
    void BR_R23_extra_credit_stays_outside_the_total() {
        World world = World.withLearner();

        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()),
                        world.unit(world.bodyCare, "EXTRA_CREDIT", "3", List.of(), List.of()))
                .tell();

        Eventually.holds(() -> ledger(world).body("entries", hasSize(2)));
        world.accumulation(world.aesthetician)
                .body("countedPoints", equalTo("20"))
                .body("additional[0].points", equalTo("3"));
    }

    private static void decide(World world, String effect, String points, List<OutcomeId> recognised, String on) {
        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        world.unit(world.handCare, effect, points, recognised, List.of()))
                .with("decidedOn", on)
                .tell();
    }

    private static ValidatableResponse ledger(World world) {
        return world.as(world.home, Role.COORDINATOR)
                .get("/v1/learners/%s/ledger".formatted(world.learner))
                .then();
    }

    private static List<String> texts(List<OutcomeId> outcomes) {
        return outcomes.stream().map(OutcomeId::toString).toList();
    }
}
