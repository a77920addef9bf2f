package eu.ecvet.recognition.validation;

import eu.ecvet.recognition.cases.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The validating institution asks for one outcome to be assessed again, because the agreed procedure was left (BR-V05). It
 * changes nothing by itself: the validation stays possible.
 */
@Entity
@Immutable
class ReassessmentRequest {

    @Id
    private UUID requestId;

    private UUID caseId;
    private UUID unitId;
    private UUID outcomeId;

    @Enumerated(EnumType.STRING)
    private ValidationGround ground;

    private String reason;
    private LocalDate requestedOn;
    private UUID institutionId;
    private String requestedBy;
    private String requestHash;

    protected ReassessmentRequest() {}

    ReassessmentRequest(
            UUID id,
            RecognitionCase opened,
            UnitId unit,
            OutcomeId outcome,
            ValidationGround ground,
            String reason,
            LocalDate on,
            String person,
            String requestHash) {
        this.requestId = id;
        this.caseId = opened.id().value();
        this.unitId = unit.value();
        this.outcomeId = outcome.value();
        this.ground = ground;
        this.reason = reason;
        this.requestedOn = on;
        this.institutionId = opened.validating().value();
        this.requestedBy = person;
        this.requestHash = requestHash;
    }

    boolean repeats(CaseId other, String otherHash) {
        return caseId.equals(other.value()) && requestHash.equals(otherHash);
    }

    ReassessmentView view() {
        return new ReassessmentView(
                requestId,
                new CaseId(caseId),
                new UnitId(unitId),
                new OutcomeId(outcomeId),
                ground,
                reason,
                requestedOn);
    }
}
