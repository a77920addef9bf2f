package eu.ecvet.platform.outbox;

import java.util.Objects;
import java.util.UUID;

/**
 * A fact in the past tense that this service is about to tell (BR-E01): ids and facts only, no personal data (BR-D02).
 *
 * @param type name without prefix and version, for instance {@code unit.awarded}; its schema stands in docs/contracts/events
 * @param aggregateId the aggregate that it is about; facts of one aggregate keep their order (BR-E02)
 * @param actorInstitution the institution that acted; null where the clock did
 * @param data the facts, as a record that fits the schema
 */
public record NewEvent(String type, UUID aggregateId, UUID actorInstitution, Object data) {
    public NewEvent {
        Objects.requireNonNull(type);
        Objects.requireNonNull(aggregateId);
        Objects.requireNonNull(data);
    }
}
