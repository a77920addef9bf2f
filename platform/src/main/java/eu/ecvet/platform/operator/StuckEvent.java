package eu.ecvet.platform.operator;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * An event that waits: never with its data.
 *
 * @param where OUTBOX (could not be told) or INBOX (could not be heard)
 * @param since when it was to be told or was received
 * @param waitsFor what a parked event needs; absent for others
 * @param attempts how often it was tried
 * @param nextAttemptAt before this it is not tried again by itself; absent for one that waits for an operator
 */
@NullMarked
public record StuckEvent(
        UUID eventId,
        Place where,
        String type,
        String aggregateId,
        long aggregateVersion,
        Instant since,
        Status status,
        @Nullable String waitsFor,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String lastError) {
    /** Which way it does not come through. */
    @Schema(name = "StuckEventPlace")
    public enum Place {
        OUTBOX,
        INBOX
    }

    /** What has to happen. */
    @Schema(name = "StuckEventStatus")
    public enum Status {
        /** Not yet told; it is told by itself as soon as the broker answers. */
        UNPUBLISHED,
        /** Heard too early, or its handling broke; it is tried again by itself. */
        PARKED,
        /** It waits for an operator. */
        FAILED
    }
}
