package eu.ecvet.registry.unit.content;

import static eu.ecvet.registry.RegistryRule.UNIT_SPEC_INCOMPLETE;

import eu.ecvet.platform.rule.Violation;
import java.util.ArrayList;
import java.util.List;

/** The rules about the seven items of a unit's specification (Annex II section 1; BR-Q03). */
final class SpecificationRules {
    private SpecificationRules() {}

    /** BR-Q03: the specification names all seven items; 2, 6 and 7 may be declared not applicable. */
    static List<Violation> specificationIsComplete(UnitContent content, Listing listing, String at) {
        List<Violation> violations = new ArrayList<>();
        if (content.title().in(content.language()).isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/title",
                    "Item 1: the title is missing in the unit's own language '%s'.".formatted(content.language())));
        }
        if (!listing.isListed() && !isNotApplicable(content, SpecificationItem.QUALIFICATION_TITLE)) {
            violations.add(
                    UNIT_SPEC_INCOMPLETE.at(
                            at + "/notApplicable",
                            "Item 2: no qualification lists this unit; list it in one, or declare QUALIFICATION_TITLE not applicable."));
        }
        if (content.eqfLevel() == null && !listing.givesEqfLevel()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/eqfLevel", "Item 3: neither the unit nor a qualification that lists it has an EQF level."));
        }
        if (content.outcomes().isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(at + "/outcomes", "Item 4: the learning outcomes are missing."));
        }
        if (content.assessment() == null || content.assessment().procedures() == null) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/assessment/procedures", "Item 5: the procedures of the assessment are missing."));
        }
        if (content.assessment() == null || content.assessment().criteria().isEmpty()) {
            violations.add(UNIT_SPEC_INCOMPLETE.at(
                    at + "/assessment/criteria", "Item 5: the criteria of the assessment are missing."));
        }
        if (!listing.isListed() && !isNotApplicable(content, SpecificationItem.POINTS)) {
            violations.add(
                    UNIT_SPEC_INCOMPLETE.at(
                            at + "/notApplicable",
                            "Item 6: points stand with the qualification, and none lists this unit; list it in one, or declare POINTS not applicable."));
        }
        return violations;
    }

    private static boolean isNotApplicable(UnitContent content, SpecificationItem item) {
        return content.notApplicable().contains(item);
    }
}
