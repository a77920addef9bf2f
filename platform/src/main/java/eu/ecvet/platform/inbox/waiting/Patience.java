package eu.ecvet.platform.inbox.waiting;

import eu.ecvet.platform.event.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** When a parked event is tried again, and when trying again is given up. */
@ApplicationScoped
public class Patience {
    private static final int FEWEST_ATTEMPTS = 5;

    private final EventsConfig config;

    Patience(EventsConfig config) {
        this.config = config;
    }

    /** After a quarter of the time it has waited already, within the configured bounds. */
    public Instant next(Instant receivedAt, Instant now) {
        Duration quarter = Duration.between(receivedAt, now).dividedBy(4);
        Duration pause = quarter.compareTo(config.retryParked()) < 0 ? config.retryParked() : quarter;
        return now.plus(pause.compareTo(config.retryAtLeast()) > 0 ? config.retryAtLeast() : pause);
    }

    /** For what somebody else will wake: only if that is missed. */
    public Instant last(Instant now) {
        return now.plus(config.retryAtLeast());
    }

    /** A handler that broke so often and for so long will break again. */
    public boolean isOver(Instant receivedAt, int attempts, Instant now) {
        return attempts >= FEWEST_ATTEMPTS && Duration.between(receivedAt, now).compareTo(config.lasting()) >= 0;
    }
}
