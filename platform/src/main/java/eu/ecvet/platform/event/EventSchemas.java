package eu.ecvet.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The published JSON Schemas of the events (docs/contracts/events); nothing leaves a service that does not fit its schema. */
@ApplicationScoped
public class EventSchemas {
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final Map<String, JsonSchema> byType = new ConcurrentHashMap<>();

    public void check(String type, JsonNode data) {
        var messages = byType.computeIfAbsent(type, this::load).validate(data);
        if (!messages.isEmpty()) {
            throw new IllegalArgumentException("the event %s does not fit its schema: %s"
                    .formatted(
                            type,
                            messages.stream()
                                    .map(ValidationMessage::getMessage)
                                    .sorted()
                                    .collect(Collectors.joining("; "))));
        }
    }

    private JsonSchema load(String type) {
        String resource = "events/" + type + EventType.VERSION + ".json";
        try (InputStream schema = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (schema == null) {
                throw new IllegalArgumentException("there is no published schema for the event " + type);
            }
            return factory.getSchema(schema);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
