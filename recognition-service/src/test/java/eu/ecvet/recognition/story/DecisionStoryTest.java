package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The jury decides on what was validated (Annex II section 3, stage 3). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class DecisionStoryTest extends OneMobility {

    @Test
    void BR_R01_the_decision_cites_what_it_stands_on_and_is_notified_at_once() {
        var mobility = mobility("K1", "S1", "RA1");
        String id = achievedCase(mobility);
        String validation = validate(school, id, Map.of()).path("id");
        UUID decision = UUID.randomUUID();

        decide(jury, id, Map.of("id", decision, "legalBasis", "Decree of 20 July 2022, article 12"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/decisions/" + decision))
                .body("result", equalTo("RECOGNISED"))
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("automatic", equalTo(false))
                .body("validationId", equalTo(validation))
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
        assertThat(decided.get("validationId").asText()).isEqualTo(validation);
        assertThat(decided.get("units").get(0).get("points").asText()).isEqualTo("20");
        assertThat(decided.get("units").get(0).get("recognisedOutcomeIds")).hasSize(3);
        assertThat(decided.get("units").get(0).get("recognisedOutcomes").findValuesAsText("assessedOn"))
                .as("the day from which the credit ages (BR-R12)")
                .containsExactly("2026-02-05", "2026-02-05", "2026-02-05");
    }

    @Test
    void BR_E02_a_decision_can_be_repeated_an_id_stands_for_one_and_a_case_has_one() {
        String id = achievedCase(mobility("K1"));
        validate(school, id, Map.of());
        UUID decision = UUID.randomUUID();
        Map<String, Object> request = Map.of("id", decision, "legalBasis", "Decree of 20 July 2022, article 12");
        decide(jury, id, request).then().statusCode(201);

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
    }

    @Test
    void BR_E02_the_id_of_a_validation_made_along_stands_for_one_too() {
        var both = Elsewhere.institution("BE", VALIDATE, RECOGNISE_UNIT);
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("BE", "20", unit);
        var first = new Mobility(learner, both, both, lille, qualification, unit)
                .active()
                .wholeTranscript();
        String used = validate(both, caseOf(both, first.agreement), Map.of()).path("id");
        var second = new Mobility(learner, both, both, lille, qualification, unit)
                .active()
                .wholeTranscript();

        decide(both, caseOf(both, second.agreement), Map.of("legalBasis", "law", "validation", Map.of("id", used)))
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("ID_ALREADY_USED")))
                .body("violations.pointer", equalTo(List.of("/validation/id")));
    }

    @Test
    void BR_R16_the_learner_reads_the_decision_and_until_when_an_appeal_is_in_time() {
        String id = achievedCase(mobility("K1"));
        validate(school, id, Map.of());
        String decision = decide(jury, id, Map.of("legalBasis", "law")).path("decisionId");

        learner(learner).get("/v1/decisions/" + decision).then().statusCode(200).body("result", equalTo("RECOGNISED"));
        learner(learner)
                .get("/v1/cases/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOTIFIED"))
                .body("turn[0].until", equalTo("2026-03-22"))
                .body("proposal", nullValue());
    }

    @Test
    void BR_R16_the_decision_is_final_on_the_day_after_the_last_day_of_the_appeal_period() {
        var mobility = mobility("K1");
        String id = achievedCase(mobility);
        validate(school, id, Map.of());
        decide(jury, id, Map.of("legalBasis", "law")).then().statusCode(201);

        LegalDates.set(LocalDate.of(2026, 3, 22));
        read(jury, id).then().body("state", equalTo("NOTIFIED"));
        LegalDates.set(LocalDate.of(2026, 3, 23));

        var ended = OtherServices.hear(TOPIC, "recognition.final", UUID.fromString(id));
        assertThat(ended.get("learningAgreementId").asText()).isEqualTo(mobility.agreement.toString());
        assertThat(ended.get("finalOn").asText()).isEqualTo("2026-03-23");
        read(jury, id).then().body("state", equalTo("FINAL")).body("turn", hasSize(0));
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
                .body("violations.code", equalTo(List.of("NOTHING_TO_ADOPT")));
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
                                        "missingOutcomes",
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
                                        "missingOutcomes",
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
                .body("units[0].missingOutcomes", hasSize(0));
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
