package eu.ecvet.records.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Minority as the others hear of it, and as it opens the records to a guardian. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MinorityTest {

    @Inject
    Minorities minorities;

    @Inject
    LegalCalendar calendar;

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
    }

    @Test
    void BR_L09_a_rectified_birth_date_is_told_as_a_change_of_minority() {
        World world = World.withLearner();

        world.as(world.home, Role.COORDINATOR)
                .header("If-Match", "\"0\"")
                .body(Map.of("givenNames", "Given", "familyName", "Family", "bornOn", "2001-03-14"))
                .put("/v1/learners/" + world.learner)
                .then()
                .statusCode(200)
                .body("minor", equalTo(false));

        var told = OtherServices.hear(World.RECORDS, "learner.minority.changed", world.learner.value());
        assertThat(told.get("minor").asBoolean()).isFalse();
    }

    @Test
    void BR_L09_coming_of_age_is_told_by_the_clock_and_taken_back_when_the_local_date_moves_back() {
        World world = World.withLearner();

        try {
            LegalDates.set(LocalDate.parse("2026-03-14"));
            assertThat(OtherServices.hear(World.RECORDS, "learner.minority.changed", world.learner.value())
                            .get("minor")
                            .asBoolean())
                    .isFalse();
        } finally {
            today();
        }

        Eventually.holds(() -> assertThat(minorities(world)).containsExactly(false, true));
    }

    @Test
    void BR_E05_a_learner_comes_of_age_by_the_calendar_of_the_home_institution() {
        World world = World.published();
        // The two are never on the same date: 25 hours lie between them.
        world.moveTo(world.home, "Pacific/Kiritimati");
        world.moveTo(world.stranger, "Pacific/Pago_Pago");

        try {
            LegalDates.real();
            LocalDate eighteenToday =
                    LocalDate.now(ZoneId.of("Pacific/Kiritimati")).minusYears(18);
            LearnerId early = registeredBy(world, world.home, eighteenToday, false);
            LearnerId late = registeredBy(world, world.stranger, eighteenToday, true);

            assertThat(minorities.toldWrongly(calendar.latest(), 10_000)).doesNotContain(early, late);
            World.with(Tokens.learner(early))
                    .get("/v1/learners/" + early)
                    .then()
                    .body("minor", equalTo(false));
            World.with(Tokens.learner(late)).get("/v1/learners/" + late).then().body("minor", equalTo(true));
        } finally {
            today();
        }
    }

    private static LearnerId registeredBy(World world, InstitutionId home, LocalDate born, boolean minor) {
        return registeredBy(world, new LearnerId(UUID.randomUUID()), home, born, minor);
    }

    private static LearnerId registeredBy(
            World world, LearnerId id, InstitutionId home, LocalDate born, boolean minor) {
        world.as(home, Role.COORDINATOR)
                .body(identity(Map.of("id", id.toString(), "bornOn", born.toString())))
                .post("/v1/learners")
                .then()
                .statusCode(201)
                .body("minor", equalTo(minor));
        return id;
    }

    @Test
    void BR_L09_the_guardian_of_an_adult_reads_nothing() {
        World world = World.published();
        registeredBy(world, world.learner, world.home, LocalDate.parse("2007-03-14"), false);

        world.asGuardian().get("/v1/learners/" + world.learner).then().statusCode(404);
        world.asGuardian()
                .get("/v1/learners/%s/ledger".formatted(world.learner))
                .then()
                .statusCode(404);
        world.asLearner()
                .get("/v1/learners/%s/ledger".formatted(world.learner))
                .then()
                .statusCode(200);
    }

    private static List<Boolean> minorities(World world) {
        return OtherServices.all(World.RECORDS).stream()
                .filter(event -> event.path("type").asText().contains("learner.minority.changed")
                        && event.path("subject").asText().equals(world.learner.toString()))
                .map(event -> event.path("data").path("minor").asBoolean())
                .toList();
    }

    private static Map<String, Object> identity(Map<String, String> other) {
        Map<String, Object> identity =
                new HashMap<>(Map.of("givenNames", "Given", "familyName", "Family", "bornOn", "2008-03-14"));
        identity.putAll(other);
        return identity;
    }
}
