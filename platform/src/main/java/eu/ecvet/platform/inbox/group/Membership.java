package eu.ecvet.platform.inbox.group;

import java.time.Duration;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * How long the broker waits for a sign of this instance before it gives its partitions to the others of the group. A broker
 * that does not take the configured time is offered what a broker takes where nobody set anything.
 */
public final class Membership {
    private static final Logger LOG = Logger.getLogger(Membership.class);
    /** The least that a broker takes where nobody set it. */
    private static final Duration LEAST_BY_DEFAULT = Duration.ofSeconds(6);
    /** What a client of Kafka asks for where nobody set it. */
    private static final Duration KAFKAS_OWN = Duration.ofSeconds(45);
    /** Signs of life that may get lost. */
    private static final int SIGNS = 3;

    private Duration timeout;

    public Membership(Duration configured) {
        timeout = configured;
    }

    public Map<String, Object> settings() {
        return Map.of(
                "session.timeout.ms",
                Math.toIntExact(timeout.toMillis()),
                "heartbeat.interval.ms",
                Math.toIntExact(timeout.dividedBy(SIGNS).toMillis()));
    }

    /** The broker does not take the time; the next attempt offers another. */
    public void refused() {
        Duration next = timeout.compareTo(LEAST_BY_DEFAULT) < 0 ? LEAST_BY_DEFAULT : KAFKAS_OWN;
        LOG.warnf(
                "The broker does not take ecvet.events.session-timeout=%s; events are heard with %s instead, and so long nobody"
                        + " takes over from an instance that died. Set group.min.session.timeout.ms and"
                        + " group.max.session.timeout.ms of the broker so that it fits, or the setting itself.",
                timeout, next);
        timeout = next;
    }
}
