package eu.ecvet.records.transcript.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.records.World;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
class IssuingTest {

    @BeforeAll
    static void today() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
    }

    @Test
    void BR_T01_the_transcript_lists_every_target_and_the_others_hear_of_it() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED", "NOT_ACHIEVED"));
        world.assess(world.assessment("NOT_ACHIEVED"));

        String id = world.issue(world.transcript())
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("content.units[0].results.result", equalTo(List.of("ACHIEVED", "NOT_ACHIEVED", "NOT_ASSESSED")))
                .body("content.units[0].results[0].attempt", equalTo(1))
                .body("content.issuedOn", equalTo("2026-02-09"))
                .body("content.deviations", empty())
                .body("contentHash", startsWith("sha-256:"))
                .extract()
                .path("transcriptId");

        var told = OtherServices.hear(World.RECORDS, "transcript.issued", UUID.fromString(id));
        assertThat(told.get("transcriptVersion").asInt()).isEqualTo(1);
        assertThat(told.at("/units/0/results")).hasSize(3);
        assertThat(told.has("supersedesVersion")).isFalse();
    }

    @Test
    void BR_T01_an_incomplete_grid_is_refused() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        var act = world.transcript();
        act.put(
                "units",
                List.of(Map.of(
                        "unitId",
                        world.handCare.toString(),
                        "unitVersion",
                        1,
                        "results",
                        List.of(Map.of("outcomeId", world.handOutcomes.get(0).toString(), "result", "ACHIEVED")))));

        world.issue(act)
                .statusCode(422)
                .body("violations.code", equalTo(List.of("TRANSCRIPT_INCOMPLETE", "TRANSCRIPT_INCOMPLETE")));
    }

    @Test
    void BR_T01_without_an_assessment_only_what_ended_early_gets_a_transcript() {
        World world = World.withMobility();

        world.issue(world.transcript()).statusCode(422).body("violations.code", equalTo(List.of("NOTHING_ASSESSED")));
        world.endAgreement("ENDED_EARLY", "2026-01-20");
        world.issue(world.transcript()).statusCode(201);
    }

    @Test
    void BR_T01_only_the_host_issues_it_with_AWARD_CREDIT() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));

        world.as(world.host, Role.ASSESSOR)
                .body(world.transcript())
                .post("/v1/transcripts")
                .then()
                .statusCode(403)
                .body("function", equalTo("AWARD_CREDIT"));
        world.as(world.home, Role.REGISTRAR)
                .body(world.transcript())
                .post("/v1/transcripts")
                .then()
                .statusCode(403)
                .body("detail", containsString("hosting institution"));
        world.as(world.stranger, Role.REGISTRAR)
                .body(world.transcript())
                .post("/v1/transcripts")
                .then()
                .statusCode(404);
    }

    @Test
    void one_agreement_has_one_transcript_also_when_two_registrars_issue_it_at_once() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));

        List<Integer> answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> world.issue(world.transcript()).extract().statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_repeated_request_is_answered_with_what_it_made() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        var act = world.transcript();
        act.put("id", UUID.randomUUID().toString());

        world.issue(act).statusCode(201);
        world.issue(act).statusCode(200).body("transcriptId", equalTo(act.get("id")));
        act.put("deviations", List.of(Map.of("type", "PLACE", "description", "Another salon.")));
        world.issue(act).statusCode(409).body("violations[0].code", equalTo("ID_ALREADY_USED"));
    }

    @Test
    void BR_T02_a_correction_supersedes_and_both_versions_stay_readable() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        String path =
                "/v1/transcripts/" + world.issue(world.transcript()).extract().path("transcriptId");
        var correction = correction();

        world.as(world.host, Role.REGISTRAR)
                .body(correction)
                .post(path + "/versions")
                .then()
                .statusCode(428);
        world.as(world.host, Role.REGISTRAR)
                .header("If-Match", "\"1\"")
                .body(correction)
                .post(path + "/versions")
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("content.supersedesVersion", equalTo(1))
                .body("content.correctionReason", equalTo("The last day was wrong."))
                .body("content.deviations.type", equalTo(List.of("DATES")));
        world.as(world.host, Role.REGISTRAR)
                .header("If-Match", "\"1\"")
                .body(correction)
                .post(path + "/versions")
                .then()
                .statusCode(412);

        world.asLearner()
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("transcriptVersion", equalTo(2));
        world.asLearner()
                .get(path + "/versions")
                .then()
                .body("transcriptVersion", equalTo(List.of(1, 2)))
                .body("[0].supersededByVersion", equalTo(2));
        world.asLearner()
                .get(path + "/versions/1")
                .then()
                .statusCode(200)
                .body("content.period.until", equalTo("2026-02-06"));
        world.asLearner().get(path + "/versions/3").then().statusCode(404);
    }

    @Test
    void BR_T02_an_assessment_after_the_transcript_says_that_a_correction_is_needed() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED", "NOT_ACHIEVED")).body("transcriptOutdated", equalTo(false));
        String path = "/v1/transcripts/"
                + world.issue(world.transcript())
                        .statusCode(201)
                        .body("notInTranscript", empty())
                        .extract()
                        .path("transcriptId");

        String later = world.assess(world.assessment("NOT_ASSESSED", "ACHIEVED"))
                .statusCode(201)
                .body("transcriptOutdated", equalTo(true))
                .extract()
                .path("id");

        world.asLearner().get(path).then().body("notInTranscript", equalTo(List.of(later)));
        world.asLearner()
                .get("/v1/transcripts?learningAgreementId=" + world.agreement)
                .then()
                .body("items[0].notInTranscript", equalTo(List.of(later)));
        world.asLearner()
                .get("/v1/assessments?learningAgreementId=" + world.agreement)
                .then()
                .body("items.transcriptOutdated", equalTo(List.of(false, true)));
        world.as(world.host, Role.REGISTRAR)
                .header("If-Match", "\"1\"")
                .body(correction())
                .post(path + "/versions")
                .then()
                .statusCode(201)
                .body("notInTranscript", empty());
        world.asLearner().get("/v1/assessments/" + later).then().body("transcriptOutdated", equalTo(false));
        world.asLearner()
                .get(path + "/versions")
                .then()
                .body("[0].notInTranscript", nullValue())
                .body("[1].notInTranscript", empty());
    }

    @Test
    void BR_T02_of_two_corrections_at_once_one_is_refused() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        String path =
                "/v1/transcripts/" + world.issue(world.transcript()).extract().path("transcriptId") + "/versions";

        List<Integer> answers = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> world.as(world.host, Role.REGISTRAR)
                        .header("If-Match", "\"1\"")
                        .body(correction())
                        .post(path)
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(201, 412);
    }

    @Test
    void BR_T05_the_learner_reads_it_at_once_and_strangers_never() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        String path =
                "/v1/transcripts/" + world.issue(world.transcript()).extract().path("transcriptId");
        String list = "/v1/transcripts?total=true&learningAgreementId=" + world.agreement;

        world.asLearner().get(path).then().statusCode(200);
        world.asGuardian().get(path).then().statusCode(200);
        world.asGuardian().get(list).then().body("total", equalTo(1));
        World.with(Tokens.guardian(new LearnerId(UUID.randomUUID())))
                .get(path)
                .then()
                .statusCode(404);
        world.as(world.home, Role.RECOGNITION_OFFICER).get(path).then().statusCode(200);
        world.as(world.stranger, Role.RECOGNITION_OFFICER).get(path).then().statusCode(404);
        world.as(world.home, Role.COORDINATOR).get(list).then().body("total", equalTo(1));
        world.as(world.stranger, Role.COORDINATOR).get(list).then().body("total", equalTo(0));
    }

    @Test
    void BR_I07_the_hosts_system_issues_and_reads_transcripts_of_its_own_side_and_nothing_else() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        var system = Role.PARTNER_SYSTEM;

        String id = world.as(world.host, system)
                .body(world.transcript())
                .post("/v1/transcripts")
                .then()
                .statusCode(201)
                .extract()
                .path("transcriptId");

        String path = "/v1/transcripts/" + id;
        world.as(world.host, system).get(path).then().statusCode(200);
        world.as(world.host, system).get("/v1/transcripts").then().body("items.transcriptId", equalTo(List.of(id)));
        world.as(world.home, system).get(path).then().statusCode(404);
        world.as(world.home, system).get("/v1/transcripts").then().body("items", empty());
        world.as(world.host, system)
                .body(world.assessment("ACHIEVED"))
                .post("/v1/assessments")
                .then()
                .statusCode(403);
        world.as(world.host, system).get("/v1/assessments").then().statusCode(403);
    }

    @Test
    void BR_I01_the_setting_in_which_something_was_learned_is_inside_the_scope_of_who_gives_credit() {
        World world = World.withMobility();
        var informal = world.assessment("ACHIEVED");
        informal.put("setting", "INFORMAL");
        world.assess(informal).statusCode(201);

        world.limit(world.host, "learningSettings", "FORMAL");
        world.issue(world.transcript())
                .statusCode(403)
                .body("function", equalTo("AWARD_CREDIT"))
                .body("violations.code", equalTo(List.of("FUNCTION_OUT_OF_SCOPE")));
        world.limit(world.host, "learningSettings", "INFORMAL");
        world.issue(world.transcript()).statusCode(201);
    }

    @Test
    void BR_T01_a_unit_that_stands_twice_in_what_the_host_says_is_refused_and_not_dropped() {
        World world = World.withMobility();
        world.assess(world.assessment("ACHIEVED"));
        var act = world.transcript();
        act.put("units", List.of(hostPoints(world, "1.3333"), hostPoints(world, "2")));

        world.issue(act)
                .statusCode(422)
                .body("violations.code", equalTo(List.of("UNIT_TWICE")))
                .body("violations[0].pointer", equalTo("/units/1"));
    }

    private static Map<String, Object> hostPoints(World world, String points) {
        return Map.of("unitId", world.handCare.toString(), "unitVersion", 1, "hostPoints", points);
    }

    private static Map<String, Object> correction() {
        Map<String, Object> correction = new HashMap<>();
        correction.put("reason", "The last day was wrong.");
        correction.put("period", Map.of("from", "2026-01-12", "until", "2026-02-05"));
        return correction;
    }
}
