package eu.ecvet.mobility.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The signature of one party on one content (BR-L09, BR-L10). The person is a pseudonym; no name is kept here (BR-D01).
 *
 * @param institutionId null for the learner and the guardian
 * @param signedOn legal date where the institution sits, or of the service for the learner (BR-E05)
 */
@Embeddable
public record AgreementSignature(
        int contentVersion,
        @Enumerated(EnumType.STRING) Party party,
        UUID institutionId,
        String person,
        String role,
        String place,
        LocalDate signedOn,
        Instant signedAt,
        String contentHash) {}
