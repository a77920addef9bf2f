package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.signedAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.heard.learner.Achievement;
import eu.ecvet.mobility.heard.learner.Learners;
import eu.ecvet.mobility.heard.publication.Publications;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proposed, and what is not. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementProposalTest extends AgreementStory {
    private final Learners learners;
    private final Publications publications;
    private final Rows rows;

    AgreementProposalTest(Desk desk, Learners learners, Publications publications, Rows rows) {
        super(desk);
        this.learners = learners;
        this.publications = publications;
        this.rows = rows;
    }

    @Test
    void BR_L02_to_BR_L16_an_incomplete_draft_is_kept_its_proposal_refused_with_everything_at_once() {
        UUID id = UUID.randomUUID();
        ObjectNode poor = example.agreementContent();
        poor.remove("recognitionCommitment");
        Example.period(poor).remove("until");
        poor.put("learnerId", UUID.randomUUID().toString());
        ((ObjectNode) poor.get("assessment")).put("howRecorded", "");
        ((ObjectNode) poor.get("recognition")).put("institutionId", example.school.toString());
        ((ObjectNode) poor.get("targets").get(0)).remove("status");
        poor.withArray("targets").add(Example.target(example.uaa4));
        draft(id, poor).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems(
                                "LEARNER_UNKNOWN",
                                "LA_FUNCTION_GAP",
                                "COMPARABILITY_MISSING",
                                "LA_PERIOD",
                                "LA_ARRANGEMENTS_INCOMPLETE",
                                "LA_COMMITMENT_MISSING",
                                "TARGET_STATUS_MISSING"))
                .body("violations.pointer", hasItems("/content/assessment/howRecorded", "/content/targets/1/mapping"));
    }

    @Test
    void BR_Q18_a_unit_version_that_is_told_once_more_stays_superseded() {
        Told.the("unit.version.superseded")
                .with("unitId", example.uaa5)
                .with("transitionUntil", Example.EARLY)
                .tell();
        Eventually.until(() -> QuarkusTransaction.requiringNew()
                .call(() -> rows.is(
                        "select exists (select 1 from published_unit where unit_id = ? and transition_ends is not null)",
                        example.uaa5)));
        example.tellsTheUnitOnceMore("UAA9");
        Eventually.until(() -> publications
                .unit(new UnitVersion(example.uaa5, 1))
                .orElseThrow()
                .label()
                .startsWith("UAA9"));
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent()).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_CLOSED"));
    }

    @Test
    void BR_L06_expected_points_cannot_be_sent() {
        ObjectNode content = example.agreementContent();
        content.put("expectedPoints", "60");

        draft(UUID.randomUUID(), content)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/content/expectedPoints"));
    }

    @Test
    void BR_L06_BR_P12_a_part_of_a_unit_is_expected_to_give_0_points() {
        ObjectNode content = example.agreementContent();
        ((ObjectNode) content.get("targets").get(0))
                .putArray("outcomeIds")
                .add(example.outcomes.get(2).toString());

        draft(UUID.randomUUID(), content)
                .then()
                .statusCode(201)
                .body("expectedPoints.totalPoints", equalTo("0"))
                .body("expectedPoints.targets[0].wholeUnit", equalTo(false));
    }

    @Test
    void BR_L04_an_empty_list_of_outcomes_and_none_mean_the_same_the_whole_unit() {
        UUID id = UUID.randomUUID();
        ObjectNode content = example.agreementContent();
        ((ObjectNode) content.get("targets").get(0)).putArray("outcomeIds");
        Response empty = draft(id, content);
        ((ObjectNode) content.get("targets").get(0)).remove("outcomeIds");

        Response absent = put(home(), AGREEMENTS + "/" + id, "\"0\"", content);

        empty.then().statusCode(201).body("expectedPoints.targets[0].wholeUnit", equalTo(true));
        absent.then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("contentHash", equalTo(empty.path("contentHash")));
        act(home(), AGREEMENTS + "/" + id + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L07_a_mobility_may_end_as_long_after_the_memorandum_as_its_run_off_clause_says_and_no_longer() {
        UUID within = UUID.randomUUID();
        UUID beyond = UUID.randomUUID();
        draft(within, example.agreementContent("2028-08-14", "2028-09-01"))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("LA_PERIOD"))
                .body("warnings.severity", hasItem("WARNING"));
        draft(beyond, example.agreementContent("2028-08-14", "2029-02-28"))
                .then()
                .statusCode(201);

        act(home(), AGREEMENTS + "/" + beyond + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_PERIOD"))
                .body("violations.pointer", contains("/content/period/until"));
        act(home(), AGREEMENTS + "/" + within + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L07_a_mobility_of_one_day_is_proposed() {
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent("2026-03-03", "2026-03-03")).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L12_a_second_agreement_on_the_same_outcome_is_refused_until_the_first_is_cancelled() {
        String first = proposedAgreement(example, example.agreementContent());
        UUID second = UUID.randomUUID();
        draft(second, example.agreementContent("2026-04-01", "2026-04-30"))
                .then()
                .statusCode(201);
        act(home(), AGREEMENTS + "/" + second + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_OVERLAP"));

        act(
                        learner(example.learner),
                        first + "/cancellation",
                        Example.JSON.createObjectNode().put("reason", "PERSONAL"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellationReason", equalTo("PERSONAL"));
        act(home(), AGREEMENTS + "/" + second + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L12_of_two_proposals_on_the_same_outcome_at_the_same_moment_only_one_gets_through() throws Exception {
        UUID one = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        draft(one, example.agreementContent()).then().statusCode(201);
        draft(other, example.agreementContent()).then().statusCode(201);
        String home = home();

        List<Integer> answers;
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> proposals = List.of(
                    () -> act(home, AGREEMENTS + "/" + one + "/proposal").statusCode(),
                    () -> act(home, AGREEMENTS + "/" + other + "/proposal").statusCode());
            answers = both.invokeAll(proposals).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
        }

        assertThat(answers).containsExactly(200, 422);
    }

    @Test
    void BR_L13_what_was_recognised_is_not_targeted_again_a_recognised_unit_in_whatever_version() {
        decided(Map.of(example.uaa5, "UNIT_AWARD"));
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent()).then().statusCode(201);

        Eventually.holds(() -> act(home(), AGREEMENTS + "/" + draftedAnew() + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("ALREADY_ACHIEVED"))
                .body("violations[0].detail", containsString("UAA5")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXEMPTION_FROM_EXAM", "TRAINING_TIME_REDUCTION", "EXTRA_CREDIT", "NONE"})
    void BR_L13_only_what_the_ledger_counts_is_achieved_an_award_or_a_part_of_a_unit_no_exemption_or_extra(
            String otherEffect) {
        decided(Map.of(example.uaa5, otherEffect, example.uaa4, "PART_OF_UNIT"));
        ObjectNode content = example.agreementContent();
        content.withArray("targets")
                .add(Example.target(example.uaa4).put("mapping", "Module on face care of the host"));
        UUID id = UUID.randomUUID();
        Eventually.until(() -> !achieved().isEmpty());
        draft(id, content).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("ALREADY_ACHIEVED"))
                .body("violations.pointer", contains("/content/targets/1/outcomeIds"));
    }

    @Test
    void BR_P17_a_unit_awarded_in_one_version_of_a_qualification_can_be_aimed_at_in_another() {
        decided(2, Map.of(example.uaa5, "UNIT_AWARD"));
        awaitAchievements(1);
        UUID aimedAt = draftedAnew();

        act(home(), AGREEMENTS + "/" + aimedAt + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_P17_a_unit_awarded_in_this_version_is_achieved_wherever_it_was_awarded_before() {
        decided(2, Map.of(example.uaa5, "UNIT_AWARD"));
        awaitAchievements(1);
        Told.the("unit.awarded")
                .with("learnerId", example.learner)
                .with("qualificationId", example.qualification)
                .with("qualificationVersion", 1)
                .with("unitId", example.uaa5)
                .tell();
        awaitAchievements(2);
        UUID aimedAt = draftedAnew();

        act(home(), AGREEMENTS + "/" + aimedAt + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("ALREADY_ACHIEVED"));
    }

    @Test
    void BR_R12_a_recognised_part_ages_from_its_assessment_or_where_that_is_not_told_from_the_decision() {
        Told.the("recognition.decided")
                .with("learnerId", example.learner)
                .with("qualificationId", example.qualification)
                .with("decidedOn", "2025-11-20")
                .one("units", unit -> unit.with("unitId", example.uaa5)
                        .with("effect", "PART_OF_UNIT")
                        .with("recognisedOutcomeIds", example.outcomes.subList(0, 2))
                        .one("recognisedOutcomes", first -> first.with("outcomeId", example.outcomes.get(0))
                                .with("assessedOn", "2020-11-30")))
                .tell();

        awaitAchievements(2);

        assertThat(achieved())
                .extracting(each -> each.outcome().orElseThrow(), each -> each.usableUntil()
                        .orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(example.outcomes.get(0), LocalDate.of(2030, 11, 30)),
                        tuple(example.outcomes.get(1), LocalDate.of(2035, 11, 20)));
    }

    private List<Achievement> achieved() {
        return QuarkusTransaction.requiringNew().call(() -> learners.achieved(rows.asking(), List.of(example.learner))
                .get()
                .getOrDefault(example.learner, List.of()));
    }

    private void awaitAchievements(int number) {
        Eventually.until(() -> achieved().size() == number);
    }

    @Test
    void BR_M10_under_a_memorandum_that_is_not_in_force_nothing_is_proposed() {
        LegalDates.set(LocalDate.of(2028, 9, 1));
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent("2028-10-01", "2028-10-20")).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("MOU_NOT_IN_FORCE", "LA_PERIOD"));
    }

    @Test
    void BR_L03_without_a_memorandum_the_home_institutions_procedure_carries_the_agreement() {
        ObjectNode content = example.agreementContent().put("procedureId", "BE-FR-procedure-2024-3");
        content.remove(List.of("memorandumId", "memorandumVersion"));
        ((ObjectNode) content.get("targets").get(0)).put("mapping", "Module on hands and feet of the host");
        String path = signedAgreement(example, content);

        LegalDates.set(LocalDate.of(2026, 1, 12));
        awaitState(home(), path, "ACTIVE");

        JsonNode active = heard(path, "learning-agreement.active");
        assertThat(active.has("memorandumId")).isFalse();
        assertThat(active.get("procedureId").asText()).isEqualTo("BE-FR-procedure-2024-3");
        assertThat(active.at("/coverage/until").asText()).isEqualTo("2026-08-05");
        assertThat(active.at("/targets/0/standardisation").asText()).isEqualTo("LOW");
    }

    /** The effect for each unit, with all its outcomes. */
    private void decided(Map<UnitId, String> effects) {
        decided(1, effects);
    }

    private void decided(int qualificationVersion, Map<UnitId, String> effects) {
        Told.the("recognition.decided")
                .with("decisionId", UUID.randomUUID())
                .with("caseId", UUID.randomUUID())
                .with("learnerId", example.learner)
                .with("qualificationId", example.qualification)
                .with("qualificationVersion", qualificationVersion)
                .with("validationId", UUID.randomUUID())
                .with("decidedOn", "2025-11-20")
                .with("decidingInstitutionId", example.jury)
                .without("learningAgreementId")
                .without("agreementVersion")
                .each("units", effects.entrySet(), (unit, effect) -> unit.with("unitId", effect.getKey())
                        .with("effect", effect.getValue())
                        .with(
                                "recognisedOutcomeIds",
                                effect.getKey().equals(example.uaa5) ? example.outcomes : example.outcomesOfUaa4)
                        .without("points"))
                .tell();
    }

    private UUID draftedAnew() {
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent()).then().statusCode(201);
        return id;
    }
}
