package eu.ecvet.composition.evaluation;

/** How much of a composition is tried before its evaluation stops being exact; so that no composition can occupy a service. */
final class Budget {
    static final int MOST_STATES = 16_384;
    static final long MOST_WORK = 4_000_000;

    private long work;
    private boolean exceeded;

    /** Whether one more combination may be tried at all. */
    boolean goesOn() {
        if (work >= MOST_WORK) {
            exceeded = true;
            return false;
        }
        work++;
        return true;
    }

    /** Whether one more result may be kept beside so many. */
    boolean admits(int kept) {
        if (kept >= MOST_STATES) {
            exceeded = true;
            return false;
        }
        return true;
    }

    boolean exceeded() {
        return exceeded;
    }
}
