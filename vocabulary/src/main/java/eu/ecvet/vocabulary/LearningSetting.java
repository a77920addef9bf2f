package eu.ecvet.vocabulary;

/** Where the learning took place; never decides about points (BR-P11). */
public enum LearningSetting {
    FORMAL,
    NON_FORMAL,
    INFORMAL
}
