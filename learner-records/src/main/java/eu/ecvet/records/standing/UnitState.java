package eu.ecvet.records.standing;

import java.util.Collection;

/** How far a learner has come with one unit; a pure function of the states of its outcomes. */
enum UnitState {
    NONE,
    /** Some outcomes are credited; no points yet (BR-P12). */
    PARTIAL,
    /** Every outcome is credited, from whatever sources (BR-X04); the unit still has to be validated and recognised. */
    COMPLETE_CREDITED,
    /** Every outcome is validated; the unit still has to be recognised. */
    COMPLETE_VALIDATED,
    AWARDED;

    /** BR-A02, BR-X04: complete if and only if all outcomes are, wherever each of them comes from. */
    static UnitState of(Collection<OutcomeState> outcomes, boolean awarded) {
        if (awarded) {
            return AWARDED;
        }
        if (outcomes.stream().allMatch(state -> state.atLeast(OutcomeState.VALIDATED))) {
            return COMPLETE_VALIDATED;
        }
        if (outcomes.stream().allMatch(state -> state.atLeast(OutcomeState.CREDITED))) {
            return COMPLETE_CREDITED;
        }
        return outcomes.stream().anyMatch(state -> state.atLeast(OutcomeState.CREDITED)) ? PARTIAL : NONE;
    }
}
