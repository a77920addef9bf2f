package eu.ecvet.vocabulary;

/** What an assessment says of one learning outcome (BR-A02). */
public enum OutcomeResult {
    ACHIEVED,
    NOT_ACHIEVED,
    NOT_ASSESSED
}
