package eu.ecvet.mobility.memorandum.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class ComparabilityRulesTest extends MemorandumRulesFixture {
    @Test
    void BR_M06_the_home_level_is_that_of_the_published_unit_or_where_it_has_none_of_the_qualification() {
        var typed7 = content(content -> pair(content)
                .put("homeEqfLevel", 7)
                .put("hostEqfLevel", 7)
                .put("hostUnitId", UUID.randomUUID().toString()));
        var typed3 = content(content -> pair(content).put("homeEqfLevel", 3).put("justification", "Same tasks."));

        var againstUnit = ComparabilityRules.levelsAreAsPublished(typed7, facts());
        assertThat(codes(againstUnit)).containsExactly("COMPARABILITY_LEVEL");
        assertThat(pointers(againstUnit)).containsExactly("/content/pairs/0/homeEqfLevel");
        assertThat(againstUnit.getFirst().detail())
                .isEqualTo("The pair states EQF level 7 for the home unit; it is published with level 4.");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, typed3, facts())))
                .containsExactly("COMPARABILITY_LEVEL");
        assertThat(ComparabilityRules.levelsAreAsPublished(typed3, facts(unit(example.uaa5, 1, null))))
                .hasSize(1);
        assertThat(ComparabilityRules.levelsAreAsPublished(
                        typed3, facts(unit(example.uaa5, 2, 3), unit(example.uaa5, 1, 4))))
                .as("the version that belongs to the qualification decides")
                .hasSize(1);
        assertThat(ComparabilityRules.levelsAreAsPublished(typed3, facts(unit(example.uaa5, 1, 3))))
                .isEmpty();
        assertThat(ComparabilityRules.levelsAreAsPublished(complete(), facts())).isEmpty();
        assertThat(ComparabilityRules.levelsAreAsPublished(complete(), facts(unit(example.uaa5, 1, null))))
                .isEmpty();
    }

    @Test
    void BR_M06_the_host_level_is_that_of_the_hosts_unit_where_the_registry_knows_it() {
        var hostUnit = new UnitId(UUID.randomUUID());
        var paired = content(content -> pair(content).put("hostUnitId", hostUnit.toString()));

        assertThat(pointers(ComparabilityRules.levelsAreAsPublished(
                        paired, facts(example.unit(), unit(hostUnit, 1, 3), unit(hostUnit, 2, 5)))))
                .containsExactly("/content/pairs/0/hostEqfLevel");
        assertThat(ComparabilityRules.levelsAreAsPublished(paired, facts(example.unit(), unit(hostUnit, 1, 4))))
                .isEmpty();
        assertThat(ComparabilityRules.levelsAreAsPublished(paired, facts(example.unit(), unit(hostUnit, 1, null))))
                .isEmpty();
    }

    @Test
    void BR_M06_both_sides_have_an_EQF_level_different_levels_are_justified() {
        assertThat(ComparabilityRules.pairsCompareLevels(complete())).isEmpty();
        assertThat(pointers(ComparabilityRules.pairsCompareLevels(
                        content(content -> pair(content).put("hostEqfLevel", 3)))))
                .containsExactly("/content/pairs/0/justification");
        assertThat(ComparabilityRules.pairsCompareLevels(content(content ->
                        pair(content).put("hostEqfLevel", 3).put("justification", "Same tasks, other framework."))))
                .isEmpty();
        assertThat(pointers(ComparabilityRules.pairsCompareLevels(
                        content(content -> pair(content).remove("homeEqfLevel")))))
                .containsExactly("/content/pairs/0/homeEqfLevel");
    }

    @Test
    void BR_M06_a_pair_says_what_at_the_host_compares_with_a_code_of_its_own() {
        var unsaid = ComparabilityRules.pairsCompareLevels(
                content(content -> pair(content).remove("hostUnitTitle")));

        assertThat(codes(unsaid)).containsExactly("PAIR_HOST_UNIT_MISSING");
        assertThat(pointers(unsaid)).containsExactly("/content/pairs/0/hostUnitTitle");
    }

    @Test
    void BR_M13_standardisation_is_said_a_decision_by_rule_has_an_accountable_officer() {
        assertThat(ComparabilityRules.standardisationIsSaid(complete())).isEmpty();
        assertThat(pointers(ComparabilityRules.standardisationIsSaid(
                        content(content -> pair(content).remove("standardisation")))))
                .containsExactly("/content/pairs/0/standardisation");
        assertThat(pointers(ComparabilityRules.standardisationIsSaid(content(
                        content -> pair(content).put("standardisation", "HIGH").put("automaticRecognition", true)))))
                .containsExactly("/content/pairs/0/accountableOfficer");
        assertThat(ComparabilityRules.standardisationIsSaid(content(content -> pair(content)
                        .put("standardisation", "HIGH")
                        .put("automaticRecognition", true)
                        .put("accountableOfficer", "officer-7"))))
                .isEmpty();
    }

    @Test
    void BR_M13_BR_R13_only_a_pair_of_standardisation_HIGH_decides_by_rule() {
        for (String model : List.of("MEDIUM", "LOW")) {
            var byRule = ComparabilityRules.standardisationIsSaid(content(content -> pair(content)
                    .put("standardisation", model)
                    .put("automaticRecognition", true)
                    .put("accountableOfficer", "officer-7")));

            assertThat(codes(byRule)).containsExactly("STANDARDISATION_INCOMPLETE");
            assertThat(pointers(byRule)).containsExactly("/content/pairs/0/automaticRecognition");
            assertThat(ComparabilityRules.standardisationIsSaid(content(content ->
                            pair(content).put("standardisation", model).put("automaticRecognition", false))))
                    .isEmpty();
        }
    }

    @Test
    void BR_M13_a_home_unit_of_a_qualification_is_in_one_pair_whatever_else_the_second_one_says() {
        var twice = content(content -> {
            ObjectNode first = pair(content).put("standardisation", "HIGH");
            content.withArray("pairs").add(first.deepCopy().put("standardisation", "LOW"));
            content.withArray("pairs").add(first.deepCopy().put("homeUnitId", example.uaa4.toString()));
            content.withArray("pairs").add(first.deepCopy().put("hostEqfLevel", 3));
        });

        assertThat(codes(ComparabilityRules.pairsAreStatedOnce(twice)))
                .containsExactly("PAIR_REPEATED", "PAIR_REPEATED");
        assertThat(pointers(ComparabilityRules.pairsAreStatedOnce(twice)))
                .containsExactly("/content/pairs/1/homeUnitId", "/content/pairs/3/homeUnitId");
        assertThat(codes(MemorandumRules.ofProposal(MemorandumKind.PROVIDER_PROVIDER, twice, facts())))
                .contains("PAIR_REPEATED");
        assertThat(ComparabilityRules.pairsAreStatedOnce(complete())).isEmpty();
        assertThat(ComparabilityRules.pairsAreStatedOnce(content(content -> content.withArray("pairs")
                        .add(pair(content)
                                .deepCopy()
                                .put("homeQualificationId", UUID.randomUUID().toString())))))
                .as("the same unit in another qualification")
                .isEmpty();
    }
}
