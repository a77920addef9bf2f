package eu.ecvet.platform.testing.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.ecvet.platform.json.VocabularyModule;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The other services, as the one under test sees them: events that come from them and events that they would hear. */
public final class OtherServices {
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new VocabularyModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL);
    private static final Map<String, AtomicLong> VERSIONS = new ConcurrentHashMap<>();
    private static final Map<String, JsonSchema> SCHEMAS = new ConcurrentHashMap<>();
    private static KafkaProducer<String, String> producer;

    private OtherServices() {}

    /**
     * Publishes an event as another service would.
     *
     * @param type without prefix and version, for instance {@code unit.version.published}
     * @param data a record or map that fits the published schema; one that does not fails the test
     * @return the event's id
     */
    public static UUID tell(String topic, String source, String type, UUID aggregateId, Object data) {
        UUID id = UUID.randomUUID();
        send(topic, aggregateId, envelope(id, source, type, aggregateId, nextVersion(source, aggregateId), data));
        return id;
    }

    /** The same delivery once more, word for word: what Kafka does after a crash. */
    public static void repeat(
            String topic,
            String source,
            String type,
            UUID eventId,
            UUID aggregateId,
            long aggregateVersion,
            Object data) {
        send(topic, aggregateId, envelope(eventId, source, type, aggregateId, aggregateVersion, data));
    }

    /** Anything at all, for poison. */
    public static void sendRaw(String topic, String key, String value) {
        Topic.named(topic);
        try {
            producer().send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException("could not send to " + topic, failed);
        }
    }

    /** Waits for an event of the service under test about this aggregate; its data. */
    public static JsonNode hear(String topic, String type, UUID aggregateId) {
        return Eventually.get(() -> all(topic).stream()
                .filter(event -> event.path("type").asText().equals("eu.ecvet." + type + ".v1"))
                .filter(event -> event.path("subject").asText().equals(aggregateId.toString()))
                .map(event -> event.get("data"))
                .findFirst()
                .orElse(null));
    }

    /** All events on the topic at this moment, whole envelopes in the order of each partition. */
    public static List<JsonNode> all(String topic) {
        return Topic.named(topic).all();
    }

    private static ObjectNode envelope(
            UUID id, String source, String type, UUID aggregateId, long aggregateVersion, Object data) {
        JsonNode facts = JSON.valueToTree(data);
        var messages = SCHEMAS.computeIfAbsent(type, OtherServices::schema).validate(facts);
        if (!messages.isEmpty()) {
            throw new AssertionError("no service would send this " + type + ": " + messages);
        }
        ObjectNode envelope = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id.toString())
                .put("source", source)
                .put("type", "eu.ecvet." + type + ".v1")
                .put("subject", aggregateId.toString())
                .put("time", Instant.EPOCH.toString())
                .put("aggregateversion", aggregateVersion)
                .put("correlationid", id.toString());
        envelope.set("data", facts);
        return envelope;
    }

    private static JsonSchema schema(String type) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("events/" + type + ".v1.json"));
    }

    private static long nextVersion(String source, UUID aggregateId) {
        return VERSIONS.computeIfAbsent(source + aggregateId, first -> new AtomicLong())
                .incrementAndGet();
    }

    private static void send(String topic, UUID key, ObjectNode envelope) {
        sendRaw(topic, key.toString(), envelope.toString());
    }

    private static synchronized KafkaProducer<String, String> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", System.getProperty(SuiteInfrastructure.KAFKA), "acks", "all"),
                    new StringSerializer(),
                    new StringSerializer());
        }
        return producer;
    }
}
