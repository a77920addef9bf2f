package eu.ecvet.registry.unit.content;

import static eu.ecvet.registry.RegistryRule.CRITERION_WITHOUT_OUTCOME;
import static eu.ecvet.registry.RegistryRule.OUTCOME_CATEGORY_INVALID;
import static eu.ecvet.registry.RegistryRule.OUTCOME_CODE_DUPLICATE;
import static eu.ecvet.registry.RegistryRule.OUTCOME_ID_DUPLICATE;
import static eu.ecvet.registry.RegistryRule.OUTCOME_NOT_ASSESSABLE;
import static eu.ecvet.registry.RegistryRule.UNIT_NOT_COHERENT;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The rules about the learning outcomes of a unit and their assessment (BR-Q01, BR-Q02, BR-Q04). */
final class OutcomeRules {
    private OutcomeRules() {}

    /** BR-Q01: every outcome belongs to exactly one category. */
    static List<Violation> everyOutcomeHasACategory(UnitContent content, String at) {
        return IntStream.range(0, content.outcomes().size())
                .filter(i -> content.outcomes().get(i).category() == null)
                .mapToObj(i -> OUTCOME_CATEGORY_INVALID.at(
                        at + "/outcomes/" + i + "/category",
                        "The outcome '%s' is neither knowledge nor skill nor responsibility and autonomy yet; decide for one."
                                .formatted(content.outcomes().get(i).code())))
                .toList();
    }

    /** BR-Q02: a unit has outcomes, in each of the three categories or with a recorded justification. */
    static Optional<Violation> unitIsCoherent(UnitContent content, String at) {
        if (content.outcomes().isEmpty()) {
            return Optional.of(
                    UNIT_NOT_COHERENT.at(at + "/outcomes", "A unit contains at least one learning outcome."));
        }
        Set<OutcomeCategory> missing = EnumSet.allOf(OutcomeCategory.class);
        content.outcomes().forEach(outcome -> missing.remove(outcome.category()));
        boolean justified = VisibleText.isIn(content.coherenceNote());
        return missing.isEmpty() || justified
                ? Optional.empty()
                : Optional.of(UNIT_NOT_COHERENT.at(
                        at + "/coherenceNote",
                        "The unit has no outcome of the category %s; add one, or record in coherenceNote why the unit is coherent without."
                                .formatted(missing.stream().map(Enum::name).collect(Collectors.joining(" and ")))));
    }

    /** BR-Q04: outcomes have codes of their own, so that a criterion can list them. */
    static List<Violation> outcomesAreToldApart(UnitContent content, String at) {
        Set<String> codes = new HashSet<>();
        Set<OutcomeId> ids = new HashSet<>();
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < content.outcomes().size(); i++) {
            LearningOutcome outcome = content.outcomes().get(i);
            if (!codes.add(outcome.code())) {
                violations.add(OUTCOME_CODE_DUPLICATE.at(
                        at + "/outcomes/" + i + "/code",
                        "Two outcomes have the code '%s'; each needs its own.".formatted(outcome.code())));
            }
            if (outcome.id() != null && !ids.add(outcome.id())) {
                violations.add(OUTCOME_ID_DUPLICATE.at(
                        at + "/outcomes/" + i + "/id", "Two outcomes have the same id; each needs its own."));
            }
        }
        return violations;
    }

    /** BR-Q04: every outcome is covered by at least one criterion that lists it. */
    static List<Violation> everyOutcomeIsAssessable(UnitContent content, String at) {
        Set<String> covered = content.assessment() == null
                ? Set.of()
                : content.assessment().criteria().stream()
                        .flatMap(criterion -> criterion.outcomeCodes().stream())
                        .collect(Collectors.toSet());
        return IntStream.range(0, content.outcomes().size())
                .filter(i -> !covered.contains(content.outcomes().get(i).code()))
                .mapToObj(i -> OUTCOME_NOT_ASSESSABLE.at(
                        at + "/outcomes/" + i,
                        "No assessment criterion lists the outcome '%s', so it could not be assessed on its own."
                                .formatted(content.outcomes().get(i).code())))
                .toList();
    }

    /** BR-Q04: a criterion covers only outcomes of its own unit. */
    static List<Violation> criteriaNameOutcomesOfTheUnit(UnitContent content, String at) {
        if (content.assessment() == null) {
            return List.of();
        }
        Set<String> codes =
                content.outcomes().stream().map(LearningOutcome::code).collect(Collectors.toSet());
        List<Violation> violations = new ArrayList<>();
        var criteria = content.assessment().criteria();
        for (int i = 0; i < criteria.size(); i++) {
            for (String code : criteria.get(i).outcomeCodes()) {
                if (!codes.contains(code)) {
                    violations.add(CRITERION_WITHOUT_OUTCOME.at(
                            at + "/assessment/criteria/" + i + "/outcomeCodes",
                            "The criterion lists the outcome '%s', which the unit does not contain.".formatted(code)));
                }
            }
        }
        return violations;
    }
}
