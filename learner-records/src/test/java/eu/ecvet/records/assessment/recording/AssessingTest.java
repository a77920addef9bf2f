package eu.ecvet.records.assessment.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.UnitId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AssessingTest {

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
    }

    @Test
    void the_host_assesses_outcome_by_outcome_and_the_others_hear_of_it() {
        World world = World.withMobility();

        String id = world.assess(world.assessment("ACHIEVED", "NOT_ACHIEVED", "NOT_ASSESSED"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("attempt", equalTo(1))
                .body("agreementVersion", equalTo(1))
                .body("verdict", equalTo("MIXED"))
                .body("unitAchieved", equalTo(false))
                .body("setting", equalTo("FORMAL"))
                .extract()
                .path("id");

        var told = OtherServices.hear(World.RECORDS, "assessment.confirmed", UUID.fromString(id));
        assertThat(told.get("results")).hasSize(3);
        assertThat(told.get("learningAgreementId").asText()).isEqualTo(world.agreement.toString());
        assertThat(told.get("attempt").asInt()).isEqualTo(1);
    }

    @Test
    void BR_I05_a_mentor_records_no_result() {
        World world = World.withMobility();

        world.as(world.host, Role.MENTOR)
                .body(world.assessment("ACHIEVED"))
                .post("/v1/assessments")
                .then()
                .statusCode(403)
                .body("function", equalTo("ASSESS"))
                .body("violations[0].code", equalTo("FUNCTION_MISSING"));
    }

    @Test
    void BR_I01_the_function_must_be_held_on_the_date_of_the_assessment() {
        World world = World.withLearner();
        var act = world.assessment("ACHIEVED");
        act.remove("learningAgreementId");
        act.put("assessedOn", "2019-12-31");

        world.as(world.home, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(403)
                .body("function", equalTo("ASSESS"))
                .body("violations[0].code", equalTo("FUNCTION_EXPIRED"));
    }

    @Test
    void BR_I01_the_level_and_the_field_of_a_unit_are_inside_the_scope_in_which_the_host_acts() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED")).statusCode(201);

        world.limit(world.host, "eqfLevels", 2);
        refusedOutOfScope(world.assess(world.assessment("ACHIEVED")), "ASSESS");
        refusedOutOfScope(world.issue(world.transcript()), "AWARD_CREDIT");
        world.limit(world.host, "iscedF", "07");
        refusedOutOfScope(world.assess(world.assessment("ACHIEVED")), "ASSESS");
        refusedOutOfScope(world.issue(world.transcript()), "AWARD_CREDIT");

        world.limit(world.host, "iscedF", "10");
        world.assess(world.assessment("ACHIEVED")).statusCode(201);
        world.limit(world.host, "eqfLevels", 4);
        world.assess(world.assessment("ACHIEVED")).statusCode(201);
        // Foreign units are what a host assesses: the country of its scope is no limit here.
        world.limit(world.host, "countries", "FI");
        world.issue(world.transcript()).statusCode(201);
    }

    @Test
    void BR_I01_without_an_agreement_the_level_is_that_of_the_unit() {
        World world = World.withLearner();
        UnitId unit = new UnitId(UUID.randomUUID());
        world.publishUnit(unit, 4, world.handOutcomes.getFirst());
        var act = world.assessment("ACHIEVED");
        act.remove("learningAgreementId");
        act.put("unitId", unit.toString());

        world.limit(world.home, "eqfLevels", 2);
        refusedOutOfScope(
                world.as(world.home, Role.ASSESSOR)
                        .body(act)
                        .post("/v1/assessments")
                        .then(),
                "ASSESS");
        world.limit(world.home, "eqfLevels", 4);
        world.as(world.home, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(201);
    }

    private static void refusedOutOfScope(ValidatableResponse answer, String function) {
        answer.statusCode(403)
                .body("function", equalTo(function))
                .body("violations.code", equalTo(List.of("FUNCTION_OUT_OF_SCOPE")));
    }

    @Test
    void BR_A03_a_wrong_date_is_called_so_before_the_function_is_asked_for_on_it() {
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED");
        act.put("assessedOn", "1902-02-05");

        world.assess(act)
                .statusCode(422)
                .body("violations.code", hasItem("ASSESSMENT_DATE"))
                .body("violations.code", not(hasItem("FUNCTION_EXPIRED")))
                .body("violations[0].pointer", equalTo("/assessedOn"));
        world.as(world.stranger, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(403)
                .body("violations.code", equalTo(List.of("FUNCTION_EXPIRED")));
        world.as(world.host, Role.MENTOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(403)
                .body("violations.code", equalTo(List.of("FUNCTION_MISSING")));
    }

    @Test
    void BR_A01_only_an_institution_named_in_the_agreement_assesses() {
        World world = World.withMobility();

        world.as(world.stranger, Role.ASSESSOR)
                .body(world.assessment("ACHIEVED"))
                .post("/v1/assessments")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ASSESSOR_NOT_AUTHORISED")));
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED", "ACHIEVED", "ACHIEVED", "ACHIEVED");
        act.put("assessedOn", "2026-01-11");
        act.put("method", "Simulation");

        world.assess(act)
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder("ASSESSMENT_DATE", "METHOD_NOT_AGREED", "OUTCOME_NOT_AGREED"))
                .body("violations.rule", containsInAnyOrder("BR-A03", "BR-A09", "BR-T04"))
                .body("violations.pointer", hasItems("/assessedOn", "/method", "/results/3/outcomeId"));
        world.as(world.host, Role.ASSESSOR)
                .get("/v1/assessments?total=true&learningAgreementId=" + world.agreement)
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void BR_A03_the_dates_that_the_memorandum_covers_follow_the_agreement() {
        World world = World.withMobility();
        world.changeCoverage("2025-09-01", "2026-01-31");

        world.assess(world.assessment("ACHIEVED"))
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ASSESSMENT_DATE")))
                .body("violations[0].detail", containsString("2026-01-31"));
    }

    @Test
    void BR_A03_what_ended_early_keeps_its_earlier_results_and_takes_no_later_ones() {
        World world = World.withMobility();
        world.endAgreement("ENDED_EARLY", "2026-01-20");
        var earlier = world.assessment("ACHIEVED");
        earlier.put("assessedOn", "2026-01-19");

        world.assess(earlier).statusCode(201);
        world.assess(world.assessment("ACHIEVED"))
                .statusCode(422)
                .body("violations.code", equalTo(List.of("AGREEMENT_ENDED")));
    }

    @Test
    void BR_A04_two_assessors_at_once_make_two_attempts() {
        World world = World.withMobility();

        List<Integer> attempts = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.assess(world.assessment("ACHIEVED"))
                        .statusCode(201)
                        .extract()
                        .<Integer>path("attempt")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(attempts).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_repeated_request_is_one_attempt_and_other_content_a_conflict() {
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED", "ACHIEVED");
        act.put("id", UUID.randomUUID().toString());

        world.assess(act).statusCode(201);
        world.assess(act).statusCode(200).body("attempt", equalTo(1));
        act.put("method", "practical test");
        world.assess(act).statusCode(409).body("violations[0].code", equalTo("ID_ALREADY_USED"));
    }

    @Test
    void an_assessment_is_read_by_those_whom_it_concerns() {
        World world = World.withMobility();
        String path = "/v1/assessments/"
                + world.assess(world.assessment("ACHIEVED")).extract().path("id");
        String list = "/v1/assessments?total=true&learnerId=" + world.learner;

        world.asLearner().get(path).then().statusCode(200);
        world.asGuardian().get(path).then().statusCode(200);
        world.asGuardian().get(list).then().statusCode(200).body("total", equalTo(1));
        World.with(Tokens.guardian(new LearnerId(UUID.randomUUID())))
                .get(path)
                .then()
                .statusCode(404);
        world.as(world.home, Role.COORDINATOR).get(path).then().statusCode(200);
        world.as(world.host, Role.REGISTRAR).get(path).then().statusCode(200);
        world.as(world.stranger, Role.ASSESSOR).get(path).then().statusCode(404);
        world.asLearner().get(list).then().body("total", equalTo(1)).body("items", hasSize(1));
        world.as(world.stranger, Role.ASSESSOR).get(list).then().statusCode(200).body("total", equalTo(0));
    }

    @Test
    void BR_L14_an_institution_that_a_further_version_of_the_agreement_names_reads_the_earlier_attempts() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        world.activateAgreement(2, world.host, world.stranger);

        Eventually.holds(() -> world.as(world.stranger, Role.ASSESSOR)
                .get("/v1/assessments?learningAgreementId=" + world.agreement)
                .then()
                .body("items", hasSize(1)));
    }

    @Test
    void a_list_goes_on_where_it_stopped_whatever_is_recorded_meanwhile() {
        World world = World.withMobility();
        String list = "/v1/assessments?size=2&learnerId=" + world.learner;
        for (int i = 0; i < 3; i++) {
            world.assess(world.assessment("ACHIEVED")).statusCode(201);
        }

        var first = world.as(world.home, Role.COORDINATOR)
                .get(list)
                .then()
                .body("items.attempt", equalTo(List.of(1, 2)))
                .body("total", nullValue())
                .extract();
        world.assess(world.assessment("ACHIEVED")).statusCode(201);

        String next = first.path("next");
        assertThat(first.header("Link")).contains("after=" + next).contains("next");
        world.as(world.home, Role.COORDINATOR)
                .get(list + "&total=true&after=" + next)
                .then()
                .body("items.attempt", equalTo(List.of(3, 4)))
                .body("total", equalTo(4))
                .body("next", nullValue());
    }

    @Test
    void the_own_institution_assesses_without_an_agreement_and_no_other() {
        World world = World.withLearner();
        var act = world.assessment("ACHIEVED", "ACHIEVED", "ACHIEVED", "ACHIEVED");
        act.remove("learningAgreementId");
        act.put("method", "Whatever the school uses");

        world.as(world.home, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("unitAchieved", equalTo(true));
        world.as(world.stranger, Role.ASSESSOR)
                .body(act)
                .post("/v1/assessments")
                .then()
                .statusCode(404);
    }

    @Test
    void unknown_unit_and_agreement_are_named() {
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED");
        act.put("learningAgreementId", UUID.randomUUID().toString());
        act.put("unitId", UUID.randomUUID().toString());

        world.assess(act)
                .statusCode(422)
                .body("violations.code", equalTo(List.of("AGREEMENT_UNKNOWN", "UNIT_VERSION_UNKNOWN")));
    }

    @Test
    void wrong_shapes_are_refused_with_their_pointers() {
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED");
        act.put("method", "x".repeat(201));
        act.put("results", List.of(Map.of("result", "ACHIEVED")));

        world.assess(act).statusCode(400).body("violations.pointer", hasItems("/method", "/results/0/outcomeId"));
    }

    @Test
    void BR_E04_an_agreement_waits_for_the_learner_that_it_names() {
        World world = World.published();
        world.activateAgreement();

        world.registerLearner().statusCode(201);

        world.whenActive().assess(world.assessment("ACHIEVED")).statusCode(201);
    }
}
