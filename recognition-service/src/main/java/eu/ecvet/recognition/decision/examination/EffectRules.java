package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.COVERAGE_INSUFFICIENT;
import static eu.ecvet.recognition.RecognitionCode.EFFECT_INCONSISTENT;
import static eu.ecvet.recognition.judgement.RecognitionRules.covered;
import static eu.ecvet.recognition.judgement.RecognitionRules.essentialCovered;
import static eu.ecvet.recognition.judgement.RecognitionRules.thresholdReached;
import static eu.ecvet.recognition.judgement.RecognitionRules.wholeUnitInReach;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about the effect of a decision on a unit (BR-R06, BR-R07). */
final class EffectRules {
    private EffectRules() {}

    static List<Violation> violations(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        List<Violation> violations = new ArrayList<>(broadlyInLine(unit, facts, on, at));
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        fitsWhatIsCovered(unit, facts, covered, at).ifPresent(violations::add);
        violations.addAll(restsOnSomethingRecognised(unit, at));
        violations.addAll(waivedOnlyWithTheUnit(unit, facts, at));
        monthsOnlyForAShorterTraining(unit, at).ifPresent(violations::add);
        violations.addAll(missingIsWhatIsMissing(unit, facts, covered, at));
        return violations;
    }

    /** BR-R06: the unit is awarded when all essential outcomes and at least the threshold of all outcomes are covered. */
    static List<Violation> broadlyInLine(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        if (unit.effect() != Effect.UNIT_AWARD) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        if (!essentialCovered(facts, covered)) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "An essential outcome of unit %s is not covered; an essential outcome is never waived."
                            .formatted(facts.code())));
        }
        int of = facts.outcomes().size();
        if (!thresholdReached(covered.size(), of, facts.policy().thresholdPercent())) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "%d of %d outcomes of unit %s are covered; awarding the unit needs %d %%."
                            .formatted(
                                    covered.size(),
                                    of,
                                    facts.code(),
                                    facts.policy().thresholdPercent())));
        }
        if (covered.size() < of && !wholeUnitInReach(facts, on)) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "Only a part of unit %s was expected in this case; what nobody expected is not waived."
                            .formatted(facts.code())));
        }
        return violations;
    }

    /** BR-R07: the effect says the same as what is recognised, waived and missing. */
    static Optional<Violation> fitsWhatIsCovered(
            DecisionDraft.Unit unit, UnitFacts facts, Set<OutcomeId> covered, String at) {
        return switch (unit.effect()) {
            case UNIT_AWARD -> {
                boolean allNamed = facts.outcomes().stream()
                        .map(OutcomeFacts::outcomeId)
                        .allMatch(outcome ->
                                covered.contains(outcome) ^ unit.waived().contains(outcome));
                yield allNamed && unit.missingOutcomes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(EFFECT_INCONSISTENT.at(
                                at,
                                "Awarding unit %s, name each outcome either as recognised or as waived, and none as missing."
                                        .formatted(facts.code())));
            }
            case PART_OF_UNIT ->
                covered.size() == facts.outcomes().size()
                        ? Optional.of(EFFECT_INCONSISTENT.at(
                                at + "/effect",
                                "With earlier decisions all outcomes of unit %s are covered; the unit is to be awarded."
                                        .formatted(facts.code())))
                        : Optional.empty();
            // These stand beside the unit, or bring nothing: what is recognised need not add up to it.
            case NONE, EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION -> Optional.empty();
        };
    }

    /** BR-R07: an effect rests on something recognised, and without one nothing is. */
    static List<Violation> restsOnSomethingRecognised(DecisionDraft.Unit unit, String at) {
        boolean none = unit.effect() == Effect.NONE;
        if (none == unit.recognised().isEmpty()) {
            return List.of();
        }
        return List.of(EFFECT_INCONSISTENT.at(
                at + "/recognisedOutcomeIds",
                none
                        ? "Without an effect no outcome is recognised."
                        : "The effect %s rests on at least one recognised outcome.".formatted(unit.effect())));
    }

    /** BR-R06, BR-R07: outcomes are waived only where the unit is awarded, and only its own. */
    static List<Violation> waivedOnlyWithTheUnit(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        List<Violation> violations = new ArrayList<>();
        if (unit.effect() != Effect.UNIT_AWARD && !unit.waived().isEmpty()) {
            violations.add(EFFECT_INCONSISTENT.at(
                    at + "/waivedOutcomeIds", "Outcomes are waived only where the unit is awarded."));
        }
        for (int i = 0; i < unit.waived().size(); i++) {
            if (facts.outcome(unit.waived().get(i)).isEmpty()) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/waivedOutcomeIds/" + i, "This is no outcome of unit %s.".formatted(facts.code())));
            }
        }
        return violations;
    }

    /** BR-R07: a reduction of the training time says by how much, and nothing else does. */
    static Optional<Violation> monthsOnlyForAShorterTraining(DecisionDraft.Unit unit, String at) {
        return (unit.effect() == Effect.TRAINING_TIME_REDUCTION) == (unit.months() != null)
                ? Optional.empty()
                : Optional.of(EFFECT_INCONSISTENT.at(
                        at + "/trainingTimeReductionMonths",
                        "A reduction of the training time says by how many months; no other effect does."));
    }

    /** BR-R02, BR-R07: what is called missing is an outcome of the unit that is not covered. */
    static List<Violation> missingIsWhatIsMissing(
            DecisionDraft.Unit unit, UnitFacts facts, Set<OutcomeId> covered, String at) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < unit.missingOutcomes().size(); i++) {
            OutcomeId missing = unit.missingOutcomes().get(i).outcomeId();
            if (facts.outcome(missing).isEmpty()) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/missingOutcomes/" + i, "This is no outcome of unit %s.".formatted(facts.code())));
            } else if (covered.contains(missing)) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/missingOutcomes/" + i, "This outcome is recognised; it cannot be missing."));
            }
        }
        return violations;
    }
}
