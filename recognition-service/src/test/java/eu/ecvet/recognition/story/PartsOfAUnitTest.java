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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.recognition.story.Elsewhere.Unit;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
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

    private LearnerId learner;
    private InstitutionId bochum;
    private InstitutionId turku;

    @BeforeEach
    void schools() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        bochum = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT, ASSESS, COORDINATE_MOBILITY);
        turku = Elsewhere.institution("FI", ASSESS, AWARD_CREDIT);
        learner = Elsewhere.learner(bochum);
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
    void BR_V01_a_validation_is_not_dated_back_behind_the_opening_of_its_case() {
        var unit = Elsewhere.unit("S1");
        var qualification = Elsewhere.qualification("DE", "20", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");

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
    void BR_R10_the_same_achievement_counts_in_another_profession_with_its_points() {
        var cc1 = Elsewhere.unit("K1", "S1");
        var geriatricCare = Elsewhere.qualification("DE", "15", cc1);
        var physiotherapy = Elsewhere.qualification("DE", "9", cc1);
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
        var qualification = Elsewhere.qualification("DE", "15", unit);
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
        var qualification = Elsewhere.qualification("DE", "15", unit);
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
    void BR_E04_nobody_opens_a_case_for_a_learner_who_is_not_registered() {
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        openKnown(bochum, request(qualification, unit, assessment)).then().statusCode(201);
        Map<String, Object> request = request(qualification, unit, assessment);
        request.put("learnerId", new LearnerId(UUID.randomUUID()));

        officer(bochum)
                .body(request)
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("LEARNER_UNKNOWN"))
                .body("violations.pointer", hasItem("/learnerId"));
    }

    @Test
    void the_home_institution_of_the_learner_reads_what_another_one_decides_and_decides_nothing() {
        var home = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT);
        learner = Elsewhere.learner(home);
        var unit = Elsewhere.unit("K1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");

        read(home, id).then().statusCode(200).body("homeInstitutionId", equalTo(home.toString()));
        officer(home).get("/v1/cases").then().body("items.caseId", equalTo(List.of(id)));
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
                .body(request(qualification, unit, assessment, assessment))
                .post("/v1/cases")
                .then()
                .statusCode(422)
                .body("violations.code", containsInAnyOrder("OPEN_CASE_EXISTS", "ASSESSMENT_NAMED_TWICE"));
        UUID other = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "S1");
        openKnown(bochum, request(qualification, unit, other)).then().statusCode(201);
    }

    /** Cases of several agreements on the same unit: nobody can refuse a transcript. */
    private List<String> casesOnTheSameUnit(int howMany) {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
        return IntStream.range(0, howMany)
                .mapToObj(i -> caseOf(
                        bochum,
                        new Mobility(learner, bochum, bochum, turku, qualification, unit)
                                .active()
                                .wholeTranscript()
                                .agreement))
                .toList();
    }

    @Test
    void BR_R09_an_overtaken_case_gets_an_honest_end_from_a_person() {
        List<String> cases = casesOnTheSameUnit(2);
        String overtaken = cases.getLast();
        Map<String, Object> request = Map.of("legalBasis", "law", "validation", Map.of());
        decide(bochum, cases.getFirst(), request).then().statusCode(201);

        read(bochum, overtaken)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("proposal.result", equalTo("ALREADY_COUNTED"))
                .body("proposal.sentence", containsString("already counted"))
                .body("proposal.automatic.possible", equalTo(false));
        decide(bochum, overtaken, request)
                .then()
                .statusCode(422)
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED")))
                .body("violations[0].detail", containsString("REFUSED"));
        decide(bochum, overtaken, Map.of("legalBasis", "law", "validation", Map.of(), "result", "REFUSED"))
                .then()
                .statusCode(201)
                .body("result", equalTo("REFUSED"))
                .body("automatic", equalTo(false))
                .body("reasons", containsString("already counted"))
                .body("units[0].effect", equalTo("NONE"))
                .body("units[0].alreadyCounted", equalTo(true))
                .body("units[0].missing", hasSize(0));
    }

    @Test
    void BR_R07_a_shorter_training_needs_no_points_but_something_recognised() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", null, unit);
        UUID assessment = Elsewhere.assessment(learner, unit, bochum, ASSESSED, "K1");
        String id = openKnown(bochum, request(qualification, unit, assessment)).path("caseId");
        Map<String, Object> empty = new HashMap<>(Map.of(
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
                "missing",
                List.of()));
        Map<String, Object> request = new HashMap<>(Map.of("legalBasis", "law", "validation", Map.of()));
        request.put("result", "RECOGNISED");
        request.put("units", List.of(empty));

        decide(bochum, id, request)
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        containsInAnyOrder(
                                "EFFECT_INCONSISTENT", "REASON_REQUIRED", "REASON_REQUIRED", "RESULT_INCONSISTENT"));
        Map<String, Object> honest = new HashMap<>(empty);
        honest.put("recognisedOutcomeIds", unit.outcomes("K1"));
        honest.put(
                "missing",
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
    void BR_R08_two_decisions_at_the_same_moment_count_a_unit_once() {
        List<Response> answers = casesOnTheSameUnit(4).stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> decide(bochum, id, Map.of("legalBasis", "law", "validation", Map.of()))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 422, 422, 422);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 422).allSatisfy(answer -> answer.then()
                .body("violations.code", equalTo(List.of("ALREADY_COUNTED"))));
    }

    @Test
    void BR_X04_two_parts_decided_at_the_same_moment_complete_the_unit() {
        var unit = Elsewhere.unit("K1", "S1");
        var qualification = Elsewhere.qualification("DE", "15", unit);
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
        var qualification = Elsewhere.qualification("DE", "15", unit);
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

        assertThat(answers).containsExactlyInAnyOrder(201, 412, 412, 412);
    }

    private static List<String> strings(Unit unit, String... codes) {
        return unit.outcomes(codes).stream().map(UUID::toString).toList();
    }
}
