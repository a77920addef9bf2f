package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.ValidationGround;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * The validating institution asks for one outcome to be assessed again, because the agreed procedure was left (BR-V05). It
 * changes nothing by itself: the validation stays possible. Who assessed, and the host whose transcript it is, may read it.
 */
@Entity
class ReassessmentRequest {
    @Id
    private UUID requestId;

    @Version
    @Column(name = "version")
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private ReassessmentState state;

    private UUID caseId;
    private UUID unitId;
    private UUID outcomeId;

    @Enumerated(EnumType.STRING)
    private ValidationGround ground;

    private String reason;
    private LocalDate requestedOn;
    private LocalDate withdrawnOn;
    private UUID institutionId;
    private UUID assessingInstitutionId;
    private UUID hostInstitutionId;
    private UUID assessmentId;
    private String requestedBy;
    private String requestHash;

    protected ReassessmentRequest() {}

    ReassessmentRequest(
            RecognitionCase opened,
            AskForReassessment asked,
            UnitVersion unit,
            LocalDate on,
            String person,
            String requestHash) {
        this.requestId = Objects.requireNonNullElseGet(asked.id(), UUID::randomUUID);
        this.state = ReassessmentState.REQUESTED;
        this.caseId = opened.id().value();
        this.unitId = unit.unitId().value();
        this.outcomeId = asked.outcomeId().value();
        this.ground = asked.ground();
        this.reason = asked.reason();
        this.requestedOn = on;
        this.institutionId = opened.validating().value();
        opened.file().assessed(unit.unitId(), asked.outcomeId()).ifPresent(assessed -> {
            this.assessingInstitutionId = assessed.assessingInstitutionId() == null
                    ? null
                    : assessed.assessingInstitutionId().value();
            this.assessmentId = assessed.assessmentId() == null
                    ? null
                    : assessed.assessmentId().value();
        });
        var transcript = opened.file().transcript();
        this.hostInstitutionId =
                transcript == null ? null : transcript.hostInstitutionId().value();
        this.requestedBy = person;
        this.requestHash = requestHash;
    }

    Optional<Refusal> refusalOf(ReassessmentAct act) {
        return Gate.refusal(act, state);
    }

    void withdraw(LocalDate on) {
        state = Gate.pass(ReassessmentAct.WITHDRAWAL, state);
        withdrawnOn = on;
    }

    boolean isMadeBy(CaseId other, String otherHash) {
        return caseId.equals(other.value()) && requestHash.equals(otherHash);
    }

    /** Whether it is about what this institution assessed, or about a transcript that it issued. */
    boolean isAboutTheWorkOf(Actor actor) {
        return assessing().filter(actor::actsFor).isPresent()
                || host().filter(actor::actsFor).isPresent();
    }

    UUID id() {
        return requestId;
    }

    long rowVersion() {
        return rowVersion;
    }

    CaseId caseId() {
        return new CaseId(caseId);
    }

    Optional<InstitutionId> assessing() {
        return Optional.ofNullable(assessingInstitutionId).map(InstitutionId::new);
    }

    Optional<InstitutionId> host() {
        return Optional.ofNullable(hostInstitutionId).map(InstitutionId::new);
    }

    ReassessmentView view() {
        return new ReassessmentView(
                requestId,
                rowVersion,
                state,
                new CaseId(caseId),
                new UnitId(unitId),
                new OutcomeId(outcomeId),
                ground,
                reason,
                new InstitutionId(institutionId),
                assessing().orElse(null),
                assessmentId == null ? null : new AssessmentId(assessmentId),
                requestedOn,
                withdrawnOn);
    }
}
