package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.LegalPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class LearnerRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L12_no_outcome_in_two_open_agreements_no_two_active_agreements_at_the_same_time() {
        assertThat(LearnerRules.noOverlap(complete(), facts())).isEmpty();

        taken = Set.of(example.outcomes.get(2));
        otherActive = List.of(
                new LegalPeriod(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 3, 1)),
                new LegalPeriod(LocalDate.of(2026, 2, 7), LocalDate.of(2026, 3, 1)));

        assertThat(pointers(LearnerRules.noOverlap(complete(), facts())))
                .containsExactly("/content/targets/0", "/content/period");
        assertThat(pointers(LearnerRules.noOverlap(content(onlyOutcomes(0, 1)), facts())))
                .containsExactly("/content/period");
    }

    @Test
    void BR_L13_neither_an_awarded_unit_nor_a_recognised_outcome_is_targeted_again() {
        assertThat(LearnerRules.notYetAchieved(complete(), facts())).isEmpty();

        recognised = Set.of(example.outcomes.get(0));
        var oneOutcome = LearnerRules.notYetAchieved(complete(), facts());
        var theOthers = LearnerRules.notYetAchieved(content(onlyOutcomes(1, 2)), facts());
        awarded = Set.of(example.uaa5);
        var wholeUnit = LearnerRules.notYetAchieved(content(onlyOutcomes(1, 2)), facts());

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
    void BR_D01_the_other_agreement_its_days_and_recognised_outcomes_are_named_only_to_whom_they_concern() {
        taken = Set.of(example.outcomes.get(2));
        recognised = Set.of(example.outcomes.get(0));
        otherActive = List.of(new LegalPeriod(LocalDate.of(2026, 2, 6), LocalDate.of(2026, 3, 1)));
        var toTheHome = details();
        concernsTheAsker = false;
        var toTheHost = details();

        assertThat(toTheHome).anyMatch(detail -> detail.contains(OTHER.toString()));
        assertThat(toTheHome).anyMatch(detail -> detail.contains("2026-02-06"));
        assertThat(toTheHome).anyMatch(detail -> detail.contains("K1"));
        assertThat(toTheHost)
                .hasSize(3)
                .noneMatch(detail ->
                        detail.contains(OTHER.toString()) || detail.contains("2026-02-06") || detail.contains("K1"));
    }

    private List<String> details() {
        return Stream.concat(
                        LearnerRules.noOverlap(complete(), facts()).stream(),
                        LearnerRules.notYetAchieved(complete(), facts()).stream())
                .map(Violation::detail)
                .toList();
    }

    @Test
    void BR_R12_a_recognised_part_that_is_too_old_to_be_used_can_be_renewed() {
        recognised = Set.of(example.outcomes.get(0));
        recognisedUsableUntil = Optional.of(PREPARED);
        var lastDay = LearnerRules.notYetAchieved(complete(), facts());
        recognisedUsableUntil = Optional.of(PREPARED.minusDays(1));
        var tooOld = LearnerRules.notYetAchieved(complete(), facts());

        assertThat(codes(lastDay)).containsExactly("ALREADY_ACHIEVED");
        assertThat(tooOld).isEmpty();
    }
}
