package eu.ecvet.mobility.memorandum.content;

/** What sort of partnership a memorandum founds; none of them takes for granted that the partners are schools. */
public enum MemorandumKind {
    /** Providers of training with each other, across a border. */
    PROVIDER_PROVIDER(2),
    /** Job services together with providers, in one country or several. */
    JOB_SERVICE_PROVIDER(1),
    /** Authorities or regions that recognise each other's qualifications, of one country or several. */
    AUTHORITY_NETWORK(1),
    /** Schemes or professions of one system, for instance pre-vocational and dual training. */
    NATIONAL_SCHEMES(1);

    private final int countries;

    MemorandumKind(int countries) {
        this.countries = countries;
    }

    /** How many countries the partners come from at least (BR-M01). */
    public int countries() {
        return countries;
    }
}
