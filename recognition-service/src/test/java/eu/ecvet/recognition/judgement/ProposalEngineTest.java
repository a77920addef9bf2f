package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.judgement.Given.TODAY;
import static eu.ecvet.recognition.judgement.Given.achieved;
import static eu.ecvet.recognition.judgement.Given.addOn;
import static eu.ecvet.recognition.judgement.Given.alreadyCounted;
import static eu.ecvet.recognition.judgement.Given.assessedOnLevel;
import static eu.ecvet.recognition.judgement.Given.high;
import static eu.ecvet.recognition.judgement.Given.id;
import static eu.ecvet.recognition.judgement.Given.ids;
import static eu.ecvet.recognition.judgement.Given.medium;
import static eu.ecvet.recognition.judgement.Given.notAchieved;
import static eu.ecvet.recognition.judgement.Given.notAssessed;
import static eu.ecvet.recognition.judgement.Given.notExpected;
import static eu.ecvet.recognition.judgement.Given.outcomes;
import static eu.ecvet.recognition.judgement.Given.policy;
import static eu.ecvet.recognition.judgement.Given.supersededBy;
import static eu.ecvet.recognition.judgement.Given.unit;
import static eu.ecvet.recognition.judgement.Given.usableFor;
import static eu.ecvet.recognition.judgement.Given.withoutPoints;
import static eu.ecvet.recognition.judgement.Given.worth;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.functions.AuthorityRule;
import eu.ecvet.platform.rule.Remark;
import eu.ecvet.recognition.judgement.Proposal.Result;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.StandardisationModel;
import eu.ecvet.vocabulary.TargetStatus;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalEngineTest {

    @Test
    void BR_P13_everything_achieved_is_proposed_as_the_whole_unit_with_the_home_points() {
        var proposal = propose(unit(worth("20"), achieved("K1"), achieved("S1"), achieved("RA1")));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        var unit = proposal.units().getFirst();
        assertThat(unit.effect()).isEqualTo(Effect.UNIT_AWARD);
        assertThat(unit.points()).isEqualTo(Points.of(20));
        assertThat(unit.recognisedOutcomeIds()).isEqualTo(ids("K1", "S1", "RA1"));
        assertThat(unit.waivedOutcomeIds()).isEmpty();
        assertThat(unit.missingOutcomes()).isEmpty();
        assertThat(codes(proposal)).isEmpty();
    }

    @Test
    void BR_P12_BR_R02_a_part_of_a_unit_carries_no_points_yet_and_names_the_gap_up_to_the_whole_unit() {
        var proposal =
                propose(unit(worth("20"), achieved("S1"), notAchieved("S2"), notExpected("K1"), notExpected("RA1")));

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        var unit = proposal.units().getFirst();
        assertThat(unit.effect()).isEqualTo(Effect.PART_OF_UNIT);
        assertThat(unit.points()).isEqualTo(Points.ZERO);
        assertThat(unit.recognisedOutcomeIds()).isEqualTo(ids("S1"));
        assertThat(unit.missingOutcomes())
                .extracting(Proposal.Missing::outcomeId)
                .containsExactly(id("S2"), id("K1"), id("RA1"));
        assertThat(unit.missingOutcomes()).allSatisfy(missing -> {
            assertThat(missing.reasons()).containsExactly(DifferenceReason.OUTCOME_MISSING);
            assertThat(missing.text()).isNotBlank();
        });
    }

    @Test
    void BR_P12_a_part_that_was_all_that_was_expected_is_recognised_but_does_not_award_the_unit() {
        var proposal = propose(unit(worth("20"), achieved("S1"), achieved("S2"), notExpected("K1")));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.PART_OF_UNIT);
        assertThat(proposal.units().getFirst().points()).isEqualTo(Points.ZERO);
    }

    @Test
    void BR_R06_what_nobody_expected_is_not_waived_even_above_the_threshold() {
        var proposal = propose(
                unit(worth("20"), achieved("O1"), achieved("O2"), achieved("O3"), achieved("O4"), notExpected("O5")));

        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.PART_OF_UNIT);
        assertThat(proposal.units().getFirst().waivedOutcomeIds()).isEmpty();
    }

    @Test
    void BR_X04_BR_P12_parts_from_several_sources_complete_the_unit_with_full_points_once() {
        var proposal = propose(unit(
                worth("20"),
                notAssessed("S1").recognisedEarlier(Given.ASSESSED.minusMonths(3)),
                achieved("S2"),
                achieved("K1"),
                achieved("RA1")));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        var unit = proposal.units().getFirst();
        assertThat(unit.effect()).isEqualTo(Effect.UNIT_AWARD);
        assertThat(unit.points()).isEqualTo(Points.of(20));
        assertThat(unit.recognisedOutcomeIds()).isEqualTo(ids("S2", "K1", "RA1"));
        assertThat(unit.recognisedEarlierOutcomeIds()).isEqualTo(ids("S1"));
        assertThat(unit.waivedOutcomeIds()).isEmpty();
    }

    @Test
    void BR_R06_eleven_of_fourteen_are_below_80_percent_and_so_a_part() {
        var proposal = propose(unit(medium(80), outcomes(11, 14)));

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.PART_OF_UNIT);
        assertThat(proposal.units().getFirst().points()).isEqualTo(Points.ZERO);
        assertThat(proposal.units().getFirst().missingOutcomes()).hasSize(3);
        assertThat(proposal.units().getFirst().share().coveredPercent()).isEqualByComparingTo("78.5");
    }

    @Test
    void BR_R06_twelve_of_fourteen_with_all_essential_ones_are_broadly_in_line() {
        var outcomes = outcomes(12, 14);
        outcomes[0] = outcomes[0].essential();
        var proposal = propose(unit(medium(80), outcomes));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.UNIT_AWARD);
        assertThat(proposal.units().getFirst().points()).isEqualTo(Points.of(20));
        assertThat(proposal.units().getFirst().waivedOutcomeIds()).isEqualTo(ids("O13", "O14"));
    }

    @Test
    void BR_R06_twelve_of_fourteen_without_an_essential_one_are_a_part() {
        var outcomes = outcomes(12, 14);
        outcomes[13] = outcomes[13].essential();
        var proposal = propose(unit(medium(80), outcomes));

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(proposal.units().getFirst().share().essentialCovered()).isFalse();
        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.PART_OF_UNIT);
    }

    @Test
    void BR_R06_the_threshold_that_the_partners_agreed_goes_before_the_default() {
        assertThat(propose(unit(medium(90), outcomes(12, 14))).result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(propose(unit(medium(70), outcomes(11, 14))).result()).isEqualTo(Result.RECOGNISED);
    }

    @Test
    void BR_R13_nothing_achieved_is_left_to_a_person_there_is_no_refusal() {
        var proposal = propose(unit(high(), notAchieved("K1"), notAssessed("S1")));

        assertThat(proposal.result()).isEqualTo(Result.LEFT_TO_A_PERSON);
        assertThat(proposal.units().getFirst().effect()).isNull();
        assertThat(codes(proposal)).contains("AUTO_REFUSAL_FORBIDDEN");
        assertThat(proposal.decisionByRule().possible()).isFalse();
        assertThat(Arrays.stream(Result.values()).map(Enum::name)).noneMatch(name -> name.contains("REFUS"));
    }

    @Test
    void BR_R13_a_high_pair_with_40_percent_coverage_is_routed_to_a_person() {
        var proposal = propose(unit(high(), outcomes(4, 10)));

        assertThat(codes(proposal)).contains("AUTO_REFUSAL_FORBIDDEN");
        assertThat(proposal.decisionByRule().possible()).isFalse();
    }

    @Test
    void BR_R13_a_high_pair_with_full_coverage_and_an_accountable_officer_can_be_decided_automatically() {
        var proposal = propose(unit(high(), achieved("K1"), achieved("S1")));

        assertThat(proposal.decisionByRule().possible()).isTrue();
        assertThat(proposal.decisionByRule().obstacles()).isEmpty();
    }

    @Test
    void BR_R13_broadly_in_line_is_not_enough_for_an_automatic_decision() {
        var proposal = propose(unit(high(), outcomes(9, 10)));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(proposal.decisionByRule().possible()).isFalse();
    }

    @Test
    void BR_R13_a_deviation_keeps_the_decision_with_a_person() {
        var proposal = propose(unit(high(), achieved("K1"), achieved("S1").deviating(DeviationType.METHOD)));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(codes(proposal)).containsExactly("DEVIATION");
        assertThat(proposal.decisionByRule().possible()).isFalse();
    }

    @Test
    void BR_R13_BR_I01_a_function_that_had_ended_keeps_the_decision_with_a_person() {
        var expired = Remark.warning(AuthorityRule.FUNCTION_EXPIRED.because("ended"));
        var proposal =
                ProposalEngine.propose(List.of(unit(high(), achieved("K1"), achieved("S1"))), List.of(expired), TODAY);

        assertThat(codes(proposal)).containsExactly("FUNCTION_EXPIRED");
        assertThat(proposal.decisionByRule().possible()).isFalse();
    }

    @Test
    void BR_R13_without_high_or_officer_or_consent_nothing_is_automatic() {
        var medium = policy(TargetStatus.INTEGRAL, StandardisationModel.MEDIUM, true, "officer-1", 80, null, "20");
        var nobody = policy(TargetStatus.INTEGRAL, StandardisationModel.HIGH, true, " ", 80, null, "20");
        var notAgreed = policy(TargetStatus.INTEGRAL, StandardisationModel.HIGH, false, "officer-1", 80, null, "20");

        assertThat(List.of(medium, nobody, notAgreed)).allSatisfy(policy -> assertThat(
                        propose(unit(policy, achieved("K1"))).decisionByRule().possible())
                .isFalse());
    }

    @Test
    void BR_R09_a_unit_that_counts_already_is_not_proposed_again() {
        var proposal = propose(alreadyCounted(unit(high(), achieved("K1"))));

        assertThat(proposal.result()).isEqualTo(Result.ALREADY_COUNTED);
        assertThat(proposal.detail()).contains("Unit UAA5 is already counted in this qualification");
        assertThat(proposal.units().getFirst().missingOutcomes()).isEmpty();
        assertThat(proposal.decisionByRule().possible()).isFalse();
        assertThat(codes(proposal)).contains("ALREADY_COUNTED");
    }

    @Test
    void BR_R12_an_outdated_credit_is_a_gap_and_a_finding() {
        var proposal = propose(unit(
                usableFor(Period.ofYears(5)),
                achieved("K1").on(TODAY.minusYears(5).minusDays(1)),
                achieved("S1")));

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(codes(proposal)).contains("OUTDATED");
        assertThat(proposal.units().getFirst().missingOutcomes().getFirst().reasons())
                .containsExactly(DifferenceReason.OUTDATED);
    }

    @Test
    void BR_R12_a_new_assessment_renews_an_outdated_credit() {
        var proposal = propose(unit(
                usableFor(Period.ofYears(5)), achieved("K1").recognisedEarlier(TODAY.minusYears(6)), achieved("S1")));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.UNIT_AWARD);
        assertThat(proposal.units().getFirst().recognisedOutcomeIds()).isEqualTo(ids("K1", "S1"));
        assertThat(codes(proposal)).isEmpty();
    }

    @Test
    void BR_R24_a_lower_level_is_a_finding_for_a_person_never_a_refusal() {
        var proposal = propose(assessedOnLevel(3, unit(high(), achieved("K1"))));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(codes(proposal)).containsExactly("LEVEL_LOWER");
        assertThat(proposal.decisionByRule().possible()).isFalse();
        assertThat(codes(propose(assessedOnLevel(4, unit(high(), achieved("K1"))))))
                .isEmpty();
    }

    @Test
    void BR_R11_a_superseded_unit_is_judged_under_the_pinned_version_and_noted() {
        var proposal = propose(supersededBy(2, unit(high(), achieved("K1"))));

        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
        assertThat(codes(proposal)).containsExactly("UNIT_SUPERSEDED");
        assertThat(proposal.decisionByRule().possible()).isTrue();
    }

    @Test
    void BR_R23_an_add_on_is_extra_credit_outside_the_total() {
        var proposal = propose(unit(addOn(), achieved("K1"), achieved("S1")));

        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.EXTRA_CREDIT);
        assertThat(proposal.units().getFirst().points()).isNull();
        assertThat(proposal.result()).isEqualTo(Result.RECOGNISED);
    }

    @Test
    void BR_P01_a_qualification_without_points_awards_the_unit_without_points() {
        var proposal = propose(unit(withoutPoints(), achieved("K1")));

        assertThat(proposal.units().getFirst().effect()).isEqualTo(Effect.UNIT_AWARD);
        assertThat(proposal.units().getFirst().points()).isNull();
    }

    @Test
    void BR_V03_what_a_validation_says_goes_before_the_hosts_result() {
        var proposal = propose(unit(
                worth("20"),
                achieved("K1").validated(MatchResult.NO_MATCH, ValidationGround.PROCEDURE_NOT_FOLLOWED),
                achieved("S1").validated(MatchResult.MATCH, null)));

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(proposal.units().getFirst().missingOutcomes().getFirst().reasons())
                .containsExactly(DifferenceReason.ASSESSMENT_INSUFFICIENT);
    }

    @Test
    void BR_R02_one_unit_with_and_one_without_anything_achieved_are_a_part() {
        var first = unit(worth("20"), achieved("K1"));
        var second = unit(worth("10"), notAchieved("X1"));

        var proposal = ProposalEngine.propose(List.of(first, second), List.of(), TODAY);

        assertThat(proposal.result()).isEqualTo(Result.PARTIALLY_RECOGNISED);
        assertThat(proposal.units().get(1).effect()).isNull();
    }

    @Test
    void every_step_is_explained_in_a_sentence() {
        var proposal = propose(unit(
                worth("20"),
                achieved("K1").deviating(DeviationType.PLACE),
                notAchieved("S1"),
                notAssessed("S2"),
                notExpected("RA1")));

        assertThat(proposal.detail()).isNotBlank();
        assertThat(proposal.units().getFirst().detail()).contains("1 of 4");
        assertThat(proposal.units().getFirst().outcomes())
                .extracting(Proposal.Outcome::detail)
                .containsExactly(
                        "Expected and assessed as achieved, with a deviation in PLACE.",
                        "Expected, but assessed as not achieved.",
                        "Expected, but not assessed.",
                        "Not part of this case.");
    }

    private static Proposal propose(UnitFacts unit) {
        return ProposalEngine.propose(List.of(unit), List.of(), TODAY);
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.findings().stream().map(Remark::code).toList();
    }
}
