package eu.ecvet.platform.testing.told;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One topic as a test reads it: one consumer for the whole run, which reads each event once and remembers it. */
final class Topic {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Topic> TOPICS = new ConcurrentHashMap<>();

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final List<JsonNode> events = new ArrayList<>();

    /** The topic of that name, created if the service under test has not told anything yet. */
    static Topic named(String name) {
        return TOPICS.computeIfAbsent(name, Topic::new);
    }

    private Topic(String name) {
        create(name);
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        System.getProperty(SuiteInfrastructure.KAFKA),
                        // A fetch that waits for something new would hold up the question where the end is.
                        "fetch.max.wait.ms",
                        5),
                new StringDeserializer(),
                new StringDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    private static void create(String name) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", System.getProperty(SuiteInfrastructure.KAFKA)))) {
            admin.createTopics(List.of(new NewTopic(name, 6, (short) 1))).all().get();
        } catch (ExecutionException answer) {
            if (!(answer.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(answer);
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** All events at this moment, whole envelopes in the order of each partition. */
    synchronized List<JsonNode> all() {
        var ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                try {
                    events.add(JSON.readTree(record.value()));
                } catch (JsonProcessingException poison) {
                    // Poison that a test sent itself is no event.
                    continue;
                }
            }
        }
        return List.copyOf(events);
    }
}
