package eu.ecvet.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How this service tells and hears events. */
@ConfigMapping(prefix = "ecvet.events")
public interface EventsConfig {
    /** CloudEvents source of this service, for instance {@code /qualification-registry}. */
    String source();

    /** Topic on which this service publishes. */
    String topic();

    /** Topics of the services whose facts this one needs. */
    Optional<List<String>> consume();

    /** Partitions of this service's topic, if the relay has to create it. */
    @WithDefault("6")
    int partitions();

    /** Replicas of this service's topic, if the relay has to create it; 3 in production. */
    @WithDefault("1")
    short replication();

    /** How often the relay looks for rows even if nobody woke it; the poll is the truth, the wake-up a hint. */
    @WithDefault("1s")
    Duration poll();

    /** Rows that the relay sends at once. */
    @WithDefault("500")
    int batch();

    /** How often parked events are tried again even if nothing new came. */
    @WithDefault("1s")
    Duration retryParked();

    /** Largest event in bytes; a larger one is refused when it is written, where the caller still gets the error. */
    @WithDefault("900000")
    int largest();
}
