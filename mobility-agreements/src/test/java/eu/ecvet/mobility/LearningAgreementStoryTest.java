package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.actOn;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.newAgreement;
import static eu.ecvet.mobility.Desk.post;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static eu.ecvet.mobility.Desk.signedAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.reference.Learners;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.Told;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.UnitId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class LearningAgreementStoryTest {
    private static final String AGREEMENTS = "/v1/learning-agreements";

    private final Desk desk;
    private final Learners learners;
    private final EntityManager database;
    private Example example;

    LearningAgreementStoryTest(Desk desk, Learners learners, EntityManager database) {
        this.desk = desk;
        this.learners = learners;
        this.database = database;
    }

    @BeforeEach
    void adultLearnerAndMemorandumInForce() {
        LegalDates.set(LocalDate.of(2025, 12, 1));
        example = desk.preparedExample(false);
        memorandumInForce(example);
    }

    @AfterEach
    void back() {
        LegalDates.real();
    }

    private String home() {
        return coordinator(example.school);
    }

    private String host() {
        return coordinator(example.lille);
    }

    private String guardianAs(String person) {
        return Desk.personFor(example.learner, person, Role.GUARDIAN);
    }

    private String learnerAs(String person) {
        return Desk.personFor(example.learner, person, Role.LEARNER);
    }

    private Response draft(UUID id, ObjectNode content) {
        return post(home(), AGREEMENTS, newAgreement(id, content));
    }

    private static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static JsonNode heard(String path, String type) {
        return OtherServices.hear("ecvet.mobility", type, idOf(path));
    }

    private static boolean wasTold(String path, String type) {
        return OtherServices.all("ecvet.mobility").stream()
                .anyMatch(event ->
                        event.path("subject").asText().equals(idOf(path).toString())
                                && event.path("type").asText().equals("eu.ecvet." + type + ".v1"));
    }

    @Test
    void from_draft_through_three_signatures_to_ACTIVE_transcript_recognition_and_CLOSED() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent())
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("turn.party", contains("home", "host"))
                .body("expectedPoints.total", equalTo("20"))
                .body("expectedPoints.targets[0].wholeUnit", equalTo(true));

        act(host(), path + "/proposal")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("turn.party", contains("home", "host", "learner"));
        String hash = hash(learner(example.learner), path);
        sign(home(), path, hash).then().statusCode(200).body("turn.party", contains("host", "learner"));
        sign(host(), path, hash).then().statusCode(200).body("turn.party", contains("learner"));
        sign(learner(example.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures", hasSize(3))
                .body("turn[0].party", equalTo("clock"))
                .body("turn[0].act", equalTo("activation"))
                .body("turn[0].why", equalTo("All have signed; it starts on 2026-01-12."));
        JsonNode signed = heard(path, "learning-agreement.signed");
        assertThat(signed.has("coverage")).isFalse();
        assertThat(signed.at("/targets/0/outcomeIds")).hasSize(6);
        assertThat(signed.at("/targets/0/expectedPoints").asText()).isEqualTo("20");
        assertThat(signed.at("/targets/0/standardisation").asText()).isEqualTo("MEDIUM");

        LegalDates.set(LocalDate.of(2026, 1, 12));
        awaitState(home(), path, "ACTIVE");
        JsonNode active = heard(path, "learning-agreement.active");
        assertThat(active.at("/coverage/from").asText()).isEqualTo("2026-01-12");
        assertThat(active.at("/coverage/until").asText()).isEqualTo("2028-08-31");
        assertThat(active.at("/validatingInstitutionId").asText()).isEqualTo(example.school.toString());
        assertThat(active.at("/assessingInstitutionIds/0").asText()).isEqualTo(example.lille.toString());

        LegalDates.set(LocalDate.of(2026, 2, 7));
        awaitState(home(), path, "PERIOD_COMPLETED");
        JsonNode completed = heard(path, "learning-agreement.ended");
        assertThat(completed.get("ending").asText()).isEqualTo("PERIOD_COMPLETED");
        assertThat(completed.get("endedOn").asText()).isEqualTo("2026-02-06");
        get(host(), path).then().body("turn[0].party", equalTo("host")).body("turn[0].act", equalTo("transcript"));

        transcriptIssued(id);
        awaitState(home(), path, "TRANSCRIPT_ISSUED");
        UUID recognitionCase = UUID.randomUUID();
        caseOpened(id, recognitionCase);
        awaitState(home(), path, "IN_RECOGNITION");
        decisionFinal(id, recognitionCase, "RECOGNISED");
        awaitState(home(), path, "CLOSED");
        get(home(), path)
                .then()
                .body("closedAs", equalTo("RECOGNISED"))
                .body("caseId", equalTo(recognitionCase.toString()))
                .body("turn", empty());
        Eventually.until(() -> OtherServices.all("ecvet.mobility").stream()
                .anyMatch(event -> event.path("subject").asText().equals(id.toString())
                        && event.at("/data/ending").asText().equals("CLOSED")
                        && event.at("/data/closedAs").asText().equals("RECOGNISED")));
    }

    private void transcriptIssued(UUID agreement) {
        transcriptIssued(agreement, UUID.randomUUID(), 1);
    }

    private void transcriptIssued(UUID agreement, UUID transcript, int version) {
        Told.the("transcript.issued")
                .with("transcriptId", transcript)
                .with("transcriptVersion", version)
                .with("learningAgreementId", agreement)
                .with("learnerId", example.learner)
                .with("hostInstitutionId", example.lille)
                .one("units", unit -> unit.with("unitId", example.uaa5)
                        .one("results", result -> result.with("outcomeId", example.outcomes.getFirst())))
                .tell();
    }

    private void caseOpened(UUID agreement, UUID recognitionCase) {
        Told.the("case.opened")
                .with("caseId", recognitionCase)
                .with("learnerId", example.learner)
                .with("qualificationId", example.qualification)
                .with("learningAgreementId", agreement)
                .tell();
    }

    private void decisionFinal(UUID agreement, UUID recognitionCase, String result) {
        Told.the("recognition.final")
                .with("decisionId", UUID.randomUUID())
                .with("caseId", recognitionCase)
                .with("learnerId", example.learner)
                .with("result", result)
                .with("finalOn", "2026-03-30")
                .with("learningAgreementId", agreement)
                .tell();
    }

    @Test
    void BR_E04_facts_that_come_before_their_time_wait_decision_and_case_before_the_transcript() {
        String path = signedAgreement(example, example.agreementContent());
        UUID recognitionCase = UUID.randomUUID();

        caseOpened(idOf(path), recognitionCase);
        decisionFinal(idOf(path), recognitionCase, "PARTIALLY_RECOGNISED");
        transcriptIssued(idOf(path));
        LegalDates.set(LocalDate.of(2026, 1, 20));

        awaitState(home(), path, "CLOSED");
        get(home(), path).then().body("closedAs", equalTo("PARTIAL"));
    }

    @Test
    void a_corrected_transcript_is_noted_as_long_as_the_recognition_is_not_final_and_changes_no_state() {
        String path = signedAgreement(example, example.agreementContent());
        UUID transcript = UUID.randomUUID();
        UUID recognitionCase = UUID.randomUUID();
        LegalDates.set(LocalDate.of(2026, 2, 7));
        awaitState(home(), path, "PERIOD_COMPLETED");
        transcriptIssued(idOf(path), transcript, 1);
        transcriptIssued(idOf(path), transcript, 2);
        awaitTranscriptVersion(path, 2);
        get(home(), path).then().body("state", equalTo("TRANSCRIPT_ISSUED"));
        caseOpened(idOf(path), recognitionCase);
        awaitState(home(), path, "IN_RECOGNITION");

        transcriptIssued(idOf(path), transcript, 3);
        awaitTranscriptVersion(path, 3);

        get(home(), path)
                .then()
                .body("state", equalTo("IN_RECOGNITION"))
                .body("transcriptId", equalTo(transcript.toString()));
        decisionFinal(idOf(path), recognitionCase, "RECOGNISED");
        awaitState(home(), path, "CLOSED");
    }

    private void awaitTranscriptVersion(String path, int version) {
        Eventually.until(() -> Integer.valueOf(version).equals(get(home(), path).path("transcriptVersion")));
    }

    @Test
    void a_transcript_before_the_last_day_straight_to_TRANSCRIPT_ISSUED_the_completed_period_is_told_when_it_is_over() {
        String path = signedAgreement(example, example.agreementContent());
        LegalDates.set(LocalDate.of(2026, 2, 1));
        awaitState(home(), path, "ACTIVE");

        transcriptIssued(idOf(path));
        awaitState(home(), path, "TRANSCRIPT_ISSUED");
        boolean toldEarly = wasTold(path, "learning-agreement.ended");
        LegalDates.set(LocalDate.of(2026, 2, 7));

        assertThat(heard(path, "learning-agreement.ended").get("ending").asText())
                .isEqualTo("PERIOD_COMPLETED");
        assertThat(toldEarly).isFalse();
        get(home(), path).then().body("state", equalTo("TRANSCRIPT_ISSUED"));
    }

    @Test
    void BR_L02_to_BR_L16_an_incomplete_draft_is_kept_its_proposal_refused_with_everything_at_once() {
        UUID id = UUID.randomUUID();
        ObjectNode poor = example.agreementContent();
        poor.remove(List.of("end", "recognitionCommitment"));
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
                .body("expectedPoints.total", equalTo("0"))
                .body("expectedPoints.targets[0].wholeUnit", equalTo(false));
    }

    @Test
    void BR_L04_an_empty_list_of_outcomes_can_be_drafted_and_read_but_not_proposed_null_is_the_whole_unit() {
        UUID id = UUID.randomUUID();
        ObjectNode content = example.agreementContent();
        ((ObjectNode) content.get("targets").get(0)).putArray("outcomeIds");
        draft(id, content)
                .then()
                .statusCode(201)
                .body("content.targets[0].outcomeIds", empty())
                .body("expectedPoints.targets[0].wholeUnit", equalTo(false));

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_NO_TARGET"))
                .body("violations.pointer", contains("/content/targets/0/outcomeIds"));
        ((ObjectNode) content.get("targets").get(0)).putNull("outcomeIds");
        put(home(), AGREEMENTS + "/" + id, "\"0\"", content)
                .then()
                .statusCode(200)
                .body("expectedPoints.targets[0].wholeUnit", equalTo(true));
        act(home(), AGREEMENTS + "/" + id + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L07_a_mobility_that_ends_after_the_memorandum_is_not_proposed_run_off_clause_or_not() {
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent().put("start", "2028-08-14").put("end", "2028-09-01"))
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem("LA_PERIOD"));

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_PERIOD"))
                .body("violations.pointer", contains("/content/end"));
    }

    @Test
    void BR_L09_for_a_minor_it_stays_PARTIALLY_SIGNED_until_the_guardian_has_signed_and_says_so() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        String hash = hash(home(), path);
        sign(home(), path, hash).then().statusCode(200);
        sign(host(), path, hash).then().statusCode(200);
        sign(learner(minor.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_SIGNED"))
                .body("turn.party", contains("guardian"))
                .body("turn[0].code", equalTo("SIGNATURE_MISSING"));

        sign(Tokens.guardian(minor.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures.party", containsInAnyOrder("HOME", "HOST", "LEARNER", "GUARDIAN"));
    }

    @Test
    void BR_L09_a_minor_does_not_sign_as_the_own_guardian_nor_one_person_for_home_and_host_both_orders() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        String hash = hash(home(), path);

        sign(guardianAs(minor.learner.toString()), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"));
        sign(guardianAs("p-1"), path, hash).then().statusCode(200);
        sign(learnerAs("p-1"), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"));
        sign(learner(minor.learner), path, hash).then().statusCode(200);
        sign(Tokens.staff(minor.school, "p-2", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(200);
        sign(Tokens.staff(minor.lille, "p-2", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNATORY_NOT_ANOTHER_PERSON"))
                .body("violations.rule", contains("BR-L09"));
        sign(Tokens.staff(minor.lille, "p-3", Role.COORDINATOR), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"));
    }

    @Test
    void BR_L09_once_of_age_no_guardian_signs_reads_or_gives_back() {
        Example minor = desk.preparedExample(true);
        memorandumInForce(minor);
        example = minor;
        String path = proposedAgreement(minor, minor.agreementContent());
        Told.the("learner.minority.changed").with("learnerId", minor.learner).tell();
        Eventually.until(() -> !get(home(), path).body().asString().contains("\"party\":\"guardian\""));

        String hash = hash(home(), path);
        sign(Tokens.guardian(minor.learner), path, hash).then().statusCode(404);
        get(Tokens.guardian(minor.learner), path).then().statusCode(404);
        act(
                        Tokens.guardian(minor.learner),
                        path + "/return",
                        Example.JSON.createObjectNode().put("comment", "I do not want it."))
                .then()
                .statusCode(404);
    }

    @Test
    void an_intermediary_that_is_named_signs_too_without_needing_a_function() {
        String path = proposedAgreement(
                example, example.agreementContent().put("intermediaryInstitutionId", example.stranger.toString()));
        get(home(), path).then().body("turn.party", hasItem("intermediary"));

        sign(representative(example.stranger), path, hash(home(), path))
                .then()
                .statusCode(200)
                .body("signatures[0].party", equalTo("INTERMEDIARY"))
                .body("turn.party", contains("home", "host", "learner"));
    }

    @Test
    void all_sign_at_the_same_moment_every_signature_counts_and_it_is_SIGNED_once() throws Exception {
        String path = proposedAgreement(example, example.agreementContent());
        String hash = hash(home(), path);
        List<String> signatories = List.of(home(), host(), learner(example.learner));

        try (var all = Executors.newFixedThreadPool(3)) {
            List<Callable<Response>> signatures = signatories.stream()
                    .<Callable<Response>>map(signatory -> () -> sign(signatory, path, hash))
                    .toList();
            for (Future<Response> answer : all.invokeAll(signatures)) {
                answer.get().then().statusCode(200);
            }
        }

        get(home(), path).then().body("state", equalTo("SIGNED")).body("signatures", hasSize(3));
    }

    @Test
    void BR_L10_another_hash_is_refused_a_return_voids_signatures_raises_the_version_and_frees_the_outcomes() {
        String path = proposedAgreement(example, example.agreementContent());
        String read = hash(home(), path);
        sign(home(), path, read).then().statusCode(200);
        act(
                        learner(example.learner),
                        path + "/return",
                        Example.JSON.createObjectNode().put("comment", "Two weeks later, please."))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(2))
                .body("signatures", empty())
                .body("givenBack.party", equalTo("learner"));
        String etag = get(home(), path).header("ETag");
        put(
                        home(),
                        path,
                        etag,
                        example.agreementContent().put("start", "2026-01-26").put("end", "2026-02-20"))
                .then()
                .statusCode(200);
        act(home(), path + "/proposal").then().statusCode(200);

        sign(host(), path, read).then().statusCode(422).body("violations.code", contains("SIGNED_CONTENT_CHANGED"));
        sign(host(), path, hash(host(), path)).then().statusCode(200).body("signatures.party", contains("HOST"));
    }

    @Test
    void two_coordinators_edit_the_same_draft_the_second_gets_412_without_If_Match_428() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent()).then().statusCode(201).header("ETag", equalTo("\"0\""));
        put(home(), path, "\"0\"", example.agreementContent().put("end", "2026-02-13"))
                .then()
                .statusCode(200);

        put(host(), path, "\"0\"", example.agreementContent()).then().statusCode(412);
        put(host(), path, null, example.agreementContent()).then().statusCode(428);
        get(host(), path).then().body("content.end", equalTo("2026-02-13"));
    }

    @Test
    void proposal_return_and_cancellation_concern_the_version_that_was_read_without_If_Match_428_stale_412() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent());
        put(home(), path, "\"0\"", example.agreementContent().put("end", "2026-02-13"))
                .then()
                .statusCode(200);
        ObjectNode back = Example.JSON.createObjectNode().put("comment", "Later, please.");
        ObjectNode reason = Example.JSON.createObjectNode().put("reason", "OTHER");

        actOn(null, host(), path + "/proposal", null).then().statusCode(428);
        actOn("\"0\"", host(), path + "/proposal", null).then().statusCode(412);
        actOn("\"1\"", host(), path + "/proposal", null).then().statusCode(200);
        actOn(null, home(), path + "/return", back).then().statusCode(428);
        actOn("\"1\"", home(), path + "/return", back).then().statusCode(412);
        actOn(null, learner(example.learner), path + "/cancellation", reason)
                .then()
                .statusCode(428);
        actOn("\"1\"", learner(example.learner), path + "/cancellation", reason)
                .then()
                .statusCode(412);
        get(home(), path).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void BR_L01_a_creation_can_be_repeated_and_another_content_under_the_same_id_is_refused() {
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent()).then().statusCode(201);

        draft(id, example.agreementContent()).then().statusCode(200);
        draft(id, example.agreementContent().put("end", "2026-02-13"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ID_ALREADY_USED"));
        draft(UUID.randomUUID(), example.agreementContent().put("hostInstitutionId", example.school.toString()))
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_PARTIES"));
    }

    @Test
    void who_may_function_403_with_its_name_strangers_404_other_learners_404_those_with_a_task_may_read_but_not_sign() {
        post(coordinator(example.stranger), AGREEMENTS, newAgreement(UUID.randomUUID(), example.agreementContent()))
                .then()
                .statusCode(403);
        post(coordinator(example.jury), AGREEMENTS, newAgreement(UUID.randomUUID(), example.agreementContent()))
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"));
        String path = proposedAgreement(example, example.agreementContent());
        String hash = hash(home(), path);

        get(coordinator(example.stranger), path).then().statusCode(404);
        get(learner(new LearnerId(UUID.randomUUID())), path).then().statusCode(404);
        get(Tokens.guardian(new LearnerId(UUID.randomUUID())), path).then().statusCode(404);
        get(Tokens.staff(example.jury, Role.RECOGNITION_OFFICER), path).then().statusCode(200);
        get(learner(example.learner), path).then().statusCode(200);
        sign(representative(example.jury), path, hash).then().statusCode(403);
        sign(representative(example.school), path, hash)
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"));
        sign(Tokens.staff(example.lille, Role.MENTOR), path, hash).then().statusCode(403);
        get(Tokens.authority("BE"), path).then().statusCode(404);
    }

    @Test
    void BR_L12_a_second_agreement_on_the_same_outcome_is_refused_until_the_first_is_cancelled() {
        String first = proposedAgreement(example, example.agreementContent());
        UUID second = UUID.randomUUID();
        draft(second, example.agreementContent().put("start", "2026-04-01").put("end", "2026-04-30"))
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
        Eventually.until(() -> QuarkusTransaction.requiringNew()
                .call(() -> !learners.achieved(List.of(example.learner)).isEmpty()));
        draft(id, content).then().statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("ALREADY_ACHIEVED"))
                .body("violations.pointer", contains("/content/targets/1/outcomeIds"));
    }

    /** The effect for each unit, with all its outcomes. */
    private void decided(Map<UnitId, String> effects) {
        Told.the("recognition.decided")
                .with("decisionId", UUID.randomUUID())
                .with("caseId", UUID.randomUUID())
                .with("learnerId", example.learner)
                .with("qualificationId", example.qualification)
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

    @Test
    void BR_M10_under_a_memorandum_that_is_not_in_force_nothing_is_proposed() {
        LegalDates.set(LocalDate.of(2028, 9, 1));
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent().put("start", "2028-10-01").put("end", "2028-10-20"))
                .then()
                .statusCode(201);

        act(home(), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("MOU_NOT_IN_FORCE", "LA_PERIOD"));
    }

    @Test
    void
            BR_L11_what_holds_a_signed_agreement_up_is_said_by_every_read_after_30_days_it_lapses_and_frees_its_outcomes() {
        String path = signedAgreement(example, example.agreementContent());
        String blocked = signedAgreementOnOtherUnit("2026-03-16", "2026-04-10");
        terminate(LocalDate.of(2026, 3, 2));

        LegalDates.set(LocalDate.of(2026, 3, 16));
        Eventually.until(() -> "MOU_NOT_IN_FORCE".equals(get(home(), blocked).path("turn[0].code")));
        get(home(), blocked)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("turn.act", hasItem("activation"))
                .body("turn[0].why", containsString("lapses after 2026-04-15"));
        LegalDates.set(LocalDate.of(2026, 4, 16));
        awaitState(home(), blocked, "LAPSED");

        assertThat(heard(blocked, "learning-agreement.ended").get("ending").asText())
                .isEqualTo("LAPSED");
        awaitState(home(), path, "LAPSED");
    }

    private void terminate(LocalDate on) {
        act(
                        representative(example.lille),
                        Desk.path(example) + "/termination",
                        Example.JSON.createObjectNode().put("on", on.toString()).put("reason", "Reorganisation"))
                .then()
                .statusCode(200);
    }

    /** With a mapping of its own, on UAA4. */
    private String signedAgreementOnOtherUnit(String start, String end) {
        ObjectNode content = example.agreementContent().put("start", start).put("end", end);
        ObjectNode target = Example.target(example.uaa4).put("mapping", "Module on face care of the host");
        content.putArray("targets").add(target);
        return signedAgreement(example, content);
    }

    @Test
    void BR_M09_notice_during_the_mobility_changes_the_coverage_which_is_told_the_memorandum_runs_off() {
        String path = signedAgreement(example, example.agreementContent().put("end", "2026-04-30"));
        LegalDates.set(LocalDate.of(2026, 1, 12));
        awaitState(home(), path, "ACTIVE");

        terminate(LocalDate.of(2026, 4, 12));

        JsonNode told = heard(path, "learning-agreement.coverage-changed");
        assertThat(told.at("/coverage/until").asText()).isEqualTo("2026-10-27");
        get(home(), path)
                .then()
                .body("coverage.until", equalTo("2026-10-27"))
                .body("warnings.code", hasItem("LA_PERIOD"));
        LegalDates.set(LocalDate.of(2026, 4, 13));
        awaitState(home(), Desk.path(example), "RUN_OFF");
        get(home(), Desk.path(example)).then().body("endReason", equalTo("TERMINATED"));
        get(home(), path).then().body("state", equalTo("ACTIVE")).body("coverage.until", equalTo("2026-10-27"));
        LegalDates.set(LocalDate.of(2026, 5, 1));
        awaitState(home(), path, "PERIOD_COMPLETED");
        LegalDates.set(LocalDate.of(2026, 10, 28));
        awaitState(home(), Desk.path(example), "ENDED");
    }

    @Test
    void BR_M09_a_notice_at_the_moment_in_which_an_agreement_begins_is_seen_by_its_coverage() {
        String path = signedAgreement(example, example.agreementContent().put("end", "2026-04-30"));

        QuarkusTransaction.requiringNew().run(() -> {
            // What another instance does with a notice, before its transaction ends and before anybody is told.
            database.createNativeQuery("update memorandum set in_force_until = date '2026-04-12' where id = :id")
                    .setParameter("id", example.memorandum.value())
                    .executeUpdate();
            LegalDates.set(LocalDate.of(2026, 1, 12));
            Eventually.until(this::somebodyWaitsForARow);
        });

        // The agreement is held to its period (BR-L07): the memorandum that it now sees ends before the mobility does.
        Eventually.until(() -> "LA_PERIOD".equals(get(home(), path).path("turn[0].code")));
        get(home(), path).then().body("state", equalTo("SIGNED"));
    }

    private boolean somebodyWaitsForARow() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(
                                        "select count(*) from pg_locks where not granted and locktype = 'transactionid'",
                                        Long.class)
                                .getSingleResult()
                        > 0);
    }

    @Test
    void BR_M09_an_end_that_was_known_from_the_beginning_changes_no_coverage() {
        String path = signedAgreement(
                example, example.agreementContent().put("start", "2025-12-08").put("end", "2026-01-30"));
        LegalDates.set(LocalDate.of(2025, 12, 8));
        awaitState(home(), path, "ACTIVE");

        LegalDates.set(LocalDate.of(2028, 9, 1));
        awaitState(home(), Desk.path(example), "ENDED");

        assertThat(wasTold(path, "learning-agreement.coverage-changed")).isFalse();
        assertThat(OtherServices.hear("ecvet.mobility", "memorandum.ended", example.memorandum.value())
                        .get("reason")
                        .asText())
                .isEqualTo("EXPIRED");
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

    @Test
    void cancelled_before_anybody_signed_tells_nobody_once_signed_it_is_told() {
        String signed = signedAgreement(example, example.agreementContent());

        act(host(), signed + "/cancellation", Example.JSON.createObjectNode().put("reason", "HOST_WITHDREW"))
                .then()
                .statusCode(200);

        assertThat(heard(signed, "learning-agreement.ended").get("ending").asText())
                .isEqualTo("CANCELLED");
        act(host(), signed + "/cancellation", Example.JSON.createObjectNode().put("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ILLEGAL_TRANSITION"));
    }

    @Test
    void lists_institutions_see_those_in_which_they_have_a_part_the_learner_the_own_ones() {
        proposedAgreement(example, example.agreementContent());

        get(learner(example.learner), AGREEMENTS + "?state=PROPOSED")
                .then()
                .statusCode(200)
                .body("total", nullValue())
                .body("items", hasSize(1))
                .body("items[0].turn", hasSize(3));
        get(Tokens.guardian(example.learner), AGREEMENTS + "?total=true").then().body("total", equalTo(0));
        get(Tokens.staff(example.jury, Role.RECOGNITION_OFFICER), AGREEMENTS + "?total=true")
                .then()
                .body("total", equalTo(1));
        get(coordinator(example.stranger), AGREEMENTS + "?total=true").then().body("total", equalTo(0));
        get(home(), AGREEMENTS + "?state=ACTIVE").then().body("items", empty());
    }

    @Test
    void BR_D01_a_signature_names_a_pseudonym_never_a_person() {
        String path = proposedAgreement(example, example.agreementContent());
        sign(learner(example.learner), path, hash(home(), path))
                .then()
                .statusCode(200)
                .body("signatures[0].institutionId", nullValue())
                .body("signatures[0].person", equalTo(example.learner.toString()));
    }
}
