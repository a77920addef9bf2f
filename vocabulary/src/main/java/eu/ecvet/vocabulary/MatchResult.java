package eu.ecvet.vocabulary;

/** What validation says of one outcome: expected against assessed (BR-V03). */
public enum MatchResult {
    MATCH,
    PARTIAL,
    NO_MATCH
}
