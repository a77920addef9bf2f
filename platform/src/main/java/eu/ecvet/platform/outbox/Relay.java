package eu.ecvet.platform.outbox;

import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.event.EventsConfig;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Publishes what stands in the outbox, in one thread. One relay of a service works at a time, whoever has the
 * {@link Leadership}. Of the oldest rows it sends in {@link Waves} of at most one for each aggregate, so that a row is sent
 * only when the broker has acknowledged its predecessor: order within an aggregate survives every failure of the broker. A
 * row that the broker will never take stops its aggregate alone, is counted, and can be sent again by an operator.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final AgroalDataSource database;
    private final OutboxRows rows;
    private final Topic topic;
    private final EventsConfig config;
    private final RelaySignal signal;
    private volatile boolean running;
    private Thread thread;

    Relay(AgroalDataSource database, OutboxRows rows, Topic topic, EventsConfig config, RelaySignal signal) {
        this.database = database;
        this.rows = rows;
        this.topic = topic;
        this.config = config;
        this.signal = signal;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::relayUntilStopped);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        signal.wake();
        if (!thread.join(Duration.ofSeconds(5))) {
            thread.interrupt();
        }
    }

    private void relayUntilStopped() {
        Duration pause = config.poll();
        while (running) {
            try {
                var leadership = Leadership.take(database);
                if (leadership.isEmpty()) {
                    signal.await(config.poll());
                    continue;
                }
                try (var leading = leadership.get()) {
                    topic.ensure();
                    pause = config.poll();
                    lead(leading);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                break;
            } catch (Exception broken) {
                if (!running) {
                    break;
                }
                LOG.warnf("The relay pauses %s: %s", pause, Cause.of(broken));
                topic.close();
                if (!sleep(pause)) {
                    break;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
        topic.close();
    }

    private void lead(Leadership leading) throws Exception {
        while (running) {
            leading.check();
            if (!publishOldest()) {
                signal.await(config.poll());
            }
        }
    }

    /** Sends the oldest unpublished rows; true if there was anything to send. */
    private boolean publishOldest() throws Exception {
        Waves waves = new Waves(rows.oldest(config.batch()));
        if (waves.isOver()) {
            return false;
        }
        List<UUID> acknowledged = new ArrayList<>();
        Exception trouble = null;
        while (trouble == null && !waves.isOver()) {
            Topic.Sent sent = topic.send(waves.next());
            sent.refused().forEach((row, why) -> {
                refused(row, why);
                waves.stop(row.aggregateId());
            });
            sent.acknowledged().forEach(row -> acknowledged.add(row.id()));
            trouble = sent.trouble();
        }
        rows.published(acknowledged);
        if (trouble != null) {
            throw trouble;
        }
        return true;
    }

    private void refused(OutboxRows.Unpublished row, Throwable why) {
        LOG.errorf(
                "The broker does not take event %s (%s) of aggregate %s; this aggregate waits for an operator: %s",
                row.id(), row.type(), row.aggregateId(), Cause.of(why));
        rows.refused(row.id(), why);
    }

    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
