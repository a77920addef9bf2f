package eu.ecvet.recognition.casefile;

import java.util.Set;

/** Where a recognition case stands; drawn in {@code docs/lifecycles/recognition-case.md}. */
public enum CaseState {
    RECEIVED,
    VALIDATED,
    PARTLY_VALIDATED,
    NOT_VALIDATED,
    /** Decided, and the decision is notified in the same moment: its positive effects have started. */
    NOTIFIED,
    /** The decision can no longer be appealed. */
    FINAL;

    public static final Set<CaseState> VALIDATION_DONE = Set.of(VALIDATED, PARTLY_VALIDATED, NOT_VALIDATED);

    public static final Set<CaseState> UNDECIDED = Set.of(RECEIVED, VALIDATED, PARTLY_VALIDATED, NOT_VALIDATED);
}
