package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.RESULT_INCONSISTENT;
import static eu.ecvet.recognition.judgement.RecognitionRules.covered;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.vocabulary.Effect;
import java.util.Optional;

/** The rule about the result of a decision as a whole. */
final class ResultRules {
    private ResultRules() {}

    /**
     * BR-R02: the result of the whole follows from the units. Awarding a unit grants all of it: that what is not recognised is
     * validly waived is for {@link EffectRules} to say.
     */
    static Optional<Violation> resultConsistent(Examination examination) {
        DecisionDraft draft = examination.draft();
        if (draft.result() == null) {
            return Optional.empty();
        }
        boolean nothing = draft.units().stream().allMatch(unit -> unit.effect() == Effect.NONE);
        boolean everything = draft.units().stream().allMatch(unit -> granted(unit, examination));
        return switch (draft.result()) {
            case RECOGNISED ->
                everything
                        ? Optional.empty()
                        : Optional.of(
                                RESULT_INCONSISTENT.at(
                                        "/result",
                                        "Not everything that was expected is recognised; the result is PARTIALLY_RECOGNISED or REFUSED."));
            case PARTIALLY_RECOGNISED ->
                nothing || everything
                        ? Optional.of(RESULT_INCONSISTENT.at(
                                "/result",
                                nothing
                                        ? "No unit has an effect; the result is REFUSED."
                                        : "Everything that was expected is recognised; the result is RECOGNISED."))
                        : Optional.empty();
            case REFUSED ->
                nothing
                        ? Optional.empty()
                        : Optional.of(
                                RESULT_INCONSISTENT.at("/result", "A unit has an effect; the result is not REFUSED."));
        };
    }

    /** Whether every outcome that was expected of the unit is recognised, or waived where the unit is awarded. */
    private static boolean granted(DecisionDraft.Unit unit, Examination examination) {
        return switch (unit.effect()) {
            case UNIT_AWARD -> true;
            case NONE -> false;
            case PART_OF_UNIT, EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION ->
                examination.target(unit).stream()
                        .flatMap(facts -> facts.outcomes().stream()
                                .filter(OutcomeFacts::expected)
                                .filter(outcome -> !covered(facts, unit.recognised(), examination.on())
                                        .contains(outcome.outcomeId())))
                        .findAny()
                        .isEmpty();
        };
    }
}
