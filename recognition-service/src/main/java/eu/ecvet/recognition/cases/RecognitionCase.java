package eu.ecvet.recognition.cases;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.recognition.reference.Agreement;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One learner's way from assessed outcomes to a recognition decision in one qualification (Annex II section 3). Validation
 * and decision are acts of their own with their own records; the case says which acts stand and whose turn it is.
 *
 * <pre>
 *  transcript.issued, or a request under the institution's own procedure
 *        |
 *        v        validation
 *    RECEIVED ----------------> VALIDATED | PARTLY_VALIDATED | NOT_VALIDATED
 *     |    ^                              |          |
 *     |    '------------------------------'          | decision, notified at once
 *     |      a newer transcript before the decision  v
 *     '------------------------------------------> NOTIFIED ------------------> FINAL
 *        validation and decision in one act                  appeal period over
 * </pre>
 */
@Entity
public class RecognitionCase {

    @Id
    private UUID caseId;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    private UUID learnerId;
    private UUID qualificationId;
    private int qualificationVersion;
    private UUID learningAgreementId;
    private Integer agreementVersion;
    private String procedureId;
    private UUID homeInstitutionId;
    private UUID validatingInstitutionId;
    private UUID recognisingInstitutionId;
    private LocalDate openedOn;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    private CaseFile file;

    private UUID validationId;
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private DecisionResult result;

    private LocalDate notifiedOn;
    private LocalDate appealUntil;
    private LocalDate finalOn;

    protected RecognitionCase() {}

    /** Opens the case of a Learning Agreement, on its first transcript. */
    static RecognitionCase ofTranscript(CaseId id, Agreement agreement, CaseFile file, LocalDate on) {
        var opened = new RecognitionCase();
        opened.caseId = id.value();
        opened.learnerId = agreement.learnerId().value();
        opened.learningAgreementId = agreement.learningAgreementId().value();
        opened.openedOn = on;
        opened.follow(agreement, file);
        return opened;
    }

    /** Opens a case outside a Learning Agreement, under the published procedure of the institution (Annex II section 2). */
    static RecognitionCase ofProcedure(
            CaseId id,
            LearnerId learner,
            InstitutionId home,
            QualificationVersion qualification,
            InstitutionId deciding,
            String procedure,
            CaseFile file,
            LocalDate on,
            String requestHash) {
        var opened = new RecognitionCase();
        opened.caseId = id.value();
        opened.state = CaseState.RECEIVED;
        opened.learnerId = learner.value();
        opened.qualificationId = qualification.qualificationId().value();
        opened.qualificationVersion = qualification.version();
        opened.procedureId = procedure;
        opened.homeInstitutionId = home.value();
        opened.validatingInstitutionId = deciding.value();
        opened.recognisingInstitutionId = deciding.value();
        opened.openedOn = on;
        opened.requestHash = requestHash;
        opened.file = file;
        return opened;
    }

    private void follow(Agreement agreement, CaseFile read) {
        state = CaseState.RECEIVED;
        qualificationId = agreement.qualificationId().value();
        qualificationVersion = agreement.qualificationVersion();
        agreementVersion = agreement.agreementVersion();
        procedureId = agreement.procedureId();
        homeInstitutionId = agreement.homeInstitutionId().value();
        validatingInstitutionId = agreement.validatingInstitutionId().value();
        recognisingInstitutionId = agreement.recognisingInstitutionId().value();
        file = read;
    }

    /** Empty if the state allows the act; the one gate before all transitions. */
    public Optional<Refusal> refusalOf(CaseAct act) {
        return act.from.contains(state)
                ? Optional.empty()
                : Optional.of(new Refusal.IllegalTransition(act.inWords, state.name()));
    }

    private void pass(CaseAct act) {
        if (!act.from.contains(state)) {
            throw new IllegalStateException("%s was not refused in state %s".formatted(act, state));
        }
    }

    /** A newer transcript replaces the older one as long as nothing is decided; what was validated of the older one falls. */
    void readTranscript(Agreement agreement, CaseFile read) {
        pass(CaseAct.READ_TRANSCRIPT);
        follow(agreement, read);
        validationId = null;
    }

    /** After the decision a newer transcript is only noted; the decision rests on what it cites. */
    void noteTranscript(CaseFile.TranscriptReference newer) {
        file = file.noting(newer);
    }

    /** The outcomes were compared (BR-V03); {@code reached} says how far they matched. */
    public void validate(UUID validation, CaseState reached, List<CaseFile.Validated> outcomes) {
        pass(CaseAct.VALIDATE);
        if (!CaseState.VALIDATION_DONE.contains(reached)) {
            throw new IllegalArgumentException(reached + " is no end of a validation");
        }
        validationId = validation;
        state = reached;
        file = file.with(outcomes);
    }

    /** The decision was taken and notified at once; the appeal period runs from the notification (BR-R16). */
    public void decide(DecisionId decision, DecisionResult decided, LocalDate notified, LocalDate appealableUntil) {
        pass(CaseAct.DECIDE);
        decisionId = decision.value();
        result = decided;
        notifiedOn = notified;
        appealUntil = appealableUntil;
        state = CaseState.NOTIFIED;
    }

    /** The appeal period is over; the last day still belongs to it. */
    public boolean appealPeriodOver(LocalDate on) {
        return state == CaseState.NOTIFIED && on.isAfter(appealUntil);
    }

    public void becomeFinal(LocalDate on) {
        pass(CaseAct.BECOME_FINAL);
        finalOn = on;
        state = CaseState.FINAL;
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    public long version() {
        return version;
    }

    public CaseState state() {
        return state;
    }

    public LearnerId learner() {
        return new LearnerId(learnerId);
    }

    public QualificationVersion qualification() {
        return new QualificationVersion(new QualificationId(qualificationId), qualificationVersion);
    }

    public Optional<LearningAgreementId> agreement() {
        return Optional.ofNullable(learningAgreementId).map(LearningAgreementId::new);
    }

    /** Null on the individual route. */
    public Integer agreementVersion() {
        return agreementVersion;
    }

    /** Null under a memorandum. */
    public String procedure() {
        return procedureId;
    }

    public InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    public InstitutionId validating() {
        return new InstitutionId(validatingInstitutionId);
    }

    public InstitutionId recognising() {
        return new InstitutionId(recognisingInstitutionId);
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    String requestHash() {
        return requestHash;
    }

    public CaseFile file() {
        return file;
    }

    public Optional<UUID> validation() {
        return Optional.ofNullable(validationId);
    }

    public Optional<DecisionId> decision() {
        return Optional.ofNullable(decisionId).map(DecisionId::new);
    }

    public Optional<DecisionResult> result() {
        return Optional.ofNullable(result);
    }

    public LocalDate notifiedOn() {
        return notifiedOn;
    }

    public LocalDate appealUntil() {
        return appealUntil;
    }

    public LocalDate finalOn() {
        return finalOn;
    }
}
