package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.as;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was assessed as agreed is not assessed again; where the procedure was left, the host is asked and told (BR-V05). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ReassessmentStoryTest extends OneMobility {

    private String caseWithADeviation;
    private Mobility mobility;

    @BeforeEach
    void the_pedicure_was_shown_otherwise_than_agreed() {
        mobility = mobility("S1", "S2").deviation("METHOD", "S2");
        caseWithADeviation = achievedCase(mobility);
    }

    @Test
    void BR_V05_no_new_test_of_what_was_assessed_as_agreed() {
        ask(Map.of("outcomeId", mobility.unit.outcome("S1"), "ground", "PROCEDURE_NOT_FOLLOWED"), 422)
                .body("violations.code", hasItem("REASSESSMENT_NOT_ALLOWED"));
        ask(Map.of("outcomeId", mobility.unit.outcome("S2")), 422)
                .body("violations.code", hasItem("VALIDATION_GROUND_REQUIRED"));
    }

    @Test
    void BR_V05_where_the_procedure_was_left_the_request_is_recorded_once_and_changes_nothing() {
        Map<String, Object> permitted = permitted();

        ask(permitted, 201);
        ask(permitted, 200);

        officer(school).get(requests()).then().body("", hasSize(1));
        // The class council drops it and validates everything.
        validate(school, caseWithADeviation, Map.of()).then().statusCode(201).body("caseState", equalTo("VALIDATED"));
        ask(Map.of("outcomeId", mobility.unit.outcome("S2"), "ground", "PROCEDURE_NOT_FOLLOWED"), 409);
    }

    @Test
    void BR_V05_the_host_is_told_and_reads_what_is_asked_about_its_assessment() {
        String request = ask(permitted(), 201).extract().path("id");

        var told = OtherServices.hear(TOPIC, "recognition.reassessment-requested", UUID.fromString(caseWithADeviation));

        assertThat(told.get("requestId").asText()).isEqualTo(request);
        assertThat(told.get("hostInstitutionId").asText()).isEqualTo(lille.toString());
        assertThat(told.has("reason")).isFalse();
        as(Tokens.staff(lille, Role.ASSESSOR))
                .get(requests() + "/" + request)
                .then()
                .statusCode(200)
                .body("reason", containsString("simulation"));
        as(Tokens.staff(lille, Role.REGISTRAR)).get(requests()).then().body("id", equalTo(List.of(request)));
        as(Tokens.staff(lille, Role.RECOGNITION_OFFICER))
                .get("/v1/cases/" + caseWithADeviation)
                .then()
                .statusCode(404);
        var stranger = Elsewhere.institution("IT", ASSESS);
        as(Tokens.staff(stranger, Role.ASSESSOR)).get(requests()).then().statusCode(404);
        as(Tokens.staff(stranger, Role.ASSESSOR))
                .get(requests() + "/" + request)
                .then()
                .statusCode(404);
    }

    @Test
    void BR_V05_a_request_can_be_withdrawn_once_by_who_made_it() {
        var asked = ask(permitted(), 201).extract();
        String withdrawal = requests() + "/" + asked.path("id") + "/withdrawal";
        officer(school).post(withdrawal).then().statusCode(428);
        as(Tokens.staff(lille, Role.RECOGNITION_OFFICER))
                .header("If-Match", asked.header("ETag"))
                .post(withdrawal)
                .then()
                .statusCode(403);

        officer(school)
                .header("If-Match", asked.header("ETag"))
                .post(withdrawal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnOn", equalTo("2026-02-20"));

        OtherServices.hear(TOPIC, "recognition.reassessment-withdrawn", UUID.fromString(caseWithADeviation));
        officer(school)
                .header("If-Match", "*")
                .post(withdrawal)
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ILLEGAL_TRANSITION"));
    }

    private Map<String, Object> permitted() {
        return Map.of(
                "id",
                UUID.randomUUID(),
                "outcomeId",
                mobility.unit.outcome("S2"),
                "ground",
                "PROCEDURE_NOT_FOLLOWED",
                "reason",
                "The pedicure was shown in a simulation.");
    }

    private String requests() {
        return "/v1/cases/" + caseWithADeviation + "/reassessment-requests";
    }

    private io.restassured.response.ValidatableResponse ask(Object body, int status) {
        return officer(school).body(body).post(requests()).then().statusCode(status);
    }
}
