package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.addOn;
import static eu.ecvet.recognition.judgement.Given.ids;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.notAssessed;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.withoutPoints;
import static eu.ecvet.recognition.judgement.Given.worth;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecognitionRulesTest {

    private static final Period FIVE_YEARS = Period.ofYears(5);

    @Test
    void BR_V03_expected_against_assessed() {
        assertThat(RecognitionRules.match(achieved("K1").facts())).isEqualTo(MatchResult.MATCH);
        assertThat(RecognitionRules.match(notAchieved("K1").facts())).isEqualTo(MatchResult.NO_MATCH);
        assertThat(RecognitionRules.match(notAssessed("K1").facts())).isEqualTo(MatchResult.NO_MATCH);
        assertThat(RecognitionRules.match(
                        achieved("K1").validated(MatchResult.PARTIAL, null).facts()))
                .isEqualTo(MatchResult.PARTIAL);
    }

    @Test
    void BR_R12_a_credit_is_usable_to_the_last_day_of_its_period() {
        LocalDate assessed = LocalDate.of(2021, 2, 27);

        assertThat(RecognitionRules.outdated(assessed, FIVE_YEARS, LocalDate.of(2026, 2, 27)))
                .isFalse();
        assertThat(RecognitionRules.outdated(assessed, FIVE_YEARS, LocalDate.of(2026, 2, 28)))
                .isTrue();
        assertThat(RecognitionRules.outdated(assessed, null, LocalDate.of(2099, 1, 1)))
                .isFalse();
    }

    @Test
    void BR_R12_BR_X04_an_outdated_earlier_part_does_not_complete_the_unit() {
        var policy = Given.usableFor(FIVE_YEARS);
        var unit = unit(policy, notAssessed("S1").recognisedEarlier(TODAY.minusYears(6)), achieved("S2"));

        assertThat(RecognitionRules.covered(unit, ids("S2"), TODAY)).isEqualTo(Set.copyOf(ids("S2")));
    }

    @Test
    void BR_X04_the_union_of_this_case_and_earlier_decisions_covers() {
        var unit = unit(
                worth("20"),
                notAssessed("S1").recognisedEarlier(TODAY.minusYears(1)),
                achieved("S2"),
                notExpected("K1"));

        assertThat(RecognitionRules.covered(unit, ids("S2"), TODAY)).isEqualTo(Set.copyOf(ids("S1", "S2")));
        assertThat(RecognitionRules.wholeUnitInReach(unit, TODAY)).isFalse();
    }

    @Test
    void BR_R06_the_threshold_is_exact() {
        assertThat(RecognitionRules.thresholdReached(11, 14, 80)).isFalse();
        assertThat(RecognitionRules.thresholdReached(12, 14, 80)).isTrue();
        assertThat(RecognitionRules.thresholdReached(4, 5, 80)).isTrue();
        assertThat(RecognitionRules.thresholdReached(799, 1000, 80)).isFalse();
    }

    @Test
    void BR_R06_essential_outcomes_are_all_covered() {
        var unit = unit(worth("20"), achieved("K1").essential(), achieved("S1"));

        assertThat(RecognitionRules.essentialCovered(unit, Set.copyOf(ids("K1"))))
                .isTrue();
        assertThat(RecognitionRules.essentialCovered(unit, Set.copyOf(ids("S1"))))
                .isFalse();
        assertThat(RecognitionRules.broadlyInLine(unit, new LinkedHashSet<>(ids("K1"))))
                .isFalse();
    }

    @Test
    void BR_P12_BR_P13_points_are_those_of_the_home_qualification_and_only_for_a_whole_unit() {
        assertThat(RecognitionRules.points(Effect.UNIT_AWARD, worth("20"))).contains(Points.of(20));
        assertThat(RecognitionRules.points(Effect.PART_OF_UNIT, worth("20"))).contains(Points.ZERO);
        assertThat(RecognitionRules.points(Effect.TRAINING_TIME_REDUCTION, worth("20")))
                .isEmpty();
        assertThat(RecognitionRules.points(Effect.UNIT_AWARD, withoutPoints())).isEmpty();
        assertThat(RecognitionRules.points(Effect.PART_OF_UNIT, withoutPoints()))
                .isEmpty();
    }

    @Test
    void BR_R23_extra_credit_never_carries_points_into_the_total() {
        assertThat(RecognitionRules.onlyExtraCredit(addOn())).isTrue();
        assertThat(RecognitionRules.onlyExtraCredit(worth("20"))).isFalse();
        assertThat(RecognitionRules.points(Effect.EXTRA_CREDIT, addOn())).isEmpty();
    }

    @Test
    void BR_P10_BR_P11_time_attempts_place_and_setting_do_not_change_points() {
        var soon = unit(worth("20"), achieved("K1").on(TODAY.minusDays(7)));
        var late = unit(worth("20"), achieved("K1").on(TODAY.minusYears(3)));
        var elsewhere = unit(worth("20"), achieved("K1").deviating(eu.ecvet.vocabulary.DeviationType.PLACE));

        assertThat(Arrays.asList(soon, late, elsewhere)).allSatisfy(unit -> assertThat(
                        ProposalEngine.propose(java.util.List.of(unit), java.util.List.of(), TODAY)
                                .units()
                                .getFirst()
                                .points())
                .isEqualTo(Points.of(20)));
    }

    @Test
    void BR_R24_a_lower_assessed_level_is_noticed() {
        assertThat(RecognitionRules.levelLower(new EqfLevel(4), new EqfLevel(3)))
                .isTrue();
        assertThat(RecognitionRules.levelLower(new EqfLevel(4), new EqfLevel(4)))
                .isFalse();
        assertThat(RecognitionRules.levelLower(new EqfLevel(4), null)).isFalse();
    }

    @Test
    void BR_R03_each_validation_ground_has_its_substantial_difference() {
        assertThat(reason(ValidationGround.PROCEDURE_NOT_FOLLOWED)).isEqualTo(DifferenceReason.ASSESSMENT_INSUFFICIENT);
        assertThat(reason(ValidationGround.ASSESSOR_NOT_AUTHORISED))
                .isEqualTo(DifferenceReason.QUALITY_ASSURANCE_DOUBT);
        assertThat(reason(ValidationGround.IDENTITY_DOUBT)).isEqualTo(DifferenceReason.AUTHENTICITY);
        assertThat(reason(ValidationGround.DOCUMENT_INTEGRITY)).isEqualTo(DifferenceReason.AUTHENTICITY);
        assertThat(reason(ValidationGround.SUBSTANTIAL_DIFFERENCE)).isEqualTo(DifferenceReason.OUTCOME_MISSING);
    }

    @Test
    void BR_R04_duration_is_no_substantial_difference() {
        assertThat(Arrays.stream(DifferenceReason.values()).map(Enum::name))
                .noneMatch(name -> name.contains("DURATION") || name.contains("HOURS") || name.contains("TIME"));
    }

    private static DifferenceReason reason(ValidationGround ground) {
        return Gap.reason(achieved("K1").validated(MatchResult.NO_MATCH, ground).facts(), worth("20"), TODAY);
    }
}
