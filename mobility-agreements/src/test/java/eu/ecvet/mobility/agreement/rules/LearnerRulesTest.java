package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class LearnerRulesTest extends AgreementRulesFixture {
    private static final LegalPeriod AT_THE_SAME_TIME =
            new LegalPeriod(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 3, 1));

    @Test
    void BR_L12_no_outcome_in_two_open_agreements_no_two_active_agreements_at_the_same_time() {
        assertThat(LearnerRules.nothingStandsInTheWay(complete(), facts())).isEmpty();

        taken = Set.of(example.outcomes.get(2));
        otherActive = List.of(
                new LegalPeriod(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 3, 1)),
                new LegalPeriod(LocalDate.of(2026, 2, 7), LocalDate.of(2026, 3, 1)));

        assertThat(pointers(LearnerRules.nothingStandsInTheWay(complete(), facts())))
                .containsExactly("/content/targets/0", "/content/period");
        assertThat(pointers(LearnerRules.nothingStandsInTheWay(content(onlyOutcomes(0, 1)), facts())))
                .containsExactly("/content/period");
    }

    @Test
    void BR_L13_neither_an_awarded_unit_nor_a_recognised_outcome_is_targeted_again() {
        assertThat(LearnerRules.nothingStandsInTheWay(complete(), facts())).isEmpty();

        recognised = Set.of(example.outcomes.get(0));
        var oneOutcome = LearnerRules.nothingStandsInTheWay(complete(), facts());
        var theOthers = LearnerRules.nothingStandsInTheWay(content(onlyOutcomes(1, 2)), facts());
        awarded = Set.of(example.uaa5);
        var wholeUnit = LearnerRules.nothingStandsInTheWay(content(onlyOutcomes(1, 2)), facts());

        assertThat(codes(oneOutcome)).containsExactly("ALREADY_ACHIEVED");
        assertThat(oneOutcome.getFirst().detail()).contains("UAA5", "K1");
        assertThat(theOthers).isEmpty();
        assertThat(codes(wholeUnit)).containsExactly("ALREADY_ACHIEVED");
        assertThat(wholeUnit.getFirst().detail()).contains("UAA5");
    }

    @Test
    void BR_E04_an_unknown_learner_and_unknown_institutions_are_named() {
        assertThat(LearnerRules.learnerIsKnown(complete(), facts())).isEmpty();
        assertThat(PartyRules.institutionsAreKnown(complete(), facts())).isEmpty();

        learnerIsKnown = false;
        institutions.remove(example.jury);

        assertThat(codes(LearnerRules.learnerIsKnown(complete(), facts()))).containsExactly("LEARNER_UNKNOWN");
        assertThat(pointers(PartyRules.institutionsAreKnown(complete(), facts())))
                .containsExactly("/content/recognition/institutionId");
    }

    @Test
    void BR_L01_the_home_is_the_one_that_registered_the_learner_and_of_a_strangers_learner_nothing_else_is_told() {
        taken = Set.copyOf(example.outcomes);
        recognised = Set.copyOf(example.outcomes);
        learnersHome = example.stranger;

        var violations = LearnerRules.homeIsTheLearners(complete(), facts());

        assertThat(codes(violations)).containsExactly("LA_HOME_OF_ANOTHER");
        assertThat(pointers(violations)).containsExactly("/content/homeInstitutionId");
        assertThat(violations.getFirst().detail()).doesNotContain(example.stranger.toString());
        assertThat(LearnerRules.nothingStandsInTheWay(complete(), facts())).isEmpty();
        learnersHome = example.school;
        assertThat(LearnerRules.homeIsTheLearners(complete(), facts())).isEmpty();
        assertThat(codes(LearnerRules.nothingStandsInTheWay(complete(), facts())))
                .contains("LA_OVERLAP", "ALREADY_ACHIEVED");
    }

    @Test
    void BR_D01_the_other_agreement_its_days_and_recognised_outcomes_are_named_to_whom_they_concern() {
        taken = Set.of(example.outcomes.get(2));
        recognised = Set.of(example.outcomes.get(0));
        otherActive = List.of(AT_THE_SAME_TIME);

        var told = LearnerRules.nothingStandsInTheWay(complete(), facts()).stream()
                .map(Violation::detail)
                .toList();

        assertThat(told).hasSize(3);
        assertThat(told).anyMatch(detail -> detail.contains(OTHER.toString()) && detail.contains("UAA5"));
        assertThat(told).anyMatch(detail -> detail.contains(OTHER.toString()) && detail.contains("2026-02-06"));
        assertThat(told).anyMatch(detail -> detail.contains("K1"));
    }

    @Test
    void BR_D01_whom_it_does_not_concern_is_told_one_and_the_same_whatever_stands_in_the_learners_way() {
        concernsTheAsker = false;
        var nothing = toldToAnother(() -> {});
        var partRecognised = toldToAnother(() -> recognised = Set.of(example.outcomes.get(0)));
        var unitAwarded = toldToAnother(() -> awarded = Set.of(example.uaa5));
        var targetedElsewhere = toldToAnother(() -> taken = Set.of(example.outcomes.get(2)));
        var away = toldToAnother(() -> otherActive = List.of(AT_THE_SAME_TIME, AT_THE_SAME_TIME));
        var ofAnotherHome = toldToAnother(() -> learnersHome = example.stranger);
        var everything = toldToAnother(() -> {
            recognised = Set.copyOf(example.outcomes);
            awarded = Set.of(example.uaa5);
            taken = Set.copyOf(example.outcomes);
            otherActive = List.of(AT_THE_SAME_TIME);
            learnersHome = example.stranger;
        });

        assertThat(nothing).isEmpty();
        assertThat(codes(partRecognised)).containsExactly("LA_NOT_FOR_THIS_LEARNER");
        assertThat(pointers(partRecognised)).containsExactly("");
        assertThat(List.of(unitAwarded, targetedElsewhere, away, ofAnotherHome, everything))
                .containsOnly(partRecognised);
    }

    /** All that a proposal of the complete agreement is answered, in a world in which only this is so. */
    private List<Violation> toldToAnother(Runnable cause) {
        recognised = Set.of();
        awarded = Set.of();
        taken = Set.of();
        otherActive = List.of();
        learnersHome = example.school;
        cause.run();
        return AgreementRules.ofProposal(complete(), facts());
    }

    @Test
    void BR_R12_a_recognised_part_that_is_too_old_to_be_used_can_be_renewed() {
        recognised = Set.of(example.outcomes.get(0));
        recognisedUsableUntil = Optional.of(PREPARED);
        var lastDay = LearnerRules.nothingStandsInTheWay(complete(), facts());
        recognisedUsableUntil = Optional.of(PREPARED.minusDays(1));
        var tooOld = LearnerRules.nothingStandsInTheWay(complete(), facts());

        assertThat(codes(lastDay)).containsExactly("ALREADY_ACHIEVED");
        assertThat(tooOld).isEmpty();
    }
}
