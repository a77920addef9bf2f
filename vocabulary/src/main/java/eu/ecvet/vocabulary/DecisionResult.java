package eu.ecvet.vocabulary;

/** Result of a recognition decision (BR-R02). */
public enum DecisionResult {
    RECOGNISED,
    PARTIALLY_RECOGNISED,
    REFUSED
}
