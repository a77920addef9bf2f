package eu.ecvet.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay after a commit in this process. Only a hint: a lost signal costs one poll interval and nothing else. */
@ApplicationScoped
public class RelaySignal {
    private final Semaphore signal = new Semaphore(0);

    public void wake() {
        signal.release();
    }

    /** Waits for a wake-up or until the time is over; several wake-ups count as one. */
    void await(Duration atMost) throws InterruptedException {
        if (signal.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }
}
