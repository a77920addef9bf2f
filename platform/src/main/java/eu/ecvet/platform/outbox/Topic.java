package eu.ecvet.platform.outbox;

import eu.ecvet.platform.event.EventsConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;

/** The topic of this service, as the relay writes to it. */
@ApplicationScoped
class Topic {
    private static final Logger LOG = Logger.getLogger(Topic.class);
    /** An event's data may take this many bytes for each of its characters. */
    private static final int BYTES_PER_CHARACTER = 4;

    private final EventsConfig config;
    private final Map<String, Object> kafka;
    private final CloudEvent cloudEvent;
    private KafkaProducer<String, String> producer;

    Topic(EventsConfig config, @Identifier("default-kafka-broker") Map<String, Object> kafka, CloudEvent cloudEvent) {
        this.config = config;
        this.kafka = kafka;
        this.cloudEvent = cloudEvent;
    }

    /**
     * What became of a wave.
     *
     * @param acknowledged in the order in which they were sent
     * @param refused what the broker will never take, and why
     * @param trouble why the rest was not acknowledged this time; null if nothing was left
     */
    record Sent(
            List<OutboxRows.Unpublished> acknowledged,
            Map<OutboxRows.Unpublished, Throwable> refused,
            Exception trouble) {}

    void ensure() throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("request.timeout.ms", 3_000);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("client.id", "topic" + config.source().replace('/', '-'));
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(config.topic(), config.partitions(), config.replication())
                            // A partner may join years later and must still hear everything.
                            .configs(Map.of(
                                    "retention.ms", "-1", "max.message.bytes", String.valueOf(largestMessage())))))
                    .all()
                    .get();
            LOG.infof("Topic %s created.", config.topic());
        } catch (ExecutionException answer) {
            if (!(answer.getCause() instanceof TopicExistsException)) {
                throw answer;
            }
        }
    }

    /** Sends all and waits for what the broker says of each. */
    Sent send(List<OutboxRows.Unpublished> wave) throws InterruptedException {
        Map<OutboxRows.Unpublished, Future<RecordMetadata>> underWay = new HashMap<>();
        Map<OutboxRows.Unpublished, Throwable> refused = new HashMap<>();
        List<OutboxRows.Unpublished> acknowledged = new ArrayList<>();
        Exception trouble = null;
        for (var row : wave) {
            try {
                underWay.put(row, producer().send(cloudEvent.of(row)));
            } catch (RuntimeException failure) {
                if (isForEver(failure)) {
                    refused.put(row, failure);
                } else {
                    trouble = failure;
                    break;
                }
            }
        }
        if (producer != null) {
            producer.flush();
        }
        for (var row : wave) {
            if (!underWay.containsKey(row)) {
                continue;
            }
            try {
                underWay.get(row).get();
                acknowledged.add(row);
            } catch (ExecutionException failure) {
                if (isForEver(failure.getCause())) {
                    refused.put(row, failure.getCause());
                } else {
                    trouble = failure;
                }
            }
        }
        return new Sent(acknowledged, refused, trouble);
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    /** It lies in the event. Whatever else, a right that is missing or a broker that is away, can be mended without it. */
    private static boolean isForEver(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException tooLarge -> true;
            case InvalidRecordException invalid -> true;
            case SerializationException unwritable -> true;
            case IllegalStateException unreadable -> unreadable.getCause() instanceof java.io.IOException;
            default -> false;
        };
    }

    private KafkaProducer<String, String> producer() {
        if (producer == null) {
            Map<String, Object> settings = new HashMap<>(kafka);
            settings.put("acks", "all");
            settings.put("enable.idempotence", true);
            settings.put("linger.ms", 0);
            settings.put("max.block.ms", 3_000);
            settings.put("request.timeout.ms", 3_000);
            settings.put("delivery.timeout.ms", 6_000);
            settings.put("reconnect.backoff.max.ms", 500);
            settings.put("max.request.size", Math.max(1_048_576, largestMessage()));
            settings.put("client.id", "relay" + config.source().replace('/', '-'));
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        }
        return producer;
    }

    private int largestMessage() {
        return config.largest() * BYTES_PER_CHARACTER;
    }
}
