package eu.ecvet.recognition.judgement;

import static eu.ecvet.vocabulary.MatchResult.MATCH;
import static eu.ecvet.vocabulary.MatchResult.NO_MATCH;

import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.TargetStatus;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of substance on which the proposal and the examination of a decision both stand. */
public final class RecognitionRules {

    private RecognitionRules() {}

    /** BR-V03: expected against assessed. What a validation said goes before what the assessment alone would say. */
    public static MatchResult match(OutcomeFacts outcome) {
        if (outcome.validated() != null) {
            return outcome.validated();
        }
        return outcome.result() == OutcomeResult.ACHIEVED ? MATCH : NO_MATCH;
    }

    /** BR-R12: whether a credit is too old on the date of the decision. The last day of the period still counts. */
    public static boolean outdated(LocalDate assessedOn, Period creditValidity, LocalDate on) {
        return creditValidity != null
                && assessedOn != null
                && assessedOn.plus(creditValidity).isBefore(on);
    }

    /** The outcome can be recognised by this case: expected, validated as matching, not outdated on the date. */
    public static boolean recognisable(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        return outcome.expected()
                && match(outcome) == MATCH
                && !outdated(outcome.assessedOn(), policy.creditValidity(), on);
    }

    /** BR-X04: an earlier decision recognised it, and the credit is still usable on the date (BR-R12). */
    public static boolean standsFromEarlier(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        return outcome.recognisedEarlier() != null
                && !outdated(outcome.recognisedEarlier(), policy.creditValidity(), on);
    }

    /** BR-X04: what the union of this case and of earlier decisions covers of the unit. */
    public static Set<OutcomeId> covered(UnitFacts unit, Collection<OutcomeId> recognisedNow, LocalDate on) {
        return unit.outcomes().stream()
                .filter(outcome ->
                        recognisedNow.contains(outcome.outcomeId()) || standsFromEarlier(outcome, unit.policy(), on))
                .map(OutcomeFacts::outcomeId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Whether the case is about the whole unit: every outcome is expected now or stands from an earlier decision. Only then
     * can the unit be awarded; what nobody expected the learner to show is not waived.
     */
    public static boolean wholeUnitInReach(UnitFacts unit, LocalDate on) {
        return unit.outcomes().stream()
                .allMatch(outcome -> outcome.expected() || standsFromEarlier(outcome, unit.policy(), on));
    }

    /** BR-R06: all essential outcomes covered, and of all outcomes at least the threshold: "broadly in line". */
    public static boolean broadlyInLine(UnitFacts unit, Set<OutcomeId> covered) {
        return essentialCovered(unit, covered)
                && thresholdReached(
                        covered.size(), unit.outcomes().size(), unit.policy().thresholdPercent());
    }

    /** BR-R06, first half. */
    public static boolean essentialCovered(UnitFacts unit, Set<OutcomeId> covered) {
        return unit.outcomes().stream()
                .filter(OutcomeFacts::essential)
                .allMatch(outcome -> covered.contains(outcome.outcomeId()));
    }

    /** BR-R06, second half; exact, without rounding. */
    public static boolean thresholdReached(int covered, int of, int thresholdPercent) {
        return covered * 100 >= thresholdPercent * of;
    }

    /**
     * BR-P12, BR-P13, BR-R23: points are those of the home qualification and only for an awarded unit, once and in full; a
     * part of a unit carries none yet. Time spent, attempts, place and setting are no input (BR-P10, BR-P11).
     *
     * @return empty where the effect or the qualification has nothing to do with points
     */
    public static Optional<Points> points(Effect effect, UnitPolicy policy) {
        return switch (effect) {
            case UNIT_AWARD -> Optional.ofNullable(policy.points());
            case PART_OF_UNIT -> policy.qualificationHasPoints() ? Optional.of(Points.ZERO) : Optional.empty();
            case EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION, NONE -> Optional.empty();
        };
    }

    /** BR-R23: what is an add-on to the qualification can only be extra credit. */
    public static boolean onlyExtraCredit(UnitPolicy policy) {
        return policy.status() == TargetStatus.ADD_ON;
    }

    /** BR-R24: the host assessed on a lower EQF level than the home unit has; for a person to weigh. */
    public static boolean levelLower(EqfLevel home, EqfLevel assessed) {
        return home != null && assessed != null && assessed.compareTo(home) < 0;
    }

    /** BR-R13: an assessment of an expected outcome differed from what was agreed. */
    public static boolean deviates(UnitFacts unit) {
        return unit.outcomes().stream()
                .anyMatch(outcome -> outcome.expected() && !outcome.deviations().isEmpty());
    }

    static List<OutcomeId> ids(List<OutcomeFacts> outcomes) {
        return outcomes.stream().map(OutcomeFacts::outcomeId).toList();
    }
}
