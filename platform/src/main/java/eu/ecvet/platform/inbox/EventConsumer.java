package eu.ecvet.platform.inbox;

import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.event.EventsConfig;
import eu.ecvet.platform.inbox.group.Membership;
import eu.ecvet.platform.inbox.health.Hearing;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InvalidSessionTimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads the topics of the other services, in one thread, and hands each record to the {@link Inbox}; acknowledges only what
 * is committed there.
 */
@ApplicationScoped
class EventConsumer {
    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration LONGEST_POLL = Duration.ofMillis(500);
    /** What one transaction takes. */
    private static final int TOGETHER = 200;

    private static final int RETRY_ROUNDS = 10;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final Inbox inbox;
    private final Hearing hearing;
    private final Membership membership;
    private volatile boolean running;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private Thread thread;

    EventConsumer(
            EventsConfig config,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            Inbox inbox,
            Hearing hearing) {
        this.config = config;
        this.kafka = kafka;
        this.inbox = inbox;
        this.hearing = hearing;
        this.membership = new Membership(config.sessionTimeout());
    }

    void start(@Observes StartupEvent started) {
        List<String> topics = config.consume().orElse(List.of());
        if (topics.isEmpty()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("inbox-consumer").daemon().start(() -> consumeUntilStopped(topics));
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread == null) {
            return;
        }
        running = false;
        if (consumer != null) {
            consumer.wakeup();
        }
        thread.join(Duration.ofSeconds(5));
    }

    private void consumeUntilStopped(List<String> topics) {
        Duration longestPoll = config.retryParked().compareTo(LONGEST_POLL) < 0 ? config.retryParked() : LONGEST_POLL;
        while (running) {
            try (var connected =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                consumer = connected;
                connected.subscribe(topics);
                long nextRetry = 0;
                while (running) {
                    var records = connected.poll(longestPoll);
                    boolean anythingWaits = inbox.receive(deliveries(records));
                    if (!records.isEmpty()) {
                        connected.commitSync();
                    }
                    if (!records.isEmpty() || isConnected(connected)) {
                        hearing.goesOn();
                    }
                    if (anythingWaits || System.nanoTime() >= nextRetry) {
                        retryParked();
                        nextRetry = System.nanoTime() + config.retryParked().toNanos();
                    }
                }
            } catch (WakeupException stopping) {
                LOG.debug("The consumer stops.");
            } catch (InvalidSessionTimeoutException refused) {
                membership.refused();
                pause();
            } catch (Throwable broken) {
                // Whatever it is, the thread lives on. Nothing was acknowledged that is not committed: a new consumer
                // reads it again.
                if (running) {
                    LOG.warnf("The consumer pauses %s: %s", PAUSE, Cause.of(broken));
                    pause();
                }
            }
        }
    }

    private static List<Delivery> deliveries(ConsumerRecords<byte[], byte[]> records) {
        List<Delivery> all = new ArrayList<>(records.count());
        records.forEach(record -> all.add(
                new Delivery(record.topic(), record.partition(), record.offset(), record.key(), record.value())));
        return all;
    }

    /** What was settled may have freed others; but the broker waits for the next poll. */
    private void retryParked() {
        for (int round = 0; running && round < RETRY_ROUNDS && inbox.retryParked(); round++) {
            LOG.debug("Parked events went on.");
        }
    }

    private static boolean isConnected(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("connection-count"))
                .anyMatch(metric -> metric.metricValue() instanceof Number number && number.doubleValue() > 0);
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("group.id", config.source().replace("/", ""));
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        settings.put("allow.auto.create.topics", false);
        settings.put("max.poll.records", TOGETHER);
        settings.put("metadata.max.age.ms", 3_000);
        settings.put("reconnect.backoff.max.ms", 500);
        settings.put("fetch.max.wait.ms", 250);
        settings.putAll(membership.settings());
        settings.put("client.id", "inbox" + config.source().replace('/', '-'));
        return settings;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
