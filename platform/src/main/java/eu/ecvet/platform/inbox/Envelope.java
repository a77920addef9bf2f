package eu.ecvet.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.event.Cause;
import eu.ecvet.platform.event.EventSchemas;
import eu.ecvet.platform.event.EventType;
import eu.ecvet.platform.event.EventsConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the CloudEvents document of a record and believes only what can be an event of this suite: readable, with bounded
 * attributes, without a sign that cannot be kept, and told by the service that tells this event, on that service's topic.
 */
@ApplicationScoped
class Envelope {
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,18}");
    private static final int LONGEST_ATTRIBUTE = 200;

    private final ObjectMapper json;
    private final EventSchemas schemas;
    private final EventsConfig config;

    Envelope(ObjectMapper json, EventSchemas schemas, EventsConfig config) {
        this.json = json;
        this.schemas = schemas;
        this.config = config;
    }

    /** Throws {@link NotBelieved} for anything else than an event that may come on this topic. */
    ReceivedEvent believed(Delivery delivery) {
        ReceivedEvent event = read(text(delivery.value()));
        String publisher = config.sources().get(delivery.topic());
        if (!event.source().equals(publisher)) {
            throw new NotBelieved(
                    "the source %s does not publish on the topic %s".formatted(event.source(), delivery.topic()));
        }
        Optional<String> producer = schemas.producerOf(event.type());
        if (producer.isPresent() && !producer.get().equals(event.source())) {
            throw new NotBelieved(
                    "%s is told by %s and not by %s".formatted(event.type(), producer.get(), event.source()));
        }
        return event;
    }

    /** Throws {@link NotBelieved} for a document that is no event. */
    ReceivedEvent read(String document) {
        try {
            JsonNode envelope = json.readTree(document);
            if (envelope == null || !envelope.isObject()) {
                throw new NotBelieved("the record is no JSON object");
            }
            refuseWhatCannotBeKept(envelope);
            EventType type = EventType.parse(attribute(envelope, "type"));
            return new ReceivedEvent(
                    UUID.fromString(attribute(envelope, "id")),
                    attribute(envelope, "source"),
                    type.name(),
                    type.version(),
                    attribute(envelope, "subject"),
                    aggregateVersion(envelope),
                    Instant.parse(attribute(envelope, "time")),
                    Optional.ofNullable(envelope.get("actorinstitution"))
                            .map(JsonNode::asText)
                            .map(UUID::fromString),
                    attribute(envelope, "correlationid"),
                    envelope.path("data"),
                    envelope,
                    json);
        } catch (JsonProcessingException unreadable) {
            throw new NotBelieved("the record is no JSON: " + Cause.of(unreadable));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            throw new NotBelieved(Cause.plain(unreadable.getMessage()));
        }
    }

    private static String text(byte[] value) {
        if (value == null) {
            throw new NotBelieved("the record has no value");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException noText) {
            throw new NotBelieved("the record is no text in UTF-8");
        }
    }

    private static String attribute(JsonNode envelope, String name) {
        JsonNode value = envelope.get(name);
        if (value == null || !value.isValueNode() || value.asText().isBlank() || value.isNull()) {
            throw new NotBelieved("the event has no attribute " + name);
        }
        if (value.asText().length() > LONGEST_ATTRIBUTE) {
            throw new NotBelieved("the attribute %s is longer than %d characters".formatted(name, LONGEST_ATTRIBUTE));
        }
        return value.asText();
    }

    /** A number; until aggregateversion was one it was told as text, and what was told stays on the topics. */
    private static long aggregateVersion(JsonNode envelope) {
        String digits = attribute(envelope, "aggregateversion");
        if (!VERSION.matcher(digits).matches()) {
            throw new NotBelieved("aggregateversion is no positive whole number");
        }
        return Long.parseLong(digits);
    }

    private static void refuseWhatCannotBeKept(JsonNode node) {
        if (node.isTextual()) {
            refuseUnkeepable(node.asText());
        }
        node.fieldNames().forEachRemaining(Envelope::refuseUnkeepable);
        node.forEach(Envelope::refuseWhatCannotBeKept);
    }

    private static void refuseUnkeepable(String text) {
        if (text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF))) {
            throw new NotBelieved("a text of the event contains NUL or half of a surrogate pair");
        }
    }
}
