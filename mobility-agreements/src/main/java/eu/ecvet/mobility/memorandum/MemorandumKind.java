package eu.ecvet.mobility.memorandum;

/** What sort of partnership a memorandum founds; none of them takes for granted that the partners are schools. */
public enum MemorandumKind {
    /** Competent institutions of at least two countries. */
    CROSS_BORDER(2),
    /** Regions, schemes or professions of one country. */
    DOMESTIC(1),
    /** Job services together with providers, in one country or several. */
    JOB_SERVICE(1);

    private final int countries;

    MemorandumKind(int countries) {
        this.countries = countries;
    }

    /** How many countries the partners come from at least. */
    int countries() {
        return countries;
    }
}
