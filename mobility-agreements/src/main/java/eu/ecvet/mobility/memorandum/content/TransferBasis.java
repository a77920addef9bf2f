package eu.ecvet.mobility.memorandum.content;

/** On what basis personal data may flow to a partner (GDPR Chapter V; BR-M14). */
public enum TransferBasis {
    /** The partner sits in the European Economic Area; nothing more is needed. */
    EEA,
    /** The Commission found the level of protection adequate (Article 45). */
    ADEQUACY,
    /** Standard contractual clauses (Article 46). */
    SCC,
    /** A derogation for a specific situation (Article 49). */
    DEROGATION_49;

    /** Whether data may flow on this basis to an institution outside the European Economic Area; null where nothing is recorded. */
    public static boolean suffices(TransferBasis basis) {
        return basis != null && basis != EEA;
    }
}
