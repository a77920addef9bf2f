package eu.ecvet.platform.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of another service, as it came from Kafka: the CloudEvents attributes and the data (BR-E01).
 *
 * @param type name without prefix and version
 * @param typeVersion version of the schema of its data
 * @param aggregateVersion counts the events of the aggregate from 1, without gaps
 * @param actorInstitution the institution that acted; empty where the clock did
 * @param envelope the whole document
 */
public record ReceivedEvent(
        UUID id,
        String source,
        String type,
        int typeVersion,
        String aggregateId,
        long aggregateVersion,
        Instant occurredAt,
        Optional<UUID> actorInstitution,
        String correlationId,
        JsonNode data,
        JsonNode envelope,
        ObjectMapper json) {

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
}
