package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class TargetRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L04_at_least_one_target_targets_are_outcomes_of_the_pinned_home_units() {
        assertThat(TargetRules.targetsAreHomeOutcomes(complete(), facts())).isEmpty();
        assertThat(TargetRules.targetsAreHomeOutcomes(content(onlyOutcomes(2, 3)), facts()))
                .isEmpty();
        assertThat(codes(TargetRules.targetsAreHomeOutcomes(content(content -> content.putArray("targets")), facts())))
                .containsExactly("LA_NO_TARGET");
        assertThat(codes(TargetRules.targetsAreHomeOutcomes(
                        content(content -> target(content).put("unitVersion", 7)), facts())))
                .containsExactly("UNIT_VERSION_UNKNOWN");
        assertThat(codes(TargetRules.targetsAreHomeOutcomes(
                        content(content -> target(content)
                                .putArray("outcomeIds")
                                .add(example.outcomesOfUaa4.getFirst().toString())),
                        facts())))
                .containsExactly("OUTCOME_UNKNOWN");
        assertThat(codes(TargetRules.targetsAreHomeOutcomes(
                        content(content -> content.withArray("targets").add(Example.target(example.uaa5))), facts())))
                .containsExactly("TARGET_REPEATED");
    }

    @Test
    void BR_L04_an_empty_list_of_outcomes_means_the_same_as_none_the_whole_unit() {
        var empty = content(onlyOutcomes());
        var absent = content(content -> target(content).putNull("outcomeIds"));

        assertThat(empty).isEqualTo(complete());
        assertThat(absent).isEqualTo(complete());
        assertThat(TargetRules.targetsAreHomeOutcomes(empty, facts())).isEmpty();
        assertThat(aim(empty).isWholeUnit()).isTrue();
        assertThat(aim(empty).outcomes()).isEqualTo(example.outcomes);
    }

    @Test
    void BR_L04_an_outcome_is_named_once_a_unit_in_one_target_in_whatever_version() {
        var outcomes = TargetRules.targetsAreHomeOutcomes(content(onlyOutcomes(2, 3, 2, 2)), facts());
        var units = TargetRules.targetsAreHomeOutcomes(
                content(content -> content.withArray("targets")
                        .add(Example.target(example.uaa5).put("unitVersion", 2))),
                facts());

        assertThat(codes(outcomes)).containsExactly("TARGET_REPEATED", "TARGET_REPEATED");
        assertThat(pointers(outcomes))
                .containsExactly("/content/targets/0/outcomeIds/2", "/content/targets/0/outcomeIds/3");
        assertThat(outcomes.getFirst().detail()).startsWith("The outcome S1 is named");
        assertThat(codes(units)).contains("TARGET_REPEATED");
        assertThat(pointers(units)).contains("/content/targets/1/unitId");
    }

    @Test
    void BR_L04_the_unit_belongs_to_the_home_qualification_version_which_is_published() {
        UnitId foreign = new UnitId(UUID.randomUUID());
        units.put(
                new UnitVersion(foreign, 1),
                new PublishedUnit(
                        new UnitVersion(foreign, 1),
                        "X1",
                        LocalizedText.of("en", "Other"),
                        "en",
                        4,
                        LegalPeriod.since(Example.EARLY),
                        null,
                        List.of(new PublishedUnit.Outcome(new OutcomeId(UUID.randomUUID()), "K1"))));
        var elsewhere = TargetRules.targetsAreHomeOutcomes(
                content(content -> target(content).put("unitId", foreign.toString())), facts());
        qualification = null;
        var unpublished = TargetRules.qualificationIsPublished(complete(), facts());

        assertThat(codes(elsewhere)).containsExactly("UNIT_NOT_IN_QUALIFICATION");
        assertThat(codes(unpublished)).containsExactly("QUALIFICATION_VERSION_UNKNOWN");
    }

    @Test
    void BR_Q19_a_unit_past_its_validity_or_its_transition_is_closed_for_new_agreements() {
        assertThat(TargetRules.unitsAreOpenForNewAgreements(complete(), facts()))
                .isEmpty();

        var superseded = example.unit();
        units.put(superseded.unit(), superseded.supersededUntil(PREPARED));
        var lastDayOfTransition = TargetRules.unitsAreOpenForNewAgreements(complete(), facts());
        units.put(superseded.unit(), superseded.supersededUntil(PREPARED.minusDays(1)));
        var afterTransition = TargetRules.unitsAreOpenForNewAgreements(complete(), facts());
        units.put(
                superseded.unit(),
                new PublishedUnit(
                        superseded.unit(),
                        "UAA5",
                        LocalizedText.of("fr", "Soins"),
                        "fr",
                        4,
                        new LegalPeriod(Example.EARLY, START.minusDays(1)),
                        null,
                        superseded.outcomes()));
        var expired = TargetRules.unitsAreOpenForNewAgreements(complete(), facts());

        assertThat(lastDayOfTransition).isEmpty();
        assertThat(codes(afterTransition)).containsExactly("UNIT_VERSION_CLOSED");
        assertThat(codes(expired)).containsExactly("UNIT_VERSION_CLOSED");
    }

    @Test
    void BR_L05_a_comparability_statement_of_the_memorandum_or_a_mapping_of_the_agreements_own() {
        assertThat(TargetRules.targetsAreComparable(complete(), facts())).isEmpty();

        memorandumChange = memorandum -> memorandum.putArray("pairs");

        assertThat(pointers(TargetRules.targetsAreComparable(complete(), facts())))
                .containsExactly("/content/targets/0/mapping");
        assertThat(TargetRules.targetsAreComparable(
                        content(content -> target(content).put("mapping", "Module M3 of Lille, sheet 2")), facts()))
                .isEmpty();
    }

    @Test
    void BR_L05_of_a_memorandums_statements_it_speaks_only_where_there_is_a_memorandum() {
        memorandumIsKnown = false;
        var ofOthers = TargetRules.targetsAreComparable(complete(), facts());
        var none = TargetRules.targetsAreComparable(
                content(content -> content.remove(List.of("memorandumId", "memorandumVersion"))), facts());
        Consumer<ObjectNode> byProcedure =
                content -> content.put("procedureId", "BE-VAE-3").remove(List.of("memorandumId", "memorandumVersion"));
        var unmapped = TargetRules.targetsAreComparable(content(byProcedure), facts());
        var mapped = TargetRules.targetsAreComparable(
                content(byProcedure.andThen(content -> target(content).put("mapping", "Module M3"))), facts());

        assertThat(ofOthers).isEmpty();
        assertThat(none).isEmpty();
        assertThat(pointers(unmapped)).containsExactly("/content/targets/0/mapping");
        assertThat(unmapped.getFirst().detail()).startsWith("Without a memorandum");
        assertThat(mapped).isEmpty();
    }

    @Test
    void BR_L06_points_of_a_whole_unit_follow_from_the_qualification_0_for_parts_and_add_ons_absent_without_points() {
        assertThat(aim(complete()).points()).contains(Points.of(20));
        assertThat(aim(content(onlyOutcomes(0, 1, 2, 3, 4, 5))).points()).contains(Points.of(20));
        assertThat(aim(content(onlyOutcomes(2))).points()).contains(Points.ZERO);
        assertThat(aim(content(content -> target(content).put("status", "ADD_ON")))
                        .points())
                .contains(Points.ZERO);

        qualification = example.qualification(null, null);

        assertThat(aim(complete()).points()).isEmpty();
        assertThat(TargetRules.pointsAreDerivable(complete(), facts())).isEmpty();
    }

    @Test
    void BR_L06_a_qualification_with_points_that_gives_none_to_a_mandatory_unit_is_refused() {
        assertThat(TargetRules.pointsAreDerivable(complete(), facts())).isEmpty();

        qualification = example.qualification(Points.of(120), null);

        assertThat(codes(TargetRules.pointsAreDerivable(complete(), facts()))).containsExactly("POINTS_NOT_DERIVABLE");
    }

    @Test
    void BR_Q19_a_qualification_version_that_is_expired_not_yet_valid_or_superseded_is_closed_for_new_agreements() {
        assertThat(TargetRules.qualificationIsOpenForNewAgreements(complete(), facts()))
                .isEmpty();

        qualification = example.qualificationValid(new LegalPeriod(Example.EARLY, START.minusDays(1)));
        var expired = TargetRules.qualificationIsOpenForNewAgreements(complete(), facts());
        qualification = example.qualificationValid(LegalPeriod.since(START.plusDays(1)));
        var notYet = TargetRules.qualificationIsOpenForNewAgreements(complete(), facts());
        qualification = example.qualificationWithPoints();
        newerQualificationFrom = Optional.of(PREPARED);
        var superseded = TargetRules.qualificationIsOpenForNewAgreements(complete(), facts());
        newerQualificationFrom = Optional.of(PREPARED.plusDays(1));
        var newerIsToCome = TargetRules.qualificationIsOpenForNewAgreements(complete(), facts());

        assertThat(codes(expired)).containsExactly("QUALIFICATION_VERSION_CLOSED");
        assertThat(codes(notYet)).containsExactly("QUALIFICATION_VERSION_CLOSED");
        assertThat(codes(superseded)).containsExactly("QUALIFICATION_VERSION_CLOSED");
        assertThat(newerIsToCome).isEmpty();
    }
}
