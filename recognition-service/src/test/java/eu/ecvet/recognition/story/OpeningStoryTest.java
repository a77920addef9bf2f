package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.applied;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.openKnown;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case outside a Learning Agreement is opened by the institution that decides. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class OpeningStoryTest extends OneSchool {

    @Test
    void a_request_can_be_repeated_and_an_id_stands_for_one_case() {
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        var request = request(qualification, unit, assessment);

        String id = openKnown(bochum, request).then().statusCode(201).extract().path("id");
        officer(bochum).body(request).post("/v1/cases").then().statusCode(200).body("id", equalTo(id));
        request.put("procedureId", "another");
        officer(bochum)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ID_ALREADY_USED"));
    }

    @Test
    void a_request_that_breaks_many_rules_gets_them_all_and_a_coordinator_may_ask() {
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        openKnown(bochum, request(qualification, unit, assessment)).then().statusCode(201);
        Map<String, Object> request = applied(bochum, request(qualification, unit, UUID.randomUUID()));
        request.remove("procedureId");
        request.put("unitTargets", List.of(Map.of("unitId", UUID.randomUUID(), "unitVersion", 1)));

        Recognition.as(Tokens.staff(bochum, Role.COORDINATOR))
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "PROCEDURE_REQUIRED",
                                "UNIT_NOT_IN_QUALIFICATION",
                                "UNIT_VERSION_UNKNOWN",
                                "ASSESSMENT_UNKNOWN"));
        officer(turku)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"));
    }

    @Test
    void BR_I01_a_stranger_from_another_country_opens_nothing() {
        var stranger = Elsewhere.institution("FR", VALIDATE, RECOGNISE_UNIT, COORDINATE_MOBILITY);
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        openKnown(bochum, request(qualification, unit, assessment)).then().statusCode(201);

        Eventually.holds(() -> officer(stranger)
                .body(request(qualification, unit, assessment))
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("violations.code", equalTo(List.of("FUNCTION_OUT_OF_SCOPE"))));
        Recognition.as(Tokens.staff(stranger, Role.COORDINATOR))
                .body(request(qualification, unit, assessment))
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("violations.code", equalTo(List.of("FUNCTION_OUT_OF_SCOPE")));
    }

    @Test
    void the_home_institution_of_the_learner_reads_what_another_one_decides_and_decides_nothing() {
        var home = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT);
        learner = Elsewhere.learner(home);
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("id");

        read(home, id).then().statusCode(200).body("homeInstitutionId", equalTo(home.toString()));
        officer(home).get("/v1/cases").then().body("items.id", equalTo(List.of(id)));
        decide(home, id, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(403);
        String decision = decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))
                .path("decisionId");
        Recognition.as(Tokens.staff(home, Role.COORDINATOR))
                .get("/v1/decisions/" + decision)
                .then()
                .statusCode(200);
        officer(home).get("/v1/decisions").then().body("items.decisionId", equalTo(List.of(decision)));
        officer(turku).get("/v1/decisions/" + decision).then().statusCode(404);
    }

    @Test
    void BR_R09_BR_V02_the_same_achievement_is_not_brought_to_two_open_cases_nor_twice_in_one() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        openKnown(bochum, request(qualification, unit, assessment)).then().statusCode(201);

        officer(bochum)
                .body(applied(bochum, request(qualification, unit, assessment, assessment)))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("OPEN_CASE_EXISTS", "ASSESSMENT_NAMED_TWICE"));
        UUID other = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        openKnown(bochum, request(qualification, unit, other)).then().statusCode(201);
    }
}
