package eu.ecvet.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what another thread or process brings about: looks at once and often, then less often, and gives up at a
 * deadline that no healthy run meets.
 */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final long FIRST_PAUSE_NANOS = 2_000_000;
    private static final long LONGEST_PAUSE_NANOS = 50_000_000;

    private Eventually() {}

    public static void until(BooleanSupplier condition) {
        get(() -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    /** Repeats assertions until they hold; the last failure is thrown at the deadline. */
    public static void holds(Runnable assertions) {
        AssertionError[] last = new AssertionError[1];
        Boolean held = firstOf(() -> {
            try {
                assertions.run();
                return Boolean.TRUE;
            } catch (AssertionError notYet) {
                last[0] = notYet;
                return null;
            }
        });
        if (held == null) {
            throw last[0];
        }
    }

    /** The first value that is not null. */
    public static <T> T get(Supplier<T> value) {
        T found = firstOf(value);
        if (found == null) {
            throw new AssertionError("it did not happen within " + DEADLINE.toSeconds() + " s");
        }
        return found;
    }

    private static <T> T firstOf(Supplier<T> value) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            T found = value.get();
            if (found != null || System.nanoTime() > end) {
                return found;
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
        }
    }
}
