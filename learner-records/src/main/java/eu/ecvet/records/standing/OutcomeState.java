package eu.ecvet.records.standing;

/** How far a learner has come with one outcome on the way to a qualification. */
enum OutcomeState {
    NOT_STARTED,
    /** A running Learning Agreement targets it, or it is assessed and the transcript is not issued yet. */
    IN_LEARNING,
    /** Assessed and not achieved; it can be assessed again. */
    ASSESSED_NEGATIVE,
    /** Positively assessed and attested: credit as the Recommendation of 2009 defines it. */
    CREDITED,
    /** Found to match what is expected: credit as the EQF Recommendation of 2017 defines it. */
    VALIDATED,
    /** A decision recognised it towards the unit. */
    RECOGNISED,
    /** The unit is awarded and counts in this qualification version. */
    COUNTED;

    boolean atLeast(OutcomeState other) {
        return compareTo(other) >= 0;
    }
}
