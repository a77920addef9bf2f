package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.ids;
import static eu.ecvet.recognition.judgement.Given.medium;
import static eu.ecvet.recognition.judgement.Given.notAssessed;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.outcomes;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.withoutPoints;
import static eu.ecvet.recognition.judgement.Given.worth;
import static eu.ecvet.vocabulary.DecisionResult.PARTIALLY_RECOGNISED;
import static eu.ecvet.vocabulary.DecisionResult.RECOGNISED;
import static eu.ecvet.vocabulary.DecisionResult.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.recognition.judgement.Given.Outcome;
import eu.ecvet.vocabulary.Effect;
import java.util.List;
import org.junit.jupiter.api.Test;

class EffectRulesTest extends Drafts {

    @Test
    void BR_R07_effect_and_outcomes_say_the_same() {
        var facts = unit(medium(80), outcomes(12, 14));

        assertThat(broken(decided(RECOGNISED, award(facts, codes(1, 12), List.of())), facts))
                .containsExactly("EFFECT_INCONSISTENT");
        assertThat(broken(decided(PARTIALLY_RECOGNISED, part(half, reasons("S1", "S2"), "S1")), half))
                .containsExactly("EFFECT_INCONSISTENT");
        assertThat(broken(
                        decided(
                                PARTIALLY_RECOGNISED,
                                new DecisionDraft.Unit(
                                        half.unit(), Effect.PART_OF_UNIT, ids("S1"), ids("S2"), reasons("S2"), null)),
                        half))
                .containsExactly("EFFECT_INCONSISTENT");
        assertThat(broken(
                        decided(
                                REFUSED,
                                new DecisionDraft.Unit(
                                        half.unit(), Effect.NONE, ids("S1"), List.of(), reasons("S2"), null)),
                        half))
                .containsExactly("EFFECT_INCONSISTENT");
    }

    @Test
    void BR_R07_BR_X04_a_completed_unit_is_awarded_not_recognised_in_part() {
        var facts = unit(worth("20"), notAssessed("S1").recognisedEarlier(TODAY.minusYears(1)), achieved("S2"));

        assertThat(broken(decided(RECOGNISED, part(facts, List.of(), "S2")), facts))
                .containsExactly("EFFECT_INCONSISTENT");
        assertThat(broken(decided(RECOGNISED, award(facts, "S2")), facts)).isEmpty();
    }

    @Test
    void BR_R07_a_shorter_training_says_by_how_many_months_and_needs_no_points() {
        var facts = unit(withoutPoints(), achieved("K1"));

        assertThat(broken(decided(RECOGNISED, beside(facts, 6, "K1")), facts)).isEmpty();
        assertThat(broken(decided(RECOGNISED, beside(facts, null, "K1")), facts))
                .containsExactly("EFFECT_INCONSISTENT");
    }

    @Test
    void BR_R06_a_unit_is_awarded_only_above_the_threshold() {
        var facts = unit(medium(80), outcomes(11, 14));
        var recognised = codes(1, 11);
        var waived = codes(12, 14);

        assertThat(broken(decided(RECOGNISED, award(facts, recognised, waived)), facts))
                .containsExactly("COVERAGE_INSUFFICIENT");
    }

    @Test
    void BR_R06_above_the_threshold_missing_outcomes_are_waived() {
        var facts = unit(medium(80), outcomes(12, 14));

        assertThat(broken(decided(RECOGNISED, award(facts, codes(1, 12), codes(13, 14))), facts))
                .isEmpty();
    }

    @Test
    void BR_R06_an_essential_outcome_is_never_waived() {
        Outcome[] outcomes = outcomes(12, 14);
        outcomes[13] = outcomes[13].essential();
        var facts = unit(medium(80), outcomes);

        assertThat(broken(decided(RECOGNISED, award(facts, codes(1, 12), codes(13, 14))), facts))
                .containsExactly("COVERAGE_INSUFFICIENT");
    }

    @Test
    void BR_R06_what_was_not_expected_is_not_waived() {
        var facts =
                unit(worth("20"), achieved("O1"), achieved("O2"), achieved("O3"), achieved("O4"), notExpected("O5"));

        assertThat(broken(decided(RECOGNISED, award(facts, codes(1, 4), codes(5, 5))), facts))
                .containsExactly("COVERAGE_INSUFFICIENT");
    }

    @Test
    void BR_R07_only_outcomes_of_the_unit_are_waived() {
        assertThat(broken(decided(RECOGNISED, award(complete, ids("K1", "S1"), ids("X9"))), complete))
                .containsExactly("EFFECT_INCONSISTENT");
    }
}
