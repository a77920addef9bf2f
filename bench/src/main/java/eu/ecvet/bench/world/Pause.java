package eu.ecvet.bench.world;

import java.time.Duration;

/** Waits, because something else needs time. */
public final class Pause {
    private static final Duration SHORTLY = Duration.ofMillis(250);

    private Pause() {}

    /** Between two looks at something that is going on. */
    public static void shortly() {
        of(SHORTLY);
    }

    public static void of(Duration howLong) {
        try {
            Thread.sleep(howLong);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
