package eu.ecvet.mobility.memorandum;

/** Where a memorandum stands; the transitions are those of {@link MemorandumAct}. */
public enum MemorandumState {
    DRAFT,
    PROPOSED,
    PARTIALLY_SIGNED,
    SIGNED,
    IN_FORCE,
    /** Ended, but agreements that became active before still run (BR-M09). */
    RUN_OFF,
    ENDED,
    /** A draft with which nobody goes on. */
    DISCARDED
}
