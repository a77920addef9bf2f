package eu.ecvet.recognition.validation;

import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * The act of confirming that assessed outcomes correspond to those that a unit requires (Annex I(g)). A record of its own,
 * also where validation and recognition are one request (BR-V06), and never changed.
 */
@Entity
@Immutable
class Validation {

    @Id
    private UUID validationId;

    private UUID caseId;
    private LocalDate validatedOn;
    private UUID validatingInstitutionId;
    private boolean automatic;
    private String validatedBy;
    private String accountableOfficer;
    private Integer transcriptVersion;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Outcomes outcomes;

    private Instant recordedAt;

    /** Wrapped, so that the column stays an object that can grow. */
    record Outcomes(List<Validated> outcomes) {}

    protected Validation() {}

    Validation(
            UUID id,
            RecognitionCase validated,
            Acting acting,
            LocalDate on,
            List<Validated> outcomes,
            String requestHash,
            Instant recordedAt) {
        this.validationId = id;
        this.caseId = validated.id().value();
        this.validatedOn = on;
        this.validatingInstitutionId = acting.institution().value();
        this.automatic = acting.automatic();
        this.validatedBy = acting.personOrNull();
        this.accountableOfficer = acting.officerOrNull();
        var transcript = validated.file().transcript();
        this.transcriptVersion = transcript == null ? null : transcript.transcriptVersion();
        this.requestHash = requestHash;
        this.outcomes = new Outcomes(List.copyOf(outcomes));
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return validationId;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    LocalDate validatedOn() {
        return validatedOn;
    }

    InstitutionId validatingInstitution() {
        return new InstitutionId(validatingInstitutionId);
    }

    boolean automatic() {
        return automatic;
    }

    String validatedBy() {
        return validatedBy;
    }

    String accountableOfficer() {
        return accountableOfficer;
    }

    Integer transcriptVersion() {
        return transcriptVersion;
    }

    boolean isMadeBy(CaseId other, String otherHash) {
        return caseId.equals(other.value()) && otherHash.equals(requestHash);
    }

    List<Validated> outcomes() {
        return outcomes.outcomes();
    }
}
