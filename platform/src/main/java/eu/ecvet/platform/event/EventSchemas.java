package eu.ecvet.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The published JSON Schemas of the events (docs/contracts/events): nothing leaves a service that does not fit its schema,
 * and each schema names in {@code x-producer} the one service that tells the event.
 */
@ApplicationScoped
public class EventSchemas {
    private static final String PRODUCER = "x-producer";

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, Published> byName = new ConcurrentHashMap<>();

    private record Published(JsonSchema schema, String producer) {}

    public void check(String name, JsonNode data) {
        var messages = published(name)
                .orElseThrow(() -> new IllegalArgumentException("there is no published schema for the event " + name))
                .schema()
                .validate(data);
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException("the event %s does not fit its schema: %s"
                    .formatted(
                            name,
                            messages.stream()
                                    .map(ValidationMessage::getMessage)
                                    .sorted()
                                    .collect(Collectors.joining("; "))));
        }
    }

    /** CloudEvents source of the service that tells the event; empty for an event that this build has not heard of. */
    public Optional<String> producerOf(String name) {
        return published(name).map(Published::producer);
    }

    private Optional<Published> published(String name) {
        // A name that is not known is not kept: others choose it.
        return Optional.ofNullable(byName.computeIfAbsent(name, this::load));
    }

    private Published load(String name) {
        String resource = "events/%s.v%d.json".formatted(name, EventType.CURRENT);
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                return null;
            }
            JsonNode schema = json.readTree(file);
            return new Published(
                    factory.getSchema(schema), schema.required(PRODUCER).asText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
