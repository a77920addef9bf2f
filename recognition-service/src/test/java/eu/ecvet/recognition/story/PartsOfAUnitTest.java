package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.etag;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.openKnown;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.COORDINATE_MOBILITY;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units and parts of units from several sources, in one or several qualifications (2get1care). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class PartsOfAUnitTest {

    private static final LocalDate ASSESSED = LocalDate.of(2026, 1, 20);

    private final LearnerId learner = new LearnerId(UUID.randomUUID());
    private InstitutionId bochum;
    private InstitutionId turku;

    @BeforeEach
    void schools() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        bochum = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT, ASSESS, COORDINATE_MOBILITY);
        turku = Elsewhere.institution("FI", ASSESS, AWARD_CREDIT);
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    private Map<String, Object> request(QualificationId qualification, Unit unit, UUID... assessments) {
        Map<String, Object> request = new HashMap<>();
        request.put("id", UUID.randomUUID());
        request.put("learnerId", learner);
        request.put("qualificationId", qualification);
        request.put("qualificationVersion", 1);
        request.put("unitTargets", List.of(Map.of("unitId", unit.id(), "unitVersion", 1)));
        request.put("procedureId", "Bochum procedure 7");
        request.put("assessmentIds", List.of(assessments));
        return request;
    }

    @Test
    void a_part_from_abroad_and_the_rest_from_school_complete_the_unit_once_BR_X04() {
        var pt4 = Elsewhere.unit("S1", "S2", "K1", "RA1");
        var physiotherapy = Elsewhere.qualification("20", true, pt4);
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
                        "units[0].missing.outcomeId",
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
        String school = opened.path("caseId");
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
                .body(request(physiotherapy, pt4, rest))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")));
    }

    @Test
    void the_same_achievement_counts_in_another_profession_with_its_points_BR_R10() {
        var cc1 = Elsewhere.unit("K1", "S1");
        var geriatricCare = Elsewhere.qualification("15", cc1);
        var physiotherapy = Elsewhere.qualification("9", cc1);
        UUID assessment = Elsewhere.assessment(learner, cc1, bochum, ASSESSED, "K1", "S1");

        String first =
                openKnown(bochum, request(geriatricCare, cc1, assessment)).path("caseId");
        decide(bochum, first, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("units[0].points", equalTo("15"));
        String second =
                openKnown(bochum, request(physiotherapy, cc1, assessment)).path("caseId");
        decide(bochum, second, Map.of("legalBasis", "law", "validation", Map.of()))
                .then()
                .statusCode(201)
                .body("units[0].points", equalTo("9"));
    }

    @Test
    void a_request_can_be_repeated_and_an_id_stands_for_one_case() {
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        var request = request(qualification, unit, assessment);

        String id = openKnown(bochum, request).then().statusCode(201).extract().path("caseId");
        officer(bochum).body(request).post("/v1/cases").then().statusCode(200).body("caseId", equalTo(id));
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
        var qualification = Elsewhere.qualification("15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        openKnown(bochum, request(qualification, unit, assessment)).then().statusCode(201);
        Map<String, Object> request = new HashMap<>(request(qualification, unit, UUID.randomUUID()));
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
                                "UNIT_UNKNOWN",
                                "ASSESSMENT_UNKNOWN"));
        officer(turku)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(403)
                .body("function", equalTo("RECOGNISE_UNIT"));
    }

    @Test
    void a_shorter_training_needs_no_points_BR_R07() {
        var unit = Elsewhere.unit("K1", "S1", "S2");
        var qualification = Elsewhere.qualification(null, unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");

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
                                List.of(Map.of(
                                        "unitId",
                                        unit.id(),
                                        "unitVersion",
                                        1,
                                        "effect",
                                        "TRAINING_TIME_REDUCTION",
                                        "trainingTimeReductionMonths",
                                        6))))
                .then()
                .statusCode(201)
                .body("units[0].trainingTimeReductionMonths", equalTo(6))
                .body("units[0].points", nullValue());
    }

    @Test
    void an_outdated_credit_is_not_recognised_BR_R12() {
        var unit = Elsewhere.newUnit("K1");
        Elsewhere.publish(unit, "P5Y");
        var qualification = Elsewhere.qualification("15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, LocalDate.of(2021, 2, 19), "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");

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

    @Test
    void two_decisions_at_the_same_moment_count_a_unit_once_BR_R08() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1", "S1");
        List<String> cases = IntStream.range(0, 4)
                .mapToObj(i -> openKnown(bochum, request(qualification, unit, assessment))
                        .<String>path("caseId"))
                .toList();

        List<Integer> answers = cases.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201).contains(422);
    }

    @Test
    void two_parts_decided_at_the_same_moment_complete_the_unit_BR_X04() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("15", unit);
        UUID first = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        UUID second = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        List<String> cases = List.of(first, second).stream()
                .map(part ->
                        openKnown(bochum, request(qualification, unit, part)).<String>path("caseId"))
                .toList();

        List<String> effects = cases.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))
                                .<String>path("units[0].effect")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(effects).containsExactlyInAnyOrder("PART_OF_UNIT", "UNIT_AWARD");
    }

    @Test
    void two_officers_decide_one_case_once() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1", "S1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");
        String read = etag(bochum, id);

        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> officer(bochum)
                        .header("If-Match", read)
                        .body(Map.of("legalBasis", "law " + i, "validation", Map.of()))
                        .post("/v1/cases/" + id + "/decisions")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).allMatch(status -> status == 201 || status == 409 || status == 412 || status == 422);
    }

    private static List<String> strings(Unit unit, String... codes) {
        return unit.outcomes(codes).stream().map(UUID::toString).toList();
    }
}
