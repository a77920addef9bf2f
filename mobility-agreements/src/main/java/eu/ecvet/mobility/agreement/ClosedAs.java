package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.DecisionResult;

/** With what a Learning Agreement was closed. */
public enum ClosedAs {
    RECOGNISED,
    PARTIAL,
    NOT_RECOGNISED,
    /** The mobility ended without an assessment; nothing was attested, so nothing was to be recognised. */
    NOTHING_ASSESSED;

    public static ClosedAs of(DecisionResult result) {
        return switch (result) {
            case RECOGNISED -> RECOGNISED;
            case PARTIALLY_RECOGNISED -> PARTIAL;
            case REFUSED -> NOT_RECOGNISED;
        };
    }
}
