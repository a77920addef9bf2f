package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.callers.CallersStory;
import eu.ecvet.platform.testing.callers.EveryCallerGetsWhatIsWritten;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CallersTest extends EveryCallerGetsWhatIsWritten {

    @AfterEach
    void back() {
        LegalDates.real();
    }

    /** A mobility of which the home has validated and recognised everything, after it had asked for a re-assessment. */
    @Override
    protected CallersStory story() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        InstitutionId home = Elsewhere.institution("BE", VALIDATE, RECOGNISE_UNIT, COORDINATE_MOBILITY);
        InstitutionId host = Elsewhere.institution("FR", ASSESS, AWARD_CREDIT);
        InstitutionId elsewhere = Elsewhere.institution("BE", VALIDATE, RECOGNISE_UNIT, ASSESS, AWARD_CREDIT);
        var learner = new LearnerId(UUID.randomUUID());
        Told.the("learner.registered")
                .with("learnerId", learner)
                .with("homeInstitutionId", home)
                .tell();
        var unit = Elsewhere.unit("K1", "S1");
        var mobility = new Mobility(learner, home, home, host, Elsewhere.qualification("BE", "20", unit), unit);
        String id = caseOf(home, mobility.deviation("METHOD", "S1").active().wholeTranscript().agreement);
        String reassessment = officer(home)
                .body(Map.of("outcomeId", unit.outcome("S1"), "ground", "PROCEDURE_NOT_FOLLOWED"))
                .post("/v1/cases/" + id + "/reassessment-requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> asked =
                Map.of("institutionId", home, "qualificationId", mobility.qualification, "qualificationVersion", 1);
        String application =
                learner(learner).body(asked).post("/v1/applications").path("id");
        String validation =
                validate(home, id, Map.of()).then().statusCode(201).extract().path("id");
        UUID decision = UUID.randomUUID();
        decide(home, id, Map.of("id", decision, "legalBasis", "Decree of 20 July 2022"))
                .then()
                .statusCode(201);
        var openPart = UUID.randomUUID();
        var freeChoice = OpenPartStoryTest.freeChoice("BE", unit);
        Recognition.known(() -> officer(home)
                        .body(openPart(openPart, learner, freeChoice))
                        .post("/v1/open-part-decisions"))
                .then()
                .statusCode(201);
        return new CallersStory(home, host, elsewhere, learner)
                .at("/v1/cases/{id}", id)
                .at("/v1/cases/{id}/validations/{validationId}", validation)
                .at("/v1/cases/{id}/reassessment-requests/{requestId}", reassessment)
                .at("/v1/applications/{id}", application)
                .named("institutionId", home)
                .at("/v1/decisions/{id}", decision)
                .at("/v1/open-part-decisions/{id}", openPart)
                .named("unitId", unit.id())
                .named("qualificationId", mobility.qualification)
                .body(
                        "POST /v1/applications",
                        () ->
                                "{\"learnerId\": \"%s\", \"institutionId\": \"%s\", \"qualificationId\": \"%s\", \"qualificationVersion\": 1}"
                                        .formatted(learner, home, mobility.qualification))
                .body("POST /v1/open-part-decisions", () -> openPart(UUID.randomUUID(), learner, freeChoice))
                .body("POST /v1/cases/{id}/validations", () -> "{}")
                .body("POST /v1/cases/{id}/decisions", () -> "{\"legalBasis\": \"Decree of 20 July 2022\"}")
                .whenFunctionsEnd(() -> endFunctions(home, id));
    }

    private static String openPart(UUID id, LearnerId learner, QualificationId qualification) {
        return """
                {"id": "%s", "learnerId": "%s", "qualificationId": "%s", "qualificationVersion": 1, "groupId": "other",
                 "points": "1", "achievement": {"detail": "A prize."}, "legalBasis": "Decree", "reasons": "It fits."}""".formatted(id, learner, qualification);
    }

    private static void endFunctions(InstitutionId home, String caseId) {
        Elsewhere.functions(home, "BE", null);
        Eventually.until(() -> officer(home)
                        .header("If-Match", etag(home, caseId))
                        .body("{}")
                        .post("/v1/cases/" + caseId + "/validations")
                        .statusCode()
                == 403);
    }
}
