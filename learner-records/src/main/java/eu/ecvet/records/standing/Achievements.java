package eu.ecvet.records.standing;

import eu.ecvet.records.heard.specification.UnitSpecification;
import eu.ecvet.records.ledger.LedgerEntry;
import eu.ecvet.records.ledger.OpenPartFilling;
import eu.ecvet.records.ledger.RecognisedOutcome;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All that one learner achieved, without saying who it is.
 *
 * @param entries active entries of the ledger, the earliest award first
 * @param fillings what decisions counted into open parts of qualifications
 * @param credited positively assessed and attested
 * @param negative assessed without success so far
 * @param inLearning targeted by a running agreement
 * @param equivalents the outcomes that an outcome is equivalent to, older and newer (BR-R11, BR-Q18)
 */
public record Achievements(
        List<LedgerEntry> entries,
        List<RecognisedOutcome> recognised,
        List<OpenPartFilling> fillings,
        Set<OutcomeId> validated,
        Set<OutcomeId> credited,
        Set<OutcomeId> negative,
        Set<OutcomeId> inLearning,
        Map<OutcomeId, Set<OutcomeId>> equivalents) {

    public Achievements {
        validated = expanded(validated, equivalents);
        credited = expanded(credited, equivalents);
    }

    /** The unit's active award in this version of the qualification. */
    Optional<LedgerEntry> award(QualificationVersion qualification, UnitId unit) {
        return entries.stream()
                .filter(entry -> entry.kind() == LedgerEntry.Kind.UNIT_AWARD
                        && entry.qualification().equals(qualification)
                        && entry.unit().unitId().equals(unit))
                .findFirst();
    }

    /** BR-P03: what was counted into the open parts of this version of the qualification. */
    List<OpenPartFilling> fillingsOf(QualificationVersion qualification) {
        return fillings.stream()
                .filter(filling -> filling.qualification().equals(qualification))
                .toList();
    }

    /** How far the learner has come with an outcome on the way to this qualification version. */
    OutcomeState state(QualificationVersion qualification, UnitId unit, OutcomeId outcome) {
        if (award(qualification, unit).isPresent()) {
            return OutcomeState.COUNTED;
        }
        if (recognisedFor(qualification.qualificationId()).contains(outcome)) {
            return OutcomeState.RECOGNISED;
        }
        if (validated.contains(outcome)) {
            return OutcomeState.VALIDATED;
        }
        if (credited.contains(outcome)) {
            return OutcomeState.CREDITED;
        }
        if (negative.contains(outcome)) {
            return OutcomeState.ASSESSED_NEGATIVE;
        }
        return inLearning.contains(outcome) ? OutcomeState.IN_LEARNING : OutcomeState.NOT_STARTED;
    }

    /** BR-R06: recognised although it was not shown. */
    boolean waived(QualificationId qualification, OutcomeId outcome) {
        return recognised.stream()
                .anyMatch(one -> one.waived()
                        && one.qualificationId().equals(qualification)
                        && one.outcomeId().equals(outcome));
    }

    /**
     * BR-X09: every outcome that the learner holds independently of a qualification: credited, validated, recognised or part
     * of an awarded unit. What was only waived does not carry over (BR-R06).
     */
    Set<OutcomeId> held(Map<UnitVersion, UnitSpecification> awardedUnits) {
        Set<OutcomeId> held = new HashSet<>(credited);
        held.addAll(validated);
        recognised.stream()
                .filter(one -> !one.waived())
                .map(RecognisedOutcome::outcomeId)
                .forEach(held::add);
        for (LedgerEntry entry : entries) {
            UnitSpecification unit = awardedUnits.get(entry.unit());
            if (entry.kind() == LedgerEntry.Kind.UNIT_AWARD && unit != null) {
                unit.outcomeIds().stream()
                        .filter(outcome -> !waived(entry.qualification().qualificationId(), outcome))
                        .forEach(held::add);
            }
        }
        return expanded(held, equivalents);
    }

    private Set<OutcomeId> recognisedFor(QualificationId qualification) {
        return expanded(
                recognised.stream()
                        .filter(one -> one.qualificationId().equals(qualification))
                        .map(RecognisedOutcome::outcomeId)
                        .collect(Collectors.toSet()),
                equivalents);
    }

    /** BR-R11: an outcome carries over to those that it is equivalent to, over any number of versions. */
    static Set<OutcomeId> expanded(Collection<OutcomeId> outcomes, Map<OutcomeId, Set<OutcomeId>> equivalents) {
        Set<OutcomeId> all = new HashSet<>(outcomes);
        Deque<OutcomeId> open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            equivalents.getOrDefault(open.pop(), Set.of()).stream()
                    .filter(all::add)
                    .forEach(open::push);
        }
        return Set.copyOf(all);
    }
}
