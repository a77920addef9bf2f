package eu.ecvet.records.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class LearnerRegistrationTest {

    @Inject
    Rows rows;

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
    }

    @Test
    void a_learner_is_registered_once_and_others_hear_the_pseudonym_alone() {
        World world = World.published();

        world.registerLearner()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", endsWith("/v1/learners/" + world.learner))
                .body("homeInstitutionId", equalTo(world.home.toString()))
                .body("minor", equalTo(true));
        world.registerLearner().statusCode(200).body("familyName", equalTo("Family"));

        var told = OtherServices.hear(World.RECORDS, "learner.registered", world.learner.value());
        assertThat(told.get("minor").asBoolean()).isTrue();
        assertThat(told.toString()).doesNotContain("Given", "Family", "2008-03-14");
        assertThat(told.size()).isEqualTo(3);
    }

    @Test
    void another_person_under_the_same_id_is_a_conflict() {
        World world = World.withLearner();

        world.as(world.home, Role.COORDINATOR)
                .body(identity(Map.of("id", world.learner.toString(), "familyName", "Other")))
                .post("/v1/learners")
                .then()
                .statusCode(409)
                .body("violations[0].code", equalTo("ID_ALREADY_USED"))
                .body("violations[0].pointer", equalTo("/id"));
    }

    @Test
    void BR_I01_the_function_that_is_missing_is_named() {
        World world = World.published();

        world.as(world.home, Role.MENTOR)
                .body(identity(Map.of()))
                .post("/v1/learners")
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"))
                .body("violations[0].code", equalTo("FUNCTION_MISSING"));
        world.as(world.stranger, Role.COORDINATOR)
                .body(identity(Map.of("homeInstitutionId", world.home.toString())))
                .post("/v1/learners")
                .then()
                .statusCode(403);
    }

    @Test
    void BR_D01_names_are_for_the_learner_the_guardian_and_those_at_home_whose_work_needs_them() {
        World world = World.withLearner();
        String path = "/v1/learners/" + world.learner;

        world.as(world.home, Role.RECOGNITION_OFFICER).get(path).then().statusCode(200);
        world.asLearner().get(path).then().statusCode(200).body("givenNames", equalTo("Given"));
        world.as(world.host, Role.COORDINATOR).get(path).then().statusCode(404);
        World.with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get(path)
                .then()
                .statusCode(404);
        for (Role knowing : List.of(Role.COORDINATOR, Role.REGISTRAR)) {
            world.as(world.home, knowing).get(path).then().statusCode(200);
        }
        for (Role unknowing : List.of(
                Role.DESIGNER, Role.QUALITY_OFFICER, Role.REPRESENTATIVE, Role.ASSESSOR, Role.MENTOR, Role.ADVISER)) {
            world.as(world.home, unknowing).get(path).then().statusCode(403);
        }
        world.asGuardian().get(path).then().statusCode(200).body("familyName", equalTo("Family"));
        World.with(Tokens.guardian(new LearnerId(UUID.randomUUID())))
                .get(path)
                .then()
                .statusCode(404);
        world.as(world.home, Role.COORDINATOR)
                .get("/v1/learners/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void a_rectification_needs_the_version_that_was_read() {
        World world = World.withLearner();
        String path = "/v1/learners/" + world.learner;
        var change = Map.of("givenNames", "Given", "familyName", "Changed", "bornOn", "2008-03-14");

        world.as(world.home, Role.COORDINATOR).body(change).put(path).then().statusCode(428);
        world.as(world.home, Role.COORDINATOR)
                .header("If-Match", "\"7\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(412);
        world.as(world.host, Role.COORDINATOR)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(404);
        world.as(world.home, Role.COORDINATOR)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("familyName", equalTo("Changed"));
        world.as(world.home, Role.COORDINATOR)
                .header("If-Match", "\"0\"")
                .body(change)
                .put(path)
                .then()
                .statusCode(412);
    }

    @Test
    void of_two_rectifications_at_once_one_is_refused() {
        World world = World.withLearner();

        List<Integer> answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.as(world.home, Role.COORDINATOR)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("givenNames", "G" + i, "familyName", "F", "bornOn", "2008-03-14"))
                        .put("/v1/learners/" + world.learner)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void BR_D03_what_a_learner_achieved_stays_readable_when_her_identity_is_destroyed() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED")).statusCode(201);

        QuarkusTransaction.requiringNew()
                .run(() -> rows.update("delete from learner_identity where learner_id = ?", world.learner));

        world.as(world.home, Role.COORDINATOR)
                .get("/v1/learners/" + world.learner)
                .then()
                .statusCode(404);
        world.as(world.home, Role.COORDINATOR)
                .get("/v1/learners/%s/ledger".formatted(world.learner))
                .then()
                .statusCode(200);
        world.as(world.home, Role.COORDINATOR)
                .get("/v1/assessments?learnerId=" + world.learner)
                .then()
                .body("items", hasSize(1));
        world.registerLearner().statusCode(409).body("violations[0].code", equalTo("ID_ALREADY_USED"));
    }

    @Test
    void a_name_that_nobody_can_read_is_refused() {
        World world = World.withLearner();

        world.as(world.home, Role.COORDINATOR)
                .body(identity(Map.of("givenNames", "\u200b", "familyName", "Fam\u0007ily")))
                .post("/v1/learners")
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/familyName", "/givenNames")))
                .body("violations[0].detail", containsString("control characters"));
        world.as(world.home, Role.COORDINATOR)
                .body(identity(Map.of("familyName", "Fam\u200bily")))
                .post("/v1/learners")
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/familyName")))
                .body("violations[0].detail", containsString("invisible characters"));
        world.as(world.home, Role.COORDINATOR)
                .header("If-Match", "\"0\"")
                .body(identity(Map.of("familyName", "\u202eylimaF")))
                .put("/v1/learners/" + world.learner)
                .then()
                .statusCode(400)
                .body("violations.pointer", equalTo(List.of("/familyName")));
    }

    @Test
    void an_impossible_birth_date_is_refused() {
        World world = World.published();

        world.as(world.home, Role.COORDINATOR)
                .body(identity(Map.of("bornOn", "2026-02-10")))
                .post("/v1/learners")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("BIRTH_DATE_IMPLAUSIBLE"))
                .body("violations[0].rule", equalTo("BR-L09"))
                .body("violations[0].pointer", equalTo("/bornOn"));
    }

    private static Map<String, Object> identity(Map<String, String> other) {
        Map<String, Object> identity =
                new HashMap<>(Map.of("givenNames", "Given", "familyName", "Family", "bornOn", "2008-03-14"));
        identity.putAll(other);
        return identity;
    }
}
