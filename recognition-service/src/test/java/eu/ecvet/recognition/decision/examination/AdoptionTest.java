package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.alreadyCounted;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.worth;
import static eu.ecvet.vocabulary.DecisionResult.RECOGNISED;
import static eu.ecvet.vocabulary.DecisionResult.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.ProposalEngine;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** BR-R13, BR-R09: what a person takes over when the request is in the short form. */
class AdoptionTest {
    private final UnitFacts complete = unit(worth("20"), achieved("K1"), achieved("S1"));
    private final UnitFacts nothing = unit(worth("20"), notAchieved("K1"), notAchieved("S1"));

    @Test
    void BR_R01_what_the_rules_propose_is_taken_over_with_their_reasons_unless_others_are_given() {
        assertThat(adoption(complete, null, null).draft())
                .get()
                .extracting(DecisionDraft::result, DecisionDraft::reasons)
                .containsExactly(
                        RECOGNISED,
                        ProposalEngine.propose(List.of(complete), List.of(), TODAY)
                                .detail());
        assertThat(adoption(complete, RECOGNISED, "Shown before the jury.").draft())
                .get()
                .extracting(DecisionDraft::reasons)
                .isEqualTo("Shown before the jury.");
    }

    @Test
    void BR_R13_where_nothing_is_proposed_there_is_nothing_to_adopt() {
        assertThat(adoption(nothing, null, null).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("NOTHING_TO_ADOPT");
            assertThat(violation.detail()).contains("no proposal to adopt");
        });
        assertThat(adoption(nothing, REFUSED, null).draft()).isEmpty();
    }

    @Test
    void BR_R02_another_result_than_the_proposed_one_is_stated_unit_by_unit() {
        assertThat(codes(adoption(complete, REFUSED, null))).containsExactly("RESULT_INCONSISTENT");
    }

    @Test
    void BR_R09_who_adopts_a_proposal_is_told_what_counts_already_and_in_which_version() {
        var counted = alreadyCounted(complete);

        assertThat(adoption(counted, null, null).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("ALREADY_COUNTED");
            assertThat(violation.detail()).contains("version 1").contains("REFUSED");
        });
        assertThat(adoption(counted, REFUSED, null).draft())
                .get()
                .extracting(DecisionDraft::result)
                .isEqualTo(REFUSED);
        assertThat(codes(adoption(complete, RECOGNISED, null))).isEmpty();
    }

    private static Adoption adoption(UnitFacts unit, DecisionResult stated, String reasons) {
        var proposal = ProposalEngine.propose(List.of(unit), List.of(), TODAY);
        return Adoption.of(proposal, List.of(unit), stated, "law", reasons);
    }

    private static List<String> codes(Adoption adoption) {
        return adoption.violations().stream().map(Violation::code).toList();
    }
}
