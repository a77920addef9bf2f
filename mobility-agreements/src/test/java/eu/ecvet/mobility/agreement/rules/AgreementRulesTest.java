package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.mobility.memorandum.standing.Validity;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Refusal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class AgreementRulesTest extends AgreementRulesFixture {
    @Test
    void a_complete_agreement_breaks_no_rule() {
        assertThat(AgreementRules.ofProposal(complete(), facts())).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_said_at_once() {
        learnerIsKnown = false;
        var poor = content(content -> {
            content.remove(
                    List.of("memorandumId", "memorandumVersion", "assessment", "period", "recognitionCommitment"));
            target(content).remove("status");
        });
        memorandumIsKnown = false;

        assertThat(codes(AgreementRules.ofProposal(poor, facts())))
                .contains(
                        "LEARNER_UNKNOWN",
                        "MOU_REQUIRED",
                        "LA_PERIOD",
                        "LA_ARRANGEMENTS_INCOMPLETE",
                        "LA_COMMITMENT_MISSING",
                        "TARGET_STATUS_MISSING");
    }

    @Test
    void BR_L07_no_mobility_outlasts_the_memorandum_and_its_run_off_neither_proposed_nor_activated() {
        for (int runOffDays : List.of(0, 5)) {
            LocalDate last = LocalDate.of(2026, 2, 5).minusDays(runOffDays);
            today = PREPARED;
            validity = new Validity(LocalDate.of(2025, 9, 1), last, true, runOffDays);
            var proposed = AgreementRules.ofProposal(complete(), facts());
            today = START;
            var activated = AgreementRules.ofActivation(complete(), facts());
            validity = new Validity(LocalDate.of(2025, 9, 1), last.plusDays(1), true, runOffDays);
            var toTheLastDay = AgreementRules.ofActivation(complete(), facts());

            assertThat(codes(proposed)).containsExactly("LA_PERIOD");
            assertThat(pointers(proposed)).containsExactly("/content/period/until");
            assertThat(codes(activated)).containsExactly("LA_PERIOD");
            assertThat(toTheLastDay).isEmpty();
        }
    }

    @Test
    void BR_L11_it_begins_when_the_start_is_reached_and_the_memorandum_covers_it_not_before() {
        today = START.minusDays(1);
        var dayBefore = AgreementRules.ofActivation(complete(), facts());
        today = START;
        var onTheDay = AgreementRules.ofActivation(complete(), facts());
        validity = new Validity(LocalDate.of(2025, 9, 1), START.minusDays(1), true, 180);
        var memorandumOver = AgreementRules.ofActivation(complete(), facts());

        assertThat(codes(dayBefore)).containsExactly("LA_NOT_YET_STARTED");
        assertThat(onTheDay).isEmpty();
        assertThat(codes(memorandumOver)).contains("MOU_NOT_IN_FORCE", "MOU_NOT_COVERING");
    }

    @Test
    void BR_L08_a_proposal_is_a_content_of_which_all_parts_are_there() {
        var whole = Proposal.complete(complete());
        var draft = Proposal.complete(content(content -> content.remove(List.of("period", "recognition"))));

        assertThat(whole).isInstanceOf(Answer.Done.class);
        assertThat(draft).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(
                        codes(((Refusal.RulesBroken) refused.why()).violations()))
                .contains("LA_PERIOD", "LA_ARRANGEMENTS_INCOMPLETE"));
    }

    @Test
    void BR_L17_only_where_nothing_was_assessed_an_agreement_is_closed_without_a_transcript() {
        assertThat(AgreementRules.ofClosureWithoutResult(false)).isEmpty();
        assertThat(codes(AgreementRules.ofClosureWithoutResult(true))).containsExactly("LA_RESULTS_EXIST");
    }
}
