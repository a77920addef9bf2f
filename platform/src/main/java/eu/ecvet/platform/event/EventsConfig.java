package eu.ecvet.platform.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    /** Which service publishes on which topic: topic to CloudEvents source. What comes on another topic is not believed. */
    Map<String, String> sources();

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

    /**
     * How soon a parked event is tried again for the first time. Later it waits a quarter of the time that it has waited
     * already, so that what waits for long costs little.
     */
    @WithDefault("1s")
    Duration retryParked();

    /** A parked event is tried again after this time at the latest. */
    @WithDefault("1m")
    Duration retryAtLeast();

    /**
     * How long an event whose handler breaks is tried again, at least five times, before it is kept as failed for an
     * operator. What is only the database's trouble of the moment is tried again without end.
     */
    @WithDefault("1m")
    Duration lasting();

    /**
     * Another instance hears what an instance that died has heard until then when this time is over, and a second later at
     * the latest. A broker takes it from its {@code group.min.session.timeout.ms} on, which is six seconds where nobody set
     * it.
     */
    @WithDefault("3s")
    Duration sessionTimeout();

    /** Hearing stands still if nothing was heard, and nothing was known to be there, for this long. */
    @WithDefault("1m")
    Duration standstill();

    /** Largest data of an event in characters; what would be larger is refused when it is written, with a sentence. */
    @WithDefault("900000")
    int largest();
}
