package eu.ecvet.platform.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what another thread or process brings about: looks often, gives up at a deadline that no healthy run meets. */
public final class Eventually {
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Eventually() {}

    public static void until(BooleanSupplier condition) {
        get(() -> condition.getAsBoolean() ? Boolean.TRUE : null);
    }

    /** Repeats assertions until they hold; the last failure is thrown at the deadline. */
    public static void holds(Runnable assertions) {
        AssertionError[] last = new AssertionError[1];
        long end = System.nanoTime() + DEADLINE.toNanos();
        do {
            try {
                assertions.run();
                return;
            } catch (AssertionError notYet) {
                last[0] = notYet;
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        } while (System.nanoTime() < end);
        throw last[0];
    }

    /** The first value that is not null. */
    public static <T> T get(Supplier<T> value) {
        long end = System.nanoTime() + DEADLINE.toNanos();
        while (true) {
            T found = value.get();
            if (found != null) {
                return found;
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within " + DEADLINE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }
}
