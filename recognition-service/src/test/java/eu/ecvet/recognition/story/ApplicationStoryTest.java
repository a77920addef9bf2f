package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.applied;
import static eu.ecvet.recognition.story.Recognition.as;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.known;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.openKnown;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** She changes from Dortmund to Bochum and asks Bochum to recognise what she can do; nobody else asks for her unasked. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ApplicationStoryTest {
    private InstitutionId dortmund;
    private InstitutionId bochum;
    private LearnerId she;
    private Unit unit;
    private QualificationId qualification;
    private UUID assessment;

    @BeforeEach
    void two_schools() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        dortmund = Elsewhere.institution("DE", COORDINATE_MOBILITY, ASSESS);
        bochum = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT, COORDINATE_MOBILITY);
        she = Elsewhere.minor(dortmund);
        unit = Elsewhere.unit("K1", "S1");
        qualification = Elsewhere.qualification("DE", "15", unit);
        assessment = Elsewhere.assessment(she, unit, dortmund, LocalDate.of(2026, 1, 20), "K1", "S1");
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    @Test
    void BR_D05_the_learner_asks_and_the_institution_that_is_asked_opens_one_case() {
        var application = known(() -> learner(she).body(application()).post("/v1/applications"));
        application
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .body("askedBy", equalTo("LEARNER"))
                .body("learnerId", equalTo(she.toString()))
                .body("homeInstitutionId", equalTo(dortmund.toString()))
                .body("turn[0].institutionId", equalTo(bochum.toString()))
                .body("requestedOn", equalTo("2026-02-20"));
        String id = application.path("id");
        officer(bochum).get("/v1/applications").then().body("items.id", equalTo(List.of(id)));

        openKnown(bochum, request(id)).then().statusCode(201).body("applicationId", equalTo(id));

        learner(she)
                .get("/v1/applications/" + id)
                .then()
                .body("state", equalTo("TAKEN_UP"))
                .body("turn", hasSize(0));
        officer(bochum)
                .body(request(id))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_NOT_OPEN")));
    }

    @Test
    void BR_D05_the_decision_cites_the_application() {
        var opened = openKnown(bochum, request(null));

        decide(bochum, opened.path("id"), Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("applicationId", equalTo(opened.path("applicationId")));
    }

    @Test
    void BR_D05_nobody_opens_a_case_unasked_whatever_it_knows_of_the_learner() {
        applied(bochum, request(null));
        var nosy = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT);

        known(() -> officer(nosy).body(request(null)).post("/v1/cases"))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_MISSING")));
        Object foreign = applied(bochum, request(null)).get("id");
        officer(nosy)
                .body(request(foreign))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_MISSING")));
        officer(nosy).get("/v1/applications/" + foreign).then().statusCode(404);
    }

    @Test
    void BR_D05_the_guardian_of_a_minor_asks_and_of_an_adult_does_not() {
        known(() -> as(Tokens.guardian(she)).body(application()).post("/v1/applications"))
                .then()
                .statusCode(201)
                .body("askedBy", equalTo("GUARDIAN"));

        Told.the("learner.minority.changed")
                .with("learnerId", she)
                .with("minor", false)
                .tell();

        Eventually.holds(() -> as(Tokens.guardian(she))
                .body(application())
                .post("/v1/applications")
                .then()
                .statusCode(403));
    }

    @Test
    void BR_D05_the_home_institution_refers_its_own_learner_and_nobody_elses() {
        Map<String, Object> referral = application();
        referral.put("learnerId", she);
        applied(bochum, request(null));

        as(Tokens.staff(dortmund, Role.COORDINATOR))
                .body(referral)
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .body("askedBy", equalTo("HOME_INSTITUTION"));
        as(Tokens.staff(bochum, Role.COORDINATOR))
                .body(referral)
                .post("/v1/applications")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("LEARNER_UNKNOWN")));
        as(Tokens.staff(dortmund, Role.ADVISER))
                .body(referral)
                .post("/v1/applications")
                .then()
                .statusCode(403);
    }

    @Test
    void BR_E04_nobody_asks_for_a_learner_who_is_not_registered() {
        applied(bochum, request(null));

        learner(new LearnerId(UUID.randomUUID()))
                .body(application())
                .post("/v1/applications")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("LEARNER_UNKNOWN")))
                .body("violations.pointer", equalTo(List.of("/learnerId")));
        Map<String, Object> request = request(null);
        request.put("learnerId", new LearnerId(UUID.randomUUID()));
        officer(bochum)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_MISSING")));
    }

    @Test
    void BR_D05_an_application_says_everything_that_is_wrong_at_once() {
        applied(bochum, request(null));
        Map<String, Object> wrong = application();
        wrong.put("institutionId", UUID.randomUUID());
        wrong.put("qualificationVersion", 9);
        UUID unknown = UUID.randomUUID();
        wrong.put("assessmentIds", List.of(unknown, unknown));

        learner(she)
                .body(wrong)
                .post("/v1/applications")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        equalTo(List.of(
                                "INSTITUTION_UNKNOWN",
                                "QUALIFICATION_VERSION_UNKNOWN",
                                "ASSESSMENT_NAMED_TWICE",
                                "ASSESSMENT_UNKNOWN",
                                "ASSESSMENT_UNKNOWN")));
    }

    @Test
    void BR_E02_an_application_can_be_repeated_and_an_id_stands_for_one() {
        Map<String, Object> application = application();
        application.put("id", UUID.randomUUID());
        known(() -> learner(she).body(application).post("/v1/applications"))
                .then()
                .statusCode(201);

        learner(she).body(application).post("/v1/applications").then().statusCode(200);
        application.put("institutionId", dortmund);
        learner(she)
                .body(application)
                .post("/v1/applications")
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("ID_ALREADY_USED")));
    }

    @Test
    void BR_D05_an_application_is_withdrawn_by_who_made_it_while_no_case_rests_on_it() {
        var made = known(() -> learner(she).body(application()).post("/v1/applications"));
        String withdrawal = "/v1/applications/" + made.path("id") + "/withdrawal";
        officer(bochum)
                .header("If-Match", made.header("ETag"))
                .post(withdrawal)
                .then()
                .statusCode(403);
        learner(she).header("If-Match", "\"99\"").post(withdrawal).then().statusCode(412);

        learner(she)
                .header("If-Match", made.header("ETag"))
                .post(withdrawal)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        officer(bochum)
                .body(request(made.path("id")))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_NOT_OPEN")));
        learner(she).header("If-Match", "*").post(withdrawal).then().statusCode(409);
        officer(bochum)
                .queryParam("state", "OPEN")
                .get("/v1/applications")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void BR_V02_results_of_an_agreement_come_by_the_transcript_and_then_count_in_another_qualification_too() {
        var home = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT);
        var turku = Elsewhere.institution("FI", ASSESS, eu.ecvet.vocabulary.Function.AWARD_CREDIT);
        var mobility = new Elsewhere.Mobility(she, home, home, turku, Elsewhere.qualification("DE", "30", unit), unit);
        mobility.active();
        UUID abroad = Elsewhere.assessmentUnder(mobility.agreement, she, unit, turku, "K1", "S1");
        Map<String, Object> request = request(null);
        request.put("assessmentIds", List.of(abroad));

        openKnown(bochum, request)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ASSESSMENT_NOT_ATTESTED")));
        mobility.attests = abroad;
        Recognition.caseOf(home, mobility.wholeTranscript().agreement);
        officer(bochum).body(request).post("/v1/cases").then().statusCode(201);
    }

    @Test
    void BR_I01_the_learning_setting_limits_who_recognises() {
        var formalOnly = Elsewhere.institutionFor("FORMAL", "DE");
        Map<String, Object> request = request(null);
        request.put("assessmentIds", List.of(Elsewhere.assessmentOf("INFORMAL", she, unit, dortmund, "K1", "S1")));
        applied(formalOnly, request);

        Eventually.holds(() -> officer(formalOnly)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("violations.code", equalTo(List.of("FUNCTION_OUT_OF_SCOPE"))));
        request.put("assessmentIds", List.of(assessment));
        officer(formalOnly).body(request).post("/v1/cases").then().statusCode(201);
    }

    @Test
    void BR_D05_whom_nobody_asked_does_not_learn_in_which_setting_the_learner_was_assessed() {
        var nosy = Elsewhere.institutionFor("FORMAL", "DE");
        Map<String, Object> request = request(null);
        request.put("assessmentIds", List.of(Elsewhere.assessmentOf("INFORMAL", she, unit, dortmund, "K1", "S1")));
        applied(nosy, request);
        Eventually.until(() -> officer(nosy).body(request).post("/v1/cases").statusCode() == 403);
        request.put("applicationId", UUID.randomUUID());

        officer(nosy)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("APPLICATION_MISSING")));
    }

    private Map<String, Object> application() {
        return new HashMap<>(
                Map.of("institutionId", bochum, "qualificationId", qualification, "qualificationVersion", 1));
    }

    /** @param application null: none is named */
    private Map<String, Object> request(Object application) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "learnerId",
                she,
                "qualificationId",
                qualification,
                "qualificationVersion",
                1,
                "unitTargets",
                List.of(Map.of("unitId", unit.id(), "unitVersion", 1)),
                "procedureId",
                "Bochum procedure 7",
                "assessmentIds",
                List.of(assessment)));
        if (application != null) {
            request.put("applicationId", application);
        }
        return request;
    }
}
