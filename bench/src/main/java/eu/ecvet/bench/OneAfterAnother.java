package eu.ecvet.bench;

import java.util.concurrent.atomic.AtomicLong;

/** Numbers of copies for what can be done to each only once, such as a signature. */
final class OneAfterAnother {
    private final AtomicLong last = new AtomicLong();

    long next() {
        return last.incrementAndGet();
    }

    long last() {
        return last.get();
    }
}
