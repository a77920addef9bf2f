package eu.ecvet.recognition.story;

import static eu.ecvet.recognition.story.Recognition.TOPIC;
import static eu.ecvet.recognition.story.Recognition.caseOf;
import static eu.ecvet.recognition.story.Recognition.officer;
import static eu.ecvet.recognition.story.Recognition.read;
import static eu.ecvet.vocabulary.Function.ASSESS;
import static eu.ecvet.vocabulary.Function.AWARD_CREDIT;
import static eu.ecvet.vocabulary.Function.RECOGNISE_UNIT;
import static eu.ecvet.vocabulary.Function.VALIDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.recognition.story.Elsewhere.Mobility;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** BR-R13: automatic only in favour of the learner, and only where nothing is left to weigh (EASYMetal HIGH). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AutomaticDecisionTest {

    private InstitutionId chamber;
    private InstitutionId provider;

    @BeforeEach
    void one_scheme_to_another() {
        LegalDates.set(LocalDate.of(2026, 2, 20));
        chamber = Elsewhere.institution("DE", VALIDATE, RECOGNISE_UNIT);
        provider = Elsewhere.institution("DE", ASSESS, AWARD_CREDIT);
    }

    @AfterEach
    void real_date() {
        LegalDates.real();
    }

    private Mobility transfer() {
        var unit = Elsewhere.unit("K1", "S1", "S2", "RA1", "RA2");
        return new Mobility(
                        new LearnerId(UUID.randomUUID()),
                        chamber,
                        chamber,
                        provider,
                        Elsewhere.qualification("DE", "30", unit),
                        unit)
                .high();
    }

    @Test
    void BR_R13_full_coverage_of_a_high_pair_is_decided_at_once_with_both_records() {
        var transfer = transfer().active().wholeTranscript();
        String id = caseOf(chamber, transfer.agreement);

        read(chamber, id).then().body("state", equalTo("NOTIFIED")).body("result", equalTo("RECOGNISED"));
        String decision = read(chamber, id).path("decisionId");
        officer(chamber)
                .get("/v1/decisions/" + decision)
                .then()
                .body("automatic", equalTo(true))
                .body("accountableOfficer", equalTo("officer-of-the-home-institution"))
                .body("decidedBy", nullValue())
                .body("function", equalTo("RECOGNISE_UNIT"))
                .body("units[0].effect", equalTo("UNIT_AWARD"))
                .body("units[0].points", equalTo("30"));
        var validated = OtherServices.hear(TOPIC, "validation.completed", UUID.fromString(id));
        var decided = OtherServices.hear(TOPIC, "recognition.decided", UUID.fromString(id));
        assertThat(validated.get("automatic").asBoolean()).isTrue();
        assertThat(decided.get("automatic").asBoolean()).isTrue();
        assertThat(decided.has("accountableOfficer")).isFalse();
        assertThat(decided.get("validationId")).isEqualTo(validated.get("validationId"));
    }

    @Test
    void BR_E05_an_automatic_decision_carries_the_date_of_the_recognising_institution() {
        LegalDates.real();
        // More than a day apart: one of the two is never on the date of the service.
        for (String zone : List.of("Pacific/Kiritimati", "Etc/GMT+12")) {
            var there = Clock.system(ZoneId.of(zone));
            chamber = Elsewhere.institutionIn(there.getZone(), "DE", VALIDATE, RECOGNISE_UNIT);
            LocalDate before = LocalDate.now(there);
            String id = caseOf(chamber, transfer().active().wholeTranscript().agreement);
            String decision = read(chamber, id)
                    .then()
                    .body(
                            "openedOn",
                            oneOf(before.toString(), LocalDate.now(there).toString()))
                    .extract()
                    .path("decisionId");

            officer(chamber)
                    .get("/v1/decisions/" + decision)
                    .then()
                    .body("automatic", equalTo(true))
                    .body(
                            "decidedOn",
                            oneOf(before.toString(), LocalDate.now(there).toString()));
        }
    }

    @Test
    void BR_R13_BR_I01_an_assessor_whose_function_had_ended_sends_the_case_to_a_person() {
        Elsewhere.functions(provider, "DE", LocalDate.of(2026, 1, 31), ASSESS, AWARD_CREDIT);
        var known = transfer().active().wholeTranscript();
        caseOf(chamber, known.agreement);
        // The ending is surely heard: another event about the same institution's topic has followed it.
        var transfer = transfer().active().wholeTranscript();
        String id = caseOf(chamber, transfer.agreement);

        Eventually.holds(() -> read(chamber, id).then().body("proposal.findings.code", hasItem("FUNCTION_EXPIRED")));
        read(chamber, id)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("proposal.decisionByRule.possible", equalTo(false));
    }

    @Test
    void BR_R13_BR_I01_a_host_limited_to_another_level_sends_the_case_to_a_person() {
        for (var function : List.of(ASSESS, AWARD_CREDIT)) {
            provider = Elsewhere.hostOnLevel(2, "AT", function);
            var transfer = transfer().active().wholeTranscript();
            String id = caseOf(chamber, transfer.agreement);

            read(chamber, id)
                    .then()
                    .body("state", equalTo("RECEIVED"))
                    .body("proposal.decisionByRule.possible", equalTo(false))
                    .body("proposal.findings.code", hasItems("FUNCTION_OUT_OF_SCOPE", "FUNCTION_MISSING"));
        }
    }

    @Test
    void BR_I01_a_host_of_another_country_limited_to_this_level_is_no_obstacle() {
        provider = Elsewhere.hostOnLevel(4, "AT", ASSESS, AWARD_CREDIT);
        var transfer = transfer().active().wholeTranscript();
        String id = caseOf(chamber, transfer.agreement);

        read(chamber, id).then().body("state", equalTo("NOTIFIED"));
    }

    @Test
    void BR_R13_forty_percent_are_never_refused_by_the_rules() {
        var transfer = transfer().active().transcript("K1", "S1");
        String id = caseOf(chamber, transfer.agreement);

        read(chamber, id)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("decisionId", nullValue())
                .body("proposal.findings.code", hasItem("AUTO_REFUSAL_FORBIDDEN"));
    }

    @Test
    void BR_R13_a_deviation_sends_the_case_to_a_person() {
        var transfer = transfer().deviation("PLACE", null).active().wholeTranscript();
        String id = caseOf(chamber, transfer.agreement);

        read(chamber, id)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("proposal.result", equalTo("RECOGNISED"))
                .body("proposal.findings.code", hasItem("DEVIATION"));
    }

    @Test
    void BR_R24_a_lower_level_sends_the_case_to_a_person() {
        var transfer = transfer();
        transfer.assessedLevel = 3;
        transfer.active().wholeTranscript();
        String id = caseOf(chamber, transfer.agreement);

        read(chamber, id)
                .then()
                .body("state", equalTo("RECEIVED"))
                .body("proposal.findings.code", hasItem("LEVEL_LOWER"));
    }

    @Test
    void BR_R13_a_corrected_transcript_is_decided_when_it_arrives() {
        var transfer = transfer().active().transcript("K1");
        String id = caseOf(chamber, transfer.agreement);

        transfer.wholeTranscript();

        Eventually.holds(() -> read(chamber, id)
                .then()
                .body("state", equalTo("NOTIFIED"))
                .body("transcript.transcriptVersion", equalTo(2)));
    }
}
