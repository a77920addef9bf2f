package eu.ecvet.platform.inbox.health;

import eu.ecvet.platform.event.EventsConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Whether this service still hears the others: moved on by the consumer, told by a metric and by {@link HearingCheck}. */
@Startup
@ApplicationScoped
public class Hearing {
    private final EventsConfig config;
    private volatile long lastTurn;

    Hearing(EventsConfig config, MeterRegistry meters) {
        this.config = config;
        lastTurn = System.nanoTime();
        Gauge.builder(
                        "ecvet.inbox.standstill.seconds",
                        this,
                        hearing -> hearing.standstill().toMillis() / 1000.0)
                .description("Time since records were last taken from the topics, or none were there")
                .register(meters);
    }

    /** All records that were there are dealt with. */
    public void goesOn() {
        lastTurn = System.nanoTime();
    }

    boolean standsStill() {
        return standstill().compareTo(config.standstill()) >= 0;
    }

    Duration standstill() {
        return config.consume().isEmpty() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - lastTurn);
    }
}
