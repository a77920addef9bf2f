package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.decide;
import static eu.ecvet.recognition.story.Recognition.learner;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.recognition.story.Recognition.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The transcript comes: the case opens by itself, reads newer versions, and waits for what it does not know yet. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class TranscriptReadTest extends OneMobility {

    @Test
    void BR_T01_a_transcript_opens_the_case_with_a_proposal() {
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
                .body("openedOn", equalTo("2026-02-20"))
                .body("turn[0].party", equalTo("VALIDATING"))
                .body("turn[0].institutionId", equalTo(school.toString()))
                .body("turn[0].function", equalTo("VALIDATE"))
                .body("proposal.result", equalTo("RECOGNISED"))
                .body("proposal.units[0].effect", equalTo("UNIT_AWARD"))
                .body("proposal.units[0].points", equalTo("20"))
                .body("units[0].outcomes", hasSize(3));
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
}
