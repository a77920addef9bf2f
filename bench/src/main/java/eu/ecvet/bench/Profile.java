package eu.ecvet.bench;

import java.time.Duration;

/**
 * How much and how long.
 *
 * @param learners copies of the learner, with all that is hers in three services
 * @param qualifications copies of the qualification of eight units
 * @param pages of fifty rows that lie before the one that stands for a deep place of a list
 * @param warmUp the most; it ends where nothing gets faster any more
 * @param waiting events that pile up before they are told and heard
 */
record Profile(
        String name,
        long learners,
        long qualifications,
        int pages,
        Duration warmUp,
        Duration closed,
        Duration open,
        int waiting,
        int connections) {
    private static final int CONNECTIONS = 8;

    /** Whether everything works, and roughly how fast; nothing is warm, and no list is followed to a deep place. */
    static Profile quick() {
        return new Profile(
                "quick",
                6_000,
                200,
                0,
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                5_000,
                CONNECTIONS);
    }

    static Profile full() {
        return new Profile(
                "full",
                50_000,
                5_000,
                1_000,
                Duration.ofSeconds(24),
                Duration.ofSeconds(6),
                Duration.ofSeconds(8),
                100_000,
                CONNECTIONS);
    }

    /** What a large country has: 224,000 units with 2 million outcomes, a million learners with 21 million results. */
    static Profile grow() {
        return new Profile(
                "grow",
                1_000_000,
                28_000,
                1_000,
                Duration.ofSeconds(24),
                Duration.ofSeconds(6),
                Duration.ofSeconds(8),
                1_000_000,
                CONNECTIONS);
    }
}
