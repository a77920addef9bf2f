package eu.ecvet.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.event.EventType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An event of another service, as it came from Kafka: the CloudEvents attributes and the data (BR-E01). */
public record ReceivedEvent(
        UUID id,
        String source,
        String type,
        String aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Optional<UUID> actorInstitution,
        String correlationId,
        JsonNode data,
        JsonNode envelope,
        ObjectMapper json) {

    static ReceivedEvent parse(String document, ObjectMapper json) throws JsonProcessingException {
        JsonNode envelope = json.readTree(document);
        String type = required(envelope, "type");
        if (!type.startsWith(EventType.PREFIX) || !type.endsWith(EventType.VERSION)) {
            throw new IllegalArgumentException("unknown event type " + type);
        }
        return new ReceivedEvent(
                UUID.fromString(required(envelope, "id")),
                required(envelope, "source"),
                type.substring(EventType.PREFIX.length(), type.length() - EventType.VERSION.length()),
                required(envelope, "subject"),
                Long.parseLong(required(envelope, "aggregateversion")),
                Instant.parse(required(envelope, "time")),
                Optional.ofNullable(envelope.get("actorinstitution"))
                        .map(JsonNode::asText)
                        .map(UUID::fromString),
                required(envelope, "correlationid"),
                envelope.get("data"),
                envelope,
                json);
    }

    /** The slice of the data that this service needs, as its own record; other members are passed over. */
    public <T> T as(Class<T> slice) {
        try {
            return json.readerFor(slice)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(data);
        } catch (java.io.IOException unreadable) {
            throw new IllegalArgumentException(
                    "the data of " + type + " does not fit " + slice.getSimpleName(), unreadable);
        }
    }

    private static String required(JsonNode envelope, String attribute) {
        JsonNode value = envelope.get(attribute);
        if (value == null || value.isNull()) {
            throw new IllegalArgumentException("the event has no attribute " + attribute);
        }
        return value.asText();
    }
}
