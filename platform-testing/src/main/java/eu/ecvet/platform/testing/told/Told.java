package eu.ecvet.platform.testing.told;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An event of another service, told as that service tells it: the example that stands beside its schema in
 * {@code docs/contracts/events/examples}, changed where the story is another one. What does not fit the schema fails the
 * test, for no service would send it.
 *
 * <pre>{@code
 * Told.the("learner.registered").with("learnerId", em).with("minor", true).tell();
 * }</pre>
 */
public final class Told extends Variation<Told> {
    private static final Map<String, ObjectNode> EXAMPLES = new ConcurrentHashMap<>();
    private static final Map<String, String> TOPICS = Map.of(
            "/qualification-registry", "ecvet.registry",
            "/mobility-agreements", "ecvet.mobility",
            "/learner-records", "ecvet.records",
            "/recognition-service", "ecvet.recognition");

    private final String type;
    private final String source;
    private final String key;

    private Told(String type, ObjectNode example) {
        super((ObjectNode) example.get("data").deepCopy());
        this.type = type;
        this.source = example.get("source").asText();
        this.key = content.properties().stream()
                .filter(member -> member.getValue().equals(example.get("subject")))
                .map(Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the example of " + type + " is about nothing it names"));
    }

    /** @param type without prefix and version, for instance {@code unit.version.published} */
    public static Told the(String type) {
        return new Told(type, example(type));
    }

    /** The whole committed event. */
    static ObjectNode example(String type) {
        return EXAMPLES.computeIfAbsent(type, Told::read);
    }

    private static ObjectNode read(String type) {
        try (InputStream file = Told.class.getResourceAsStream("/events/examples/" + type + ".v1.json")) {
            if (file == null) {
                throw new IllegalArgumentException("there is no example of " + type);
            }
            return (ObjectNode) OtherServices.JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    Told self() {
        return this;
    }

    /** Publishes the event on the topic of the service that tells it, as something new about its aggregate; its id. */
    public UUID tell() {
        return OtherServices.tell(TOPICS.get(source), source, type, about(), content);
    }

    /** The same delivery once more, word for word: what Kafka does after a crash. */
    public void repeat(UUID event, long aggregateVersion) {
        OtherServices.repeat(TOPICS.get(source), source, type, event, about(), aggregateVersion, content);
    }

    /** What the event says, for tests of the rules that read it without a broker. */
    public JsonNode data() {
        return content.deepCopy();
    }

    private UUID about() {
        return UUID.fromString(content.get(key).asText());
    }
}
