package eu.ecvet.recognition.casefile;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Readable;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.recognition.heard.Agreement;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * One learner's way from assessed outcomes to a recognition decision in one qualification (Annex II section 3). Validation
 * and decision are acts of their own with their own records; the case says which acts stand and whose turn it is. Its
 * life cycle is drawn in {@code docs/lifecycles/recognition-case.md}.
 */
@Entity
@DynamicUpdate
public class RecognitionCase implements Readable {
    @Id
    private UUID caseId;

    @Version
    @Column(name = "version")
    private long rowVersion;

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
    private UUID applicationId;
    private LocalDate openedOn;
    private String requestHash;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private CaseFile file;

    private UUID validationId;
    private UUID decisionId;

    @Enumerated(EnumType.STRING)
    private DecisionResult result;

    private LocalDate notifiedOn;
    private LocalDate appealUntil;
    private LocalDate finalOn;

    protected RecognitionCase() {}

    /** The case of a row, to be shown only; its file is null where the row has none. */
    static RecognitionCase shown(Row row) {
        var shown = new RecognitionCase();
        shown.caseId = row.uuid("case_id");
        shown.rowVersion = row.number("version");
        shown.state = row.word("state", CaseState.class);
        shown.learnerId = row.uuid("learner_id");
        shown.qualificationId = row.uuid("qualification_id");
        shown.qualificationVersion = row.count("qualification_version");
        shown.learningAgreementId = row.uuid("learning_agreement_id");
        Long agreed = row.numberOrNull("agreement_version");
        shown.agreementVersion = agreed == null ? null : agreed.intValue();
        shown.procedureId = row.text("procedure_id");
        shown.homeInstitutionId = row.uuid("home_institution_id");
        shown.validatingInstitutionId = row.uuid("validating_institution_id");
        shown.recognisingInstitutionId = row.uuid("recognising_institution_id");
        shown.applicationId = row.uuid("application_id");
        shown.openedOn = row.date("opened_on");
        shown.requestHash = row.text("request_hash");
        shown.file = row.json("file", CaseFile.class);
        shown.validationId = row.uuid("validation_id");
        shown.decisionId = row.uuid("decision_id");
        shown.result = row.word("result", DecisionResult.class);
        shown.notifiedOn = row.date("notified_on");
        shown.appealUntil = row.date("appeal_until");
        shown.finalOn = row.date("final_on");
        return shown;
    }

    /** Opens the case of a Learning Agreement, on its first transcript. */
    public static RecognitionCase ofTranscript(CaseId id, Agreement agreement, CaseFile file, LocalDate on) {
        var opened = new RecognitionCase();
        opened.caseId = id.value();
        opened.learnerId = agreement.learnerId().value();
        opened.learningAgreementId = agreement.learningAgreementId().value();
        opened.openedOn = on;
        opened.follow(agreement, file);
        return opened;
    }

    /**
     * What a case outside a Learning Agreement is opened with.
     *
     * @param procedure the published procedure of the institution that decides (BR-V01)
     * @param application the recorded request on which it rests (BR-D05)
     */
    public record Request(
            CaseId id,
            LearnerId learner,
            InstitutionId home,
            QualificationVersion qualification,
            InstitutionId deciding,
            String procedure,
            UUID application,
            String requestHash) {}

    /** Opens a case outside a Learning Agreement, under the published procedure of the institution (Annex II section 2). */
    public static RecognitionCase ofRequest(Request request, CaseFile file, LocalDate on) {
        var opened = new RecognitionCase();
        opened.caseId = request.id().value();
        opened.state = CaseState.RECEIVED;
        opened.learnerId = request.learner().value();
        opened.qualificationId = request.qualification().qualificationId().value();
        opened.qualificationVersion = request.qualification().version();
        opened.procedureId = request.procedure();
        opened.applicationId = request.application();
        opened.homeInstitutionId = request.home().value();
        opened.validatingInstitutionId = request.deciding().value();
        opened.recognisingInstitutionId = request.deciding().value();
        opened.openedOn = on;
        opened.requestHash = request.requestHash();
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

    /** Empty if the state allows the act. */
    public Optional<Refusal> refusalOf(CaseAct act) {
        return Gate.refusal(act, state);
    }

    /** A newer transcript replaces the older one as long as nothing is decided; what was validated of the older one falls. */
    public void readTranscript(Agreement agreement, CaseFile read) {
        Gate.pass(CaseAct.NEWER_TRANSCRIPT, state);
        follow(agreement, read);
        validationId = null;
    }

    /** After the decision a newer transcript is only noted; the decision rests on what it cites. */
    public void noteTranscript(CaseFile.TranscriptReference newer) {
        file = file.noting(newer);
    }

    /** The outcomes were compared (BR-V03); {@code reached} says how far they matched. */
    public void validate(UUID validation, CaseState reached, List<CaseFile.Validated> outcomes) {
        state = Gate.pass(CaseAct.VALIDATION, state, reached);
        validationId = validation;
        file = file.with(outcomes);
    }

    /** The decision was taken and notified at once; the appeal period runs from the notification (BR-R16). */
    public void decide(DecisionId decision, DecisionResult decided, LocalDate notified, LocalDate appealableUntil) {
        state = Gate.pass(CaseAct.DECISION, state);
        decisionId = decision.value();
        result = decided;
        notifiedOn = notified;
        appealUntil = appealableUntil;
    }

    /** The appeal period is over; the last day still belongs to it. */
    public boolean appealPeriodOver(LocalDate on) {
        return state == CaseState.NOTIFIED && on.isAfter(appealUntil);
    }

    public void becomeFinal(LocalDate on) {
        state = Gate.pass(CaseAct.FINALITY, state);
        finalOn = on;
    }

    /** The institutions that validate, recognise and sent the learner (BR-R01). */
    @Override
    public Set<InstitutionId> readers() {
        return Stream.of(validating(), recognising(), home()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(learner());
    }

    public CaseId id() {
        return new CaseId(caseId);
    }

    /** The version of the record, which {@code If-Match} names. */
    public long rowVersion() {
        return rowVersion;
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

    /** The recorded request on which the case rests outside an agreement; null for a case of an agreement. */
    public UUID application() {
        return applicationId;
    }

    /** Whether the institution of the actor opened it, outside a Learning Agreement, by the same request. */
    public boolean isMadeBy(Actor actor, String otherHash) {
        return actor.actsFor(recognising()) && otherHash.equals(requestHash);
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
