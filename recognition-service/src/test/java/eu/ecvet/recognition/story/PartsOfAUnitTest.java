package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.applied;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.openKnown;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Units and parts of units from several sources, in one or several qualifications (2get1care). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class PartsOfAUnitTest extends OneSchool {

    @Test
    void BR_V01_a_validation_is_not_dated_back_behind_the_opening_of_its_case() {
        var unit = Elsewhere.unit("S1");
        var qualification = Elsewhere.qualification("DE", "20", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("id");

        validate(bochum, id, Map.of("validatedOn", "2026-02-19"))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("VALIDATION_DATE")));
        decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of("validatedOn", "2026-02-19")))
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("VALIDATION_DATE")))
                .body("violations.pointer", equalTo(List.of("/validation/validatedOn")));
        validate(bochum, id, Map.of("validatedOn", "2026-02-20")).then().statusCode(201);
    }

    @Test
    void BR_X04_a_part_from_abroad_and_the_rest_from_school_complete_the_unit_once() {
        var pt4 = Elsewhere.unit("S1", "S2", "K1", "RA1");
        var physiotherapy = Elsewhere.qualification("DE", "20", true, pt4);
        var mobility = new Mobility(learner, bochum, bochum, turku, physiotherapy, pt4);
        mobility.targets = List.of("S1", "S2");
        mobility.active().transcript("S1");
        String abroad = caseOf(bochum, mobility.agreement);

        validate(bochum, abroad, Map.of()).then().statusCode(201).body("caseState", equalTo("PARTLY_VALIDATED"));
        decide(bochum, abroad, Map.of("legalBasis", "law"))
                .then()
                .statusCode(201)
                .body("result", equalTo("PARTIALLY_RECOGNISED"))
                .body("units[0].effect", equalTo("PART_OF_UNIT"))
                .body("units[0].points", equalTo("0"))
                .body("units[0].recognisedOutcomeIds", equalTo(strings(pt4, "S1")))
                .body(
                        "units[0].missingOutcomes.outcomeId",
                        containsInAnyOrder(strings(pt4, "S2", "K1", "RA1").toArray()))
                .body("regulatedProfessionNotice", notNullValue());

        UUID rest = Elsewhere.assessment(learner, pt4, bochum, ASSESSED, "S2", "K1", "RA1");
        Response opened = openKnown(bochum, request(physiotherapy, pt4, rest));
        opened.then()
                .statusCode(201)
                .body("route", equalTo("INDIVIDUAL"))
                .body("proposal.result", equalTo("RECOGNISED"))
                .body("proposal.units[0].recognisedEarlierOutcomeIds", equalTo(strings(pt4, "S1")))
                .body("proposal.units[0].effect", equalTo("UNIT_AWARD"));
        String school = opened.path("id");
        decide(bochum, school, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("result", equalTo("RECOGNISED"))
                .body("procedureId", equalTo("Bochum procedure 7"))
                .body("learningAgreementId", nullValue())
                .body("units[0].points", equalTo("20"))
                .body("units[0].recognisedOutcomeIds", hasSize(3))
                .body("units[0].recognisedEarlierOutcomeIds", equalTo(strings(pt4, "S1")))
                .body("units[0].waivedOutcomeIds", hasSize(0));

        // The unit counts once: whoever comes again, with whatever, is told so.
        officer(bochum)
                .body(applied(bochum, request(physiotherapy, pt4, rest)))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")));
    }

    @Test
    void BR_P17_what_counts_in_one_version_of_a_qualification_does_not_block_the_next() {
        var common = Elsewhere.unit("K1", "S1");
        var added = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", common);
        UUID assessment = Elsewhere.assessment(learner, common, bochum, ASSESSED, "K1", "S1");
        String first =
                openKnown(bochum, request(qualification, common, assessment)).path("id");
        decide(bochum, first, Map.of("legalBasis", "law", "validation", Map.of()));
        Elsewhere.publish(qualification, 2, "DE", "9", false, common, added);
        Map<String, Object> next = request(qualification, common, assessment);
        next.put("qualificationVersion", 2);

        Response opened = openKnown(bochum, next);

        opened.then().statusCode(201).body("proposal.result", equalTo("RECOGNISED"));
        decide(bochum, opened.path("id"), Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("units[0].effect", equalTo("UNIT_AWARD"))
                .body("units[0].points", equalTo("9"));
        officer(bochum)
                .body(applied(bochum, request(qualification, common, assessment)))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")));
    }

    @Test
    void BR_R10_the_same_achievement_counts_in_another_profession_with_its_points() {
        var cc1 = Elsewhere.unit("K1", "S1");
        var geriatricCare = Elsewhere.qualification("DE", "15", cc1);
        var physiotherapy = Elsewhere.qualification("DE", "9", cc1);
        UUID assessment = Elsewhere.assessment(learner, cc1, bochum, ASSESSED, "K1", "S1");

        String first =
                openKnown(bochum, request(geriatricCare, cc1, assessment)).path("id");
        decide(bochum, first, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("units[0].points", equalTo("15"));
        String second =
                openKnown(bochum, request(physiotherapy, cc1, assessment)).path("id");
        decide(bochum, second, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("units[0].points", equalTo("9"));
    }

    @Test
    void BR_R07_a_shorter_training_needs_no_points_and_names_what_is_missing() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", null, unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("id");
        // No outcomes named mean the same as none at all: those that are validated.
        Map<String, Object> hasty = new HashMap<>(Map.of(
                "unitId",
                unit.id(),
                "unitVersion",
                1,
                "effect",
                "TRAINING_TIME_REDUCTION",
                "trainingTimeReductionMonths",
                6,
                "recognisedOutcomeIds",
                List.of(),
                "missingOutcomes",
                List.of()));
        Map<String, Object> request = new HashMap<>(Map.of("legalBasis", "law", "validation", Map.of()));
        request.put("result", "RECOGNISED");
        request.put("units", List.of(hasty));

        decide(bochum, id, request)
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("REASON_REQUIRED", "RESULT_INCONSISTENT"));
        Map<String, Object> honest = new HashMap<>(hasty);
        honest.put("recognisedOutcomeIds", unit.outcomes("K1"));
        honest.put(
                "missingOutcomes",
                List.of(Map.of(
                        "outcomeId",
                        unit.outcome("S1"),
                        "reasons",
                        List.of("OUTCOME_MISSING"),
                        "text",
                        "S1 was not assessed.")));
        request.put("result", "PARTIALLY_RECOGNISED");
        request.put("units", List.of(honest));
        decide(bochum, id, request)
                .then()
                .statusCode(201)
                .body("units[0].trainingTimeReductionMonths", equalTo(6))
                .body("units[0].points", nullValue());
    }

    @Test
    void BR_R12_an_outdated_credit_is_not_recognised() {
        var unit = Elsewhere.newUnit("K1");
        Elsewhere.publish(unit, "P5Y");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, LocalDate.of(2021, 2, 19), "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("id");

        read(bochum, id).then().body("proposal.findings.code", hasItem("OUTDATED"));
        decide(
                        bochum,
                        id,
                        Map.of(
                                "legalBasis",
                                "law",
                                "validation",
                                Map.of(),
                                "result",
                                "RECOGNISED",
                                "units",
                                List.of(Map.of("unitId", unit.id(), "unitVersion", 1, "effect", "UNIT_AWARD"))))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("OUTDATED"));
    }

    private static List<String> strings(Unit unit, String... codes) {
        return unit.outcomes(codes).stream().map(UUID::toString).toList();
    }
}
