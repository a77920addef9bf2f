package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.sign;
import static eu.ecvet.mobility.Desk.signedAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an agreement becomes once others have done their part. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementProgressTest extends AgreementStory {
    AgreementProgressTest(Desk desk) {
        super(desk);
    }

    @Test
    void from_draft_through_three_signatures_to_ACTIVE_transcript_recognition_and_CLOSED() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent())
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .body("turn.party", contains("HOME", "HOST"))
                .body("expectedPoints.totalPoints", equalTo("20"))
                .body("expectedPoints.targets[0].wholeUnit", equalTo(true));

        act(host(), path + "/proposal")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("turn.party", contains("HOME", "HOST", "LEARNER"));
        String hash = hash(learner(example.learner), path);
        sign(home(), path, hash).then().statusCode(200).body("turn.party", contains("HOST", "LEARNER"));
        sign(host(), path, hash).then().statusCode(200).body("turn.party", contains("LEARNER"));
        sign(learner(example.learner), path, hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signatures", hasSize(3))
                .body("turn[0].party", equalTo("CLOCK"))
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
        get(host(), path).then().body("turn[0].party", equalTo("HOST")).body("turn[0].act", equalTo("transcript"));

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
    void
            BR_L17_an_assessment_under_way_when_the_agreement_was_closed_without_result_opens_it_again_for_its_transcript() {
        String path = closedWithoutResult();

        assessed(path, example.outcomes.getFirst(), "ACHIEVED");

        awaitState(home(), path, "PERIOD_COMPLETED");
        get(home(), path).then().body("closedAs", nullValue()).body("turn[0].act", equalTo("transcript"));
        // Its outcomes are its own again (BR-L12).
        UUID another = UUID.randomUUID();
        draft(another, example.agreementContent("2026-03-02", "2026-03-27"));
        act(home(), AGREEMENTS + "/" + another + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("LA_OVERLAP"));
    }

    @Test
    void BR_L17_a_transcript_heard_before_its_assessment_opens_what_was_closed_without_result() {
        String path = closedWithoutResult();
        UUID recognitionCase = UUID.randomUUID();

        transcriptIssued(idOf(path));
        awaitState(home(), path, "TRANSCRIPT_ISSUED");
        caseOpened(idOf(path), recognitionCase);
        decisionFinal(idOf(path), recognitionCase, "RECOGNISED");

        awaitState(home(), path, "CLOSED");
        get(home(), path).then().body("closedAs", equalTo("RECOGNISED"));
    }

    private String closedWithoutResult() {
        String path = signedAgreement(example, example.agreementContent());
        LegalDates.set(LocalDate.of(2026, 2, 7));
        awaitState(home(), path, "PERIOD_COMPLETED");
        act(home(), path + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedAs", equalTo("NOTHING_ASSESSED"));
        return path;
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

    private void awaitTranscriptVersion(String path, int version) {
        Eventually.until(() -> Integer.valueOf(version).equals(get(home(), path).path("transcriptVersion")));
    }
}
