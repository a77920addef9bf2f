package eu.ecvet.vocabulary;

/** How a unit belongs to a qualification version (BR-Q06). */
public enum Obligation {
    MANDATORY,
    ELECTIVE,
    /** Outside the total of the qualification (BR-P02). */
    OPTIONAL_EXTRA
}
