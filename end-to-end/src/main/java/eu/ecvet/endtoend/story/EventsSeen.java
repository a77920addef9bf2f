package eu.ecvet.endtoend.story;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.endtoend.outside.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The event feed as a partner's system reads it. Begins where the feed ends when the story begins. */
public final class EventsSeen {
    static final List<String> TOPICS =
            List.of("ecvet.registry", "ecvet.mobility", "ecvet.records", "ecvet.recognition");

    private final String bootstrap;
    private final Map<TopicPartition, Long> from;

    public record Seen(String topic, JsonNode event) {
        public String type() {
            return event.path("type").asText();
        }

        public String subject() {
            return event.path("subject").asText();
        }
    }

    public EventsSeen(String bootstrap) {
        this.bootstrap = bootstrap;
        try (var consumer = consumer()) {
            this.from = consumer.endOffsets(partitions(consumer));
        }
    }

    /** Everything told since the story began. */
    public List<Seen> all() {
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer);
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.getOrDefault(partition, 0L)));
            var ends = consumer.endOffsets(partitions);
            List<Seen> seen = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> seen.add(new Seen(record.topic(), Json.parse(record.value()))));
            }
            return seen;
        }
    }

    /** Delivers an event once more, word for word, as a broker may do after a crash. */
    void deliverAgain(Seen seen) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                    seen.topic(), seen.subject(), seen.event().toString()));
            producer.flush();
        }
    }

    private KafkaConsumer<String, String> consumer() {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", bootstrap);
        settings.put("default.api.timeout.ms", 20_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<String, String> consumer) {
        Map<String, ?> known = consumer.listTopics();
        return TOPICS.stream()
                .filter(known::containsKey)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }
}
