package eu.ecvet.registry.unit.content;

import static eu.ecvet.registry.RegistryRule.CORRESPONDENCE_CONTRADICTORY;
import static eu.ecvet.registry.RegistryRule.CORRESPONDENCE_REQUIRED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules about what becomes of the outcomes of a superseded version (BR-Q18). */
final class CorrespondenceRules {
    private CorrespondenceRules() {}

    /** BR-Q18: superseding a version needs a table that says for each old outcome what became of it, and a transition end. */
    static List<Violation> oldOutcomesAreMapped(
            UnitContent old, UnitContent newer, Correspondence table, LocalDate firstDay) {
        if (table == null) {
            return List.of(
                    CORRESPONDENCE_REQUIRED.at(
                            "/correspondence",
                            "A published version is superseded only with a table that says for each of its outcomes whether the new version holds it: EQUIVALENT, PARTIAL or NONE."));
        }
        List<Violation> violations = new ArrayList<>();
        if (table.transitionUntil() == null
                || (firstDay != null && table.transitionUntil().isBefore(firstDay))) {
            violations.add(CORRESPONDENCE_REQUIRED.at(
                    "/correspondence/transitionUntil",
                    "Say until when new agreements may still use the old version, not before the new one is valid."));
        }
        Set<OutcomeId> oldIds = ids(old);
        Set<OutcomeId> newIds = ids(newer);
        Set<OutcomeId> mapped = new HashSet<>();
        for (int i = 0; i < table.outcomes().size(); i++) {
            var pair = table.outcomes().get(i);
            String at = "/correspondence/outcomes/" + i;
            if (!oldIds.contains(pair.oldOutcomeId())) {
                violations.add(CORRESPONDENCE_CONTRADICTORY.at(
                        at + "/oldOutcomeId", "The superseded version has no such outcome."));
            } else if (!mapped.add(pair.oldOutcomeId())) {
                violations.add(CORRESPONDENCE_CONTRADICTORY.at(
                        at + "/oldOutcomeId",
                        "The table speaks twice about the same outcome of the superseded version."));
            }
            boolean needsNew = pair.relation() != Correspondence.Relation.NONE;
            if (needsNew && !newIds.contains(pair.newOutcomeId())) {
                violations.add(CORRESPONDENCE_CONTRADICTORY.at(
                        at + "/newOutcomeId", "Name the outcome of the new version that corresponds to the old one."));
            }
            if (!needsNew && pair.newOutcomeId() != null) {
                violations.add(CORRESPONDENCE_CONTRADICTORY.at(
                        at + "/newOutcomeId", "Nothing corresponds to this outcome, yet a new one is named."));
            }
        }
        old.outcomes().stream()
                .filter(outcome -> !mapped.contains(outcome.id()))
                .map(outcome -> CORRESPONDENCE_REQUIRED.at(
                        "/correspondence/outcomes",
                        "The table does not say what becomes of the outcome '%s' of the superseded version."
                                .formatted(outcome.code())))
                .forEach(violations::add);
        return violations;
    }

    private static Set<OutcomeId> ids(UnitContent content) {
        return content.outcomes().stream().map(LearningOutcome::id).collect(Collectors.toSet());
    }
}
