package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.DecisionResult;

/** With what a Learning Agreement was closed. */
public enum ClosedAs {
    RECOGNISED,
    PARTIAL,
    NOT_RECOGNISED;

    static ClosedAs of(DecisionResult result) {
        return switch (result) {
            case RECOGNISED -> RECOGNISED;
            case PARTIALLY_RECOGNISED -> PARTIAL;
            case REFUSED -> NOT_RECOGNISED;
        };
    }
}
