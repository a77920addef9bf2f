package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.as;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.Told;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The credit of a mobility comes home: transcript, validation, decision, points, final. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MobilityRecognisedTest {

    private final LearnerId learner = new LearnerId(UUID.randomUUID());
    private InstitutionId school;
    private InstitutionId jury;
    private InstitutionId lille;

    @BeforeEach
    void two_countries() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        school = Elsewhere.institution("BE", VALIDATE, COORDINATE_MOBILITY);
        jury = Elsewhere.institution("BE", RECOGNISE_UNIT);
        lille = Elsewhere.institution("FR", ASSESS, AWARD_CREDIT);
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    private Mobility mobility(String... outcomes) {
        var unit = Elsewhere.unit(outcomes);
        return new Mobility(learner, school, jury, lille, Elsewhere.qualification("BE", "20", unit), unit);
    }

    @Test
    void a_transcript_opens_the_case_and_the_home_institutions_validate_and_decide() {
        var mobility = mobility("K1", "S1", "RA1").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);

        assertThat(OtherServices.hear(TOPIC, "case.opened", UUID.fromString(id))
                        .get("learningAgreementId")
                        .asText())
                .isEqualTo(mobility.agreement.toString());
        read(school, id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("state", equalTo("RECEIVED"))
                .body("route", equalTo("LEARNING_AGREEMENT"))
                .body("turn.who", equalTo("VALIDATING_INSTITUTION"))
                .body("turn.institutionId", equalTo(school.toString()))
                .body("turn.function", equalTo("VALIDATE"))
                .body("proposal.result", equalTo("RECOGNISED"))
                .body("proposal.units[0].effect", equalTo("UNIT_AWARD"))
                .body("proposal.units[0].points", equalTo("20"))
                .body("units[0].outcomes", hasSize(3));

        validate(school, id, Map.of("validatedOn", "2026-02-19"))
                .then()
                .statusCode(201)
                .body("caseState", equalTo("VALIDATED"))
                .body("function", equalTo("VALIDATE"))
                .body("validatedOn", equalTo("2026-02-19"))
                .body("outcomes.match", equalTo(List.of("MATCH", "MATCH", "MATCH")));
        var validated = OtherServices.hear(TOPIC, "validation.completed", UUID.fromString(id));
        assertThat(validated.get("outcomes")).hasSize(3);
        read(jury, id).then().body("turn.who", equalTo("RECOGNISING_INSTITUTION"));

        UUID decision = UUID.randomUUID();
        Map<String, Object> request = Map.of("id", decision, "legalBasis", "Decree of 20 July 2022, article 12");
        decide(jury, id, request)
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/decisions/" + decision))
                .body("result", equalTo("RECOGNISED"))
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("automatic", equalTo(false))
                .body("validationId", equalTo(validated.get("validationId").asText()))
                .body("learningAgreementId", equalTo(mobility.agreement.toString()))
                .body("agreementVersion", equalTo(1))
                .body("transcriptVersion", equalTo(1))
                .body("decidedOn", equalTo("2026-02-20"))
                .body("units[0].effect", equalTo("UNIT_AWARD"))
                .body("units[0].points", equalTo("20"))
                .body("appeal.until", equalTo("2026-03-22"))
                .body("appeal.body", notNullValue())
                .body("appeal.form", notNullValue())
                .body("regulatedProfessionNotice", nullValue());
        var decided = OtherServices.hear(TOPIC, "recognition.decided", UUID.fromString(id));
        assertThat(decided.get("units").get(0).get("points").asText()).isEqualTo("20");
        assertThat(decided.get("units").get(0).get("recognisedOutcomeIds")).hasSize(3);

        // The same request again is the same decision; other content under its id is not.
        officer(jury)
                .header("If-Match", "\"0\"")
                .body(request)
                .post("/v1/cases/" + id + "/decisions")
                .then()
                .statusCode(200)
                .body("decisionId", equalTo(decision.toString()));
        officer(jury)
                .header("If-Match", "\"0\"")
                .body(Map.of("id", decision, "legalBasis", "another"))
                .post("/v1/cases/" + id + "/decisions")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ID_ALREADY_USED"));
        decide(jury, id, Map.of("legalBasis", "once more"))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ILLEGAL_TRANSITION"));

        learner(learner).get("/v1/decisions/" + decision).then().statusCode(200).body("result", equalTo("RECOGNISED"));
        learner(learner).get("/v1/decisions").then().statusCode(200).body("total", equalTo(1));
        learner(learner).get("/v1/cases").then().statusCode(200).body("total", equalTo(1));
        learner(learner)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTIFIED"))
                .body("turn.until", equalTo("2026-03-22"))
                .body("proposal", nullValue());
        officer(jury)
                .queryParam("learnerId", learner.toString())
                .queryParam("state", "NOTIFIED")
                .get("/v1/cases")
                .then()
                .body("items.caseId", hasItem(id));

        LegalDates.set(LocalDate.of(2026, 3, 22));
        read(jury, id).then().body("state", equalTo("NOTIFIED"));
        LegalDates.set(LocalDate.of(2026, 3, 23));
        var ended = OtherServices.hear(TOPIC, "recognition.final", UUID.fromString(id));
        assertThat(ended.get("learningAgreementId").asText()).isEqualTo(mobility.agreement.toString());
        assertThat(ended.get("finalOn").asText()).isEqualTo("2026-03-23");
        read(jury, id).then().body("state", equalTo("FINAL")).body("turn.who", equalTo("NOBODY"));
    }

    @Test
    void another_institution_finds_nothing_and_another_function_decides_nothing() {
        var mobility = mobility("K1", "S1").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);
        var stranger = Elsewhere.institution("IT", VALIDATE, RECOGNISE_UNIT);
        Eventually.holds(() -> officer(stranger)
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(404));
        read(stranger, id).then().statusCode(404);
        read(lille, id).then().statusCode(404);
        learner(new LearnerId(UUID.randomUUID())).get("/v1/cases/" + id).then().statusCode(404);
        as(Tokens.guardian(learner)).get("/v1/cases/" + id).then().statusCode(200);

        // The jury recognises, the school validates; neither does the other's part.
        validate(jury, id, Map.of()).then().statusCode(403).body("function", equalTo("VALIDATE"));
        validate(school, id, Map.of()).then().statusCode(201);
        decide(school, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("violations.code", hasItem("FUNCTION_MISSING"));

        // An adviser carries no decision power, whatever the institution holds.
        as(Tokens.staff(school, Role.ADVISER))
                .header("If-Match", etag(school, id))
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(403)
                .body("function", equalTo("VALIDATE"))
                .body("violations.code", hasItem("FUNCTION_MISSING"));
    }

    @Test
    void a_stale_reader_and_one_who_did_not_read_change_nothing() {
        var mobility = mobility("K1", "S1").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);
        String read = etag(school, id);
        mobility.transcript("K1");
        Eventually.holds(() -> read(school, id).then().body("transcript.transcriptVersion", equalTo(2)));

        officer(school)
                .header("If-Match", read)
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(412);
        officer(school)
                .body(Map.of())
                .post("/v1/cases/" + id + "/validations")
                .then()
                .statusCode(428);
        read(school, id).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void a_newer_transcript_replaces_the_older_one_until_the_decision_and_is_noted_after_it() {
        var mobility = mobility("K1", "S1").active().transcript("K1");
        String id = caseOf(school, mobility.agreement);
        validate(school, id, Map.of()).then().statusCode(201).body("caseState", equalTo("PARTLY_VALIDATED"));

        mobility.transcript("K1", "S1");
        Eventually.holds(() -> read(school, id)
                .then()
                .body("transcript.transcriptVersion", equalTo(2))
                .body("state", equalTo("RECEIVED"))
                .body("validationId", nullValue())
                .body("proposal.result", equalTo("RECOGNISED")));

        validate(school, id, Map.of()).then().statusCode(201).body("caseState", equalTo("VALIDATED"));
        decide(jury, id, Map.of("legalBasis", "law")).then().statusCode(201);
        mobility.transcript("K1");
        Eventually.holds(() -> read(jury, id)
                .then()
                .body("notedTranscripts.transcriptVersion", equalTo(List.of(3)))
                .body("transcript.transcriptVersion", equalTo(2))
                .body("result", equalTo("RECOGNISED")));
    }

    @Test
    void BR_E04_a_transcript_waits_for_what_it_refers_to() {
        var unit = Elsewhere.newUnit("K1", "S1");
        var qualification = Elsewhere.qualification("BE", "20", unit);
        var mobility = new Mobility(learner, school, jury, lille, qualification, unit);
        mobility.wholeTranscript();
        mobility.active();
        // Something told after it on the same topics is known, so the transcript was seen and waits.
        var other = mobility("K1").active().wholeTranscript();
        caseOf(school, other.agreement);
        officer(school)
                .get("/v1/cases")
                .then()
                .body("items.findAll { it.learningAgreementId == '%s' }".formatted(mobility.agreement), hasSize(0));

        Elsewhere.publish(unit, null);

        assertThat(caseOf(school, mobility.agreement)).isNotNull();
    }

    @Test
    void BR_V05_no_new_test_of_what_was_assessed_as_agreed() {
        var mobility = mobility("S1", "S2").deviation("METHOD", "S2").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);

        ask(id, Map.of("outcomeId", mobility.unit.outcome("S1"), "ground", "PROCEDURE_NOT_FOLLOWED"), 422)
                .body("violations.code", hasItem("REASSESSMENT_NOT_ALLOWED"));
        ask(id, Map.of("outcomeId", mobility.unit.outcome("S2")), 422)
                .body("violations.code", hasItem("VALIDATION_GROUND_REQUIRED"));
        Map<String, Object> permitted = Map.of(
                "id",
                UUID.randomUUID(),
                "outcomeId",
                mobility.unit.outcome("S2"),
                "ground",
                "PROCEDURE_NOT_FOLLOWED",
                "reason",
                "The pedicure was shown in a simulation.");
        ask(id, permitted, 201);
        ask(id, permitted, 200);
        officer(school).get("/v1/cases/" + id + "/reassessment-requests").then().body("", hasSize(1));

        // The class council drops it and validates everything.
        validate(school, id, Map.of()).then().statusCode(201).body("caseState", equalTo("VALIDATED"));
        ask(id, Map.of("outcomeId", mobility.unit.outcome("S2"), "ground", "PROCEDURE_NOT_FOLLOWED"), 409);
    }

    private io.restassured.response.ValidatableResponse ask(String id, Object body, int status) {
        return officer(school)
                .body(body)
                .post("/v1/cases/" + id + "/reassessment-requests")
                .then()
                .statusCode(status);
    }

    @Test
    void BR_V01_an_assessment_outside_the_memorandum_is_not_validated_until_mobility_says_otherwise() {
        var mobility = mobility("K1");
        mobility.coveredUntil = "2026-02-04";
        mobility.active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);

        read(school, id).then().body("proposal.findings.code", hasItem("MOU_NOT_COVERING"));
        validate(school, id, Map.of()).then().statusCode(422).body("violations.code", hasItem("MOU_NOT_COVERING"));

        Told.the("learning-agreement.coverage-changed")
                .with("learningAgreementId", mobility.agreement)
                .with("coverage.from", "2026-01-12")
                .with("coverage.until", "2026-08-05")
                .tell();
        Eventually.holds(() -> read(school, id).then().body("proposal.findings", hasSize(0)));
        validate(school, id, Map.of()).then().statusCode(201);
    }

    @Test
    void BR_I01_an_institution_whose_function_ended_does_not_validate_by_dating_back() {
        var mobility = mobility("K1").active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);
        Elsewhere.functions(school, "BE", LocalDate.of(2026, 2, 18), VALIDATE);
        Eventually.holds(() -> read(school, id).then().body("proposal.findings.code", hasItem("FUNCTION_EXPIRED")));

        validate(school, id, Map.of("validatedOn", "2026-02-18"))
                .then()
                .statusCode(403)
                .body("violations.code", equalTo(List.of("FUNCTION_EXPIRED")));
        read(school, id).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void validation_says_everything_that_is_wrong_at_once() {
        var mobility = mobility("K1", "S1", "S2").active().transcript("K1", "S1");
        String id = caseOf(school, mobility.agreement);
        Map<String, Object> lowered = Map.of(
                "unitId",
                mobility.unit.id(),
                "unitVersion",
                1,
                "outcomeId",
                mobility.unit.outcome("K1"),
                "match",
                "NO_MATCH");
        Map<String, Object> raised = Map.of(
                "unitId",
                mobility.unit.id(),
                "unitVersion",
                1,
                "outcomeId",
                mobility.unit.outcome("S2"),
                "match",
                "MATCH");

        validate(school, id, Map.of("validatedOn", "2026-12-01", "outcomes", List.of(lowered, raised)))
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "VALIDATION_DATE",
                                "VALIDATION_GROUND_REQUIRED",
                                "NO_POSITIVE_ASSESSMENT",
                                "VALIDATION_INCOMPLETE"))
                .body("violations.pointer", hasItems("/outcomes/0/ground", "/outcomes/1/match", "/validatedOn"));
        read(school, id).then().body("state", equalTo("RECEIVED"));
    }

    @Test
    void BR_R03_BR_R13_a_refusal_is_stated_by_a_person_with_reasons() {
        var mobility = mobility("K1", "S1").active().transcript();
        String id = caseOf(school, mobility.agreement);

        validate(school, id, Map.of())
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("NO_POSITIVE_ASSESSMENT")));
        validate(school, id, Map.of("outcomes", List.of(noMatch(mobility, "K1"), noMatch(mobility, "S1"))))
                .then()
                .statusCode(201)
                .body("caseState", equalTo("NOT_VALIDATED"));
        decide(jury, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("AUTO_REFUSAL_FORBIDDEN")));
        Map<String, Object> unit = Map.of("unitId", mobility.unit.id(), "unitVersion", 1, "effect", "NONE");
        decide(jury, id, Map.of("legalBasis", "law", "result", "REFUSED", "units", List.of(unit)))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("REASON_REQUIRED", "REASON_REQUIRED")));
        decide(
                        jury,
                        id,
                        Map.of(
                                "legalBasis",
                                "law",
                                "result",
                                "REFUSED",
                                "units",
                                List.of(Map.of(
                                        "unitId",
                                        mobility.unit.id(),
                                        "unitVersion",
                                        1,
                                        "effect",
                                        "NONE",
                                        "missing",
                                        List.of(missing(mobility, "K1", "DURATION"))))))
                .then()
                .statusCode(400)
                .body("detail", containsString("OUTCOME_MISSING"));
        decide(
                        jury,
                        id,
                        Map.of(
                                "legalBasis",
                                "law",
                                "result",
                                "REFUSED",
                                "reasons",
                                "Neither outcome was shown in the assessment.",
                                "units",
                                List.of(Map.of(
                                        "unitId",
                                        mobility.unit.id(),
                                        "unitVersion",
                                        1,
                                        "effect",
                                        "NONE",
                                        "missing",
                                        List.of(
                                                missing(mobility, "K1", "OUTCOME_MISSING"),
                                                missing(mobility, "S1", "OUTCOME_MISSING"))))))
                .then()
                .statusCode(201)
                .body("result", equalTo("REFUSED"))
                .body("units[0].points", nullValue());
    }

    private static Map<String, Object> noMatch(Mobility mobility, String code) {
        return Map.of(
                "unitId",
                mobility.unit.id(),
                "unitVersion",
                1,
                "outcomeId",
                mobility.unit.outcome(code),
                "match",
                "NO_MATCH");
    }

    private static Map<String, Object> missing(Mobility mobility, String code, String reason) {
        return Map.of("outcomeId", mobility.unit.outcome(code), "reasons", List.of(reason));
    }

    @Test
    void BR_V06_a_holder_of_both_functions_validates_and_decides_in_one_request_with_two_records() {
        var both = Elsewhere.institution("BE", VALIDATE, RECOGNISE_UNIT);
        var unit = Elsewhere.unit("K1", "S1");
        var mobility = new Mobility(learner, both, both, lille, Elsewhere.qualification("BE", "20", true, unit), unit)
                .active()
                .wholeTranscript();
        String id = caseOf(both, mobility.agreement);

        decide(both, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ILLEGAL_TRANSITION"));
        String decision = decide(both, id, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("validationId", notNullValue())
                .body("regulatedProfessionNotice", containsString("no recognition under Directive 2005/36/EC"))
                .extract()
                .path("validationId");
        OtherServices.hear(TOPIC, "validation.completed", UUID.fromString(id));
        OtherServices.hear(TOPIC, "recognition.decided", UUID.fromString(id));
        officer(both)
                .get("/v1/cases/" + id + "/validations/" + decision)
                .then()
                .statusCode(200)
                .body("standing", equalTo(true));
    }

    @Test
    void BR_R23_an_add_on_becomes_extra_credit_outside_the_total() {
        var extra = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("BE", "20", Elsewhere.unit("K9"));
        var mobility = new Mobility(learner, school, jury, lille, qualification, extra);
        mobility.status = "ADD_ON";
        mobility.active().wholeTranscript();
        String id = caseOf(school, mobility.agreement);
        validate(school, id, Map.of()).then().statusCode(201);

        decide(
                        jury,
                        id,
                        Map.of(
                                "legalBasis",
                                "law",
                                "result",
                                "RECOGNISED",
                                "units",
                                List.of(Map.of("unitId", extra.id(), "unitVersion", 1, "effect", "UNIT_AWARD"))))
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("EXTRA_CREDIT_ONLY", "UNIT_NOT_IN_QUALIFICATION"));
        decide(jury, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(201)
                .body("result", equalTo("RECOGNISED"))
                .body("units[0].effect", equalTo("EXTRA_CREDIT"))
                .body("units[0].recognisedOutcomeIds", hasSize(2))
                .body("units[0].points", nullValue());
    }

    @Test
    void BR_R06_above_the_agreed_threshold_the_unit_is_awarded_and_the_waiver_stays_visible() {
        var mobility = mobility("K1", "K2", "S1", "S2");
        mobility.standardisation = "MEDIUM";
        mobility.threshold = 75;
        mobility.active().transcript("K1", "K2", "S1");
        String id = caseOf(school, mobility.agreement);
        validate(school, id, Map.of()).then().statusCode(201).body("caseState", equalTo("PARTLY_VALIDATED"));

        decide(jury, id, Map.of("legalBasis", "law"))
                .then()
                .statusCode(201)
                .body("result", equalTo("RECOGNISED"))
                .body("units[0].effect", equalTo("UNIT_AWARD"))
                .body("units[0].points", equalTo("20"))
                .body("units[0].recognisedOutcomeIds", hasSize(3))
                .body(
                        "units[0].waivedOutcomeIds",
                        equalTo(List.of(mobility.unit.outcome("S2").toString())))
                .body("units[0].missing", hasSize(0));
    }

    @Test
    void BR_R09_the_ledger_of_another_source_counts_too() {
        var mobility = mobility("K1").active();
        Told.the("unit.awarded")
                .with("ledgerEntryId", UUID.randomUUID())
                .with("learnerId", learner)
                .with("qualificationId", mobility.qualification)
                .with("unitId", mobility.unit.id())
                .with("unitVersion", 2)
                .with("decisionId", UUID.randomUUID())
                .with("awardedOn", "2026-01-10")
                .tell();
        mobility.wholeTranscript();
        String id = caseOf(school, mobility.agreement);

        Eventually.holds(() -> read(school, id).then().body("proposal.findings.code", hasItem("ALREADY_COUNTED")));
        validate(school, id, Map.of()).then().statusCode(201);
        decide(
                        jury,
                        id,
                        Map.of(
                                "legalBasis",
                                "law",
                                "result",
                                "RECOGNISED",
                                "units",
                                List.of(Map.of(
                                        "unitId", mobility.unit.id(), "unitVersion", 1, "effect", "UNIT_AWARD"))))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")));
    }
}
