package eu.ecvet.mobility.memorandum;

/** Where a memorandum stands; the transitions are drawn at {@link Memorandum}. */
public enum MemorandumState {
    DRAFT,
    PROPOSED,
    PARTIALLY_SIGNED,
    SIGNED,
    IN_FORCE,
    /** Ended, but agreements that became active before still run (BR-M09). */
    RUN_OFF,
    ENDED
}
