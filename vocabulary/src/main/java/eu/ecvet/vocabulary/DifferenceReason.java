package eu.ecvet.vocabulary;

/** Substantial differences that can justify a refusal; duration alone is never one (BR-R04). */
public enum DifferenceReason {
    OUTCOME_MISSING,
    LEVEL_LOWER,
    CONTEXT_SPECIFIC_LAW,
    ASSESSMENT_INSUFFICIENT,
    OUTDATED,
    QUALITY_ASSURANCE_DOUBT,
    AUTHENTICITY
}
