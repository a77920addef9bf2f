package eu.ecvet.vocabulary;

/** What kind of learning outcome it is (Annex I(b); EQF Recommendation of 2017). Every outcome has exactly one (BR-Q01). */
public enum OutcomeCategory {
    KNOWLEDGE,
    SKILL,
    /** Called "competence" in the Recommendation of 2009, "responsibility and autonomy" since 2017. */
    RESPONSIBILITY_AUTONOMY
}
