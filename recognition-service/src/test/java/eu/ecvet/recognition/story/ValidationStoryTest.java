package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The home institution compares what was assessed with what was expected (Annex II section 3, stage 2). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ValidationStoryTest extends OneMobility {

    @Test
    void BR_V03_the_home_institution_compares_outcome_by_outcome_and_the_jury_is_next() {
        String id = achievedCase(mobility("K1", "S1", "RA1"));

        validate(school, id, Map.of("validatedOn", "2026-02-19"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo(etag(school, id)))
                .body("caseState", equalTo("VALIDATED"))
                .body("function", equalTo("VALIDATE"))
                .body("validatedOn", equalTo("2026-02-19"))
                .body("outcomes.match", equalTo(List.of("MATCH", "MATCH", "MATCH")));

        var validated = OtherServices.hear(TOPIC, "validation.completed", UUID.fromString(id));
        assertThat(validated.get("outcomes")).hasSize(3);
        read(jury, id).then().body("turn[0].party", equalTo("RECOGNISING"));
    }

    @Test
    void BR_E02_a_validation_can_be_repeated_and_an_id_stands_for_one() {
        String id = achievedCase(mobility("K1"));
        UUID validation = UUID.randomUUID();
        validate(school, id, Map.of("id", validation)).then().statusCode(201);

        validate(school, id, Map.of("id", validation))
                .then()
                .statusCode(200)
                .body("id", equalTo(validation.toString()));
        validate(school, id, Map.of("id", validation, "validatedOn", "2026-02-19"))
                .then()
                .statusCode(409)
                .body("violations.code", equalTo(List.of("ID_ALREADY_USED")));
    }

    @Test
    void BR_V03_no_outcomes_stated_mean_the_same_as_none_at_all() {
        String id = achievedCase(mobility("K1", "S1"));

        validate(school, id, Map.of("outcomes", List.of()))
                .then()
                .statusCode(201)
                .body("outcomes", hasSize(2));
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
}
