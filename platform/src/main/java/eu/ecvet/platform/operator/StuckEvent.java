package eu.ecvet.platform.operator;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits: never with its data.
 *
 * @param where OUTBOX (could not be told) or INBOX (could not be heard)
 * @param status PARKED, FAILED or UNPUBLISHED
 */
public record StuckEvent(
        UUID eventId,
        String where,
        String type,
        String aggregateId,
        long aggregateVersion,
        Instant since,
        String status,
        String waitsFor,
        int attempts,
        String lastError) {}
