package eu.ecvet.mobility.agreement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.FunctionScope;
import eu.ecvet.functions.FunctionsHeld;
import eu.ecvet.functions.HeldFunction;
import eu.ecvet.mobility.Example;
import eu.ecvet.mobility.heard.publication.PublishedUnit;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The accept and the refuse side of each rule. */
class PartyRulesTest extends AgreementRulesFixture {
    @Test
    void BR_L01_one_learner_one_home_one_host_and_they_differ() {
        assertThat(PartyRules.oneLearnerTwoSides(complete())).isEmpty();
        assertThat(pointers(PartyRules.oneLearnerTwoSides(content(
                        content -> content.remove(List.of("learnerId", "homeInstitutionId", "hostInstitutionId"))))))
                .containsExactly("/content/learnerId", "/content/homeInstitutionId", "/content/hostInstitutionId");
        assertThat(pointers(PartyRules.oneLearnerTwoSides(
                        content(content -> content.put("hostInstitutionId", example.school.toString())))))
                .containsExactly("/content/hostInstitutionId");
        assertThat(pointers(PartyRules.oneLearnerTwoSides(
                        content(content -> content.put("intermediaryInstitutionId", example.lille.toString())))))
                .containsExactly("/content/intermediaryInstitutionId");
    }

    @Test
    void BR_L02_validating_recognising_and_assessing_institution_hold_their_functions() {
        assertThat(PartyRules.functionsAreHeld(complete(), facts())).isEmpty();

        institutions.put(example.school, Example.registered(example.school, "BE", Function.COORDINATE_MOBILITY));
        institutions.put(example.jury, Example.registered(example.jury, "BE", Function.VALIDATE));
        institutions.put(example.lille, Example.registered(example.lille, "FR", Function.MENTOR));

        var violations = PartyRules.functionsAreHeld(complete(), facts());
        assertThat(codes(violations)).containsExactly("LA_FUNCTION_GAP", "LA_FUNCTION_GAP", "LA_FUNCTION_GAP");
        assertThat(pointers(violations))
                .containsExactly(
                        "/content/validation/institutionId",
                        "/content/recognition/institutionId",
                        "/content/assessment/whoAssesses/institutionId");
    }

    @Test
    void BR_L02_the_assessors_function_may_be_limited_to_its_own_unit_that_compares_to_the_home_unit() {
        UnitId frenchUnit = new UnitId(UUID.randomUUID());
        var scope = new FunctionScope(Set.of("FR"), null, Set.of(frenchUnit), null, null, null);
        institutions.put(
                example.lille,
                Example.registered(
                        "FR",
                        new FunctionsHeld(
                                example.lille,
                                List.of(new HeldFunction(
                                        UUID.randomUUID(),
                                        Function.ASSESS,
                                        scope,
                                        LegalPeriod.since(Example.EARLY))))));

        var unpaired = PartyRules.functionsAreHeld(complete(), facts());
        memorandumChange =
                memorandum -> ((ObjectNode) memorandum.get("pairs").get(0)).put("hostUnitId", frenchUnit.toString());
        var paired = PartyRules.functionsAreHeld(complete(), facts());

        assertThat(codes(unpaired)).containsExactly("LA_FUNCTION_GAP");
        assertThat(paired).isEmpty();
    }

    @Test
    void BR_I01_BR_L02_a_host_limited_to_other_EQF_levels_or_fields_than_the_units_does_not_assess_it() {
        assertThat(codes(assessedByHostWithin(Set.of(2), null))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(Set.of(4), null)).isEmpty();
        assertThat(codes(assessedByHostWithin(null, Set.of("0721")))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(null, Set.of("101"))).isEmpty();
    }

    @Test
    void BR_I01_BR_L02_where_the_unit_has_no_level_of_its_own_that_of_the_qualification_counts() {
        PublishedUnit own = example.unit();
        units.put(
                own.unit(),
                new PublishedUnit(
                        own.unit(),
                        "UAA5",
                        LocalizedText.of("fr", "Soins"),
                        "fr",
                        null,
                        LegalPeriod.since(Example.EARLY),
                        null,
                        own.outcomes()));

        assertThat(codes(assessedByHostWithin(Set.of(2), null))).containsExactly("LA_FUNCTION_GAP");
        assertThat(assessedByHostWithin(Set.of(4), null)).isEmpty();
    }

    @Test
    void BR_L02_a_function_that_ends_before_the_mobility_begins_does_not_count() {
        institutions.put(
                example.school,
                Example.registered(
                        "BE",
                        new FunctionsHeld(
                                example.lille,
                                List.of(new HeldFunction(
                                        UUID.randomUUID(),
                                        Function.VALIDATE,
                                        null,
                                        new LegalPeriod(Example.EARLY, START.minusDays(1)))))));

        assertThat(pointers(PartyRules.functionsAreHeld(complete(), facts())))
                .containsExactly("/content/validation/institutionId");
    }

    private List<Violation> assessedByHostWithin(Set<Integer> eqfLevels, Set<String> iscedF) {
        var scope = new FunctionScope(null, null, null, eqfLevels, iscedF, null);
        institutions.put(
                example.lille,
                Example.registered(
                        "FR",
                        new FunctionsHeld(
                                example.lille,
                                List.of(new HeldFunction(
                                        UUID.randomUUID(),
                                        Function.ASSESS,
                                        scope,
                                        LegalPeriod.since(Example.EARLY))))));
        return PartyRules.functionsAreHeld(complete(), facts());
    }
}
