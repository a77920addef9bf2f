package eu.ecvet.composition;

/** How much of a composition is tried before its evaluation stops being exact; so that no composition can occupy a service. */
final class Budget {
    static final int MOST_STATES = 16_384;
    static final long MOST_WORK = 4_000_000;

    private long work;
    private boolean exceeded;

    /** Whether one more combination may be tried, where so many are kept already. */
    boolean admits(int kept) {
        if (++work > MOST_WORK || kept >= MOST_STATES) {
            exceeded = true;
            return false;
        }
        return true;
    }

    boolean exceeded() {
        return exceeded;
    }
}
