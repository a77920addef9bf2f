package eu.ecvet.mobility.memorandum;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The signature of one partner on one content (BR-M08). The person is a pseudonym; no name is kept here (BR-D01).
 *
 * @param signedOn legal date where the institution sits (BR-E05)
 */
@Embeddable
public record MemorandumSignature(
        int contentVersion,
        UUID institutionId,
        String person,
        String role,
        String place,
        LocalDate signedOn,
        Instant signedAt,
        String contentHash) {}
