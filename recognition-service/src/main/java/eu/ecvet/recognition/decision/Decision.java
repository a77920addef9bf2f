package eu.ecvet.recognition.decision;

import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The administrative act of recognition (Annex I(h)). Never changed; whatever follows it is an act of its own. */
@Entity
@Immutable
class Decision {

    @Id
    private UUID decisionId;

    private UUID caseId;
    private UUID validationId;
    private UUID learnerId;
    private UUID qualificationId;
    private int qualificationVersion;
    private UUID decidingInstitutionId;
    private LocalDate decidedOn;

    @Enumerated(EnumType.STRING)
    private DecisionResult result;

    private boolean automatic;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private DecisionRecord content;

    private Instant recordedAt;

    protected Decision() {}

    Decision(DecisionRecord content, String requestHash, Instant recordedAt) {
        this.decisionId = content.decisionId().value();
        this.caseId = content.caseId().value();
        this.validationId = content.validationId();
        this.learnerId = content.learnerId().value();
        this.qualificationId = content.qualificationId().value();
        this.qualificationVersion = content.qualificationVersion();
        this.decidingInstitutionId = content.decidingInstitutionId().value();
        this.decidedOn = content.decidedOn();
        this.result = content.result();
        this.automatic = content.automatic();
        this.requestHash = requestHash;
        this.content = content;
        this.recordedAt = recordedAt;
    }

    DecisionRecord content() {
        return content;
    }

    boolean repeats(CaseId other, String otherHash) {
        return caseId.equals(other.value()) && otherHash.equals(requestHash);
    }
}
