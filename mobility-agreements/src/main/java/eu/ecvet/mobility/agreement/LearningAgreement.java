package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.GivenBack;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.MemorandumId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A Learning Agreement: home, host and one learner agree what will be learned, assessed and recognised (Recommendation
 * 2009/C 155/02, Annex II section 3).
 *
 * <pre>
 *          proposal            signature              last signature        start reached, guards hold
 *   DRAFT ---------> PROPOSED ----------> PARTIALLY_ ---------------> SIGNED ---------------------> ACTIVE
 *     ^                 |                  SIGNED                       |                           |    |
 *     |     return      |                     |                         | 30 days after the start   |    | end passed
 *     +-----------------+---------------------+                         v                           |    v
 *            (raises the version if anybody had signed)               LAPSED             transcript |  PERIOD_COMPLETED
 *                                                                                                   |    | transcript
 *   DRAFT, PROPOSED, PARTIALLY_SIGNED, SIGNED -- cancellation --> CANCELLED                         v    v
 *                                                                                             TRANSCRIPT_ISSUED
 *                                                                                                     | case opened
 *                                          CLOSED (RECOGNISED | PARTIAL | NOT_RECOGNISED) <------ IN_RECOGNITION
 *                                                                            decision final
 * </pre>
 *
 * A host may issue the transcript before the last day of the mobility: the agreement goes from ACTIVE straight to
 * TRANSCRIPT_ISSUED, and that the period is completed is told to others when its last day has passed, without another
 * change of state. A corrected transcript leaves the state as it is.
 */
@Entity
public class LearningAgreement {
    @Id
    private UUID id;

    @Version
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private LearningAgreementState state;

    private int contentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private AgreementContent content;

    private String contentHash;

    @Column(updatable = false)
    private String creationHash;

    private UUID learnerId;
    private UUID homeInstitutionId;
    private UUID hostInstitutionId;
    private UUID memorandumId;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Boolean minorAtSignature;
    private LocalDate signedOn;
    private LocalDate activeOn;
    private LocalDate coverageFrom;
    private LocalDate coverageUntil;
    private LocalDate periodCompletedOn;
    private UUID transcriptId;
    private Integer transcriptVersion;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ClosedAs closedAs;

    @Enumerated(EnumType.STRING)
    private CancellationReason cancellationReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private GivenBack givenBack;

    @ElementCollection
    @CollectionTable(name = "learning_agreement_institution", joinColumns = @JoinColumn(name = "learning_agreement_id"))
    @Column(name = "institution_id")
    private Set<UUID> institutions;

    @ElementCollection
    @CollectionTable(name = "learning_agreement_signature", joinColumns = @JoinColumn(name = "learning_agreement_id"))
    private Set<AgreementSignature> signatures;

    protected LearningAgreement() {}

    LearningAgreement(LearningAgreementId id, String creationHash, AgreementContent content, String contentHash) {
        this.id = id.value();
        this.state = LearningAgreementState.DRAFT;
        this.contentVersion = 1;
        this.creationHash = creationHash;
        this.institutions = new HashSet<>();
        this.signatures = new HashSet<>();
        write(content, contentHash);
    }

    Optional<Refusal> refusalOf(LearningAgreementAct act) {
        return act.refusalIn(state);
    }

    boolean allows(LearningAgreementAct act) {
        return act.isPossibleIn(state);
    }

    void revise(AgreementContent newContent, String newHash) {
        gate(LearningAgreementAct.REVISION);
        write(newContent, newHash);
    }

    void propose() {
        gate(LearningAgreementAct.PROPOSAL);
        state = LearningAgreementState.PROPOSED;
        memorandumId =
                content.memorandumId() == null ? null : content.memorandumId().value();
    }

    /**
     * BR-L09, BR-L10: signed when all required signatures stand on the same content. Whether a guardian must sign is decided
     * by the learner's age on the day on which the learner signs.
     */
    void sign(AgreementSignature signature, boolean learnerIsMinor) {
        gate(LearningAgreementAct.SIGNATURE);
        signatures.add(signature);
        if (signature.party() == Party.LEARNER) {
            minorAtSignature = learnerIsMinor;
        }
        if (missingSignatures(learnerIsMinor).isEmpty()) {
            state = LearningAgreementState.SIGNED;
            signedOn = signature.signedOn();
        } else {
            state = LearningAgreementState.PARTIALLY_SIGNED;
        }
    }

    /** BR-M08: signatures given so far are void, and a content that was signed keeps its version number. */
    void giveBack(GivenBack back) {
        gate(LearningAgreementAct.RETURN);
        if (state == LearningAgreementState.PARTIALLY_SIGNED) {
            contentVersion++;
        }
        state = LearningAgreementState.DRAFT;
        minorAtSignature = null;
        memorandumId = null;
        givenBack = back;
    }

    void cancel(CancellationReason reason) {
        gate(LearningAgreementAct.CANCELLATION);
        state = LearningAgreementState.CANCELLED;
        cancellationReason = reason;
    }

    /** BR-L11: the mobility begins. */
    void activate(LocalDate today, Coverage coverage) {
        gate(LearningAgreementAct.ACTIVATION);
        state = LearningAgreementState.ACTIVE;
        activeOn = today;
        cover(coverage);
    }

    void lapse() {
        gate(LearningAgreementAct.LAPSE);
        state = LearningAgreementState.LAPSED;
    }

    /** The last day of the mobility has passed; only an active agreement changes its state by that. */
    void completePeriod() {
        gate(LearningAgreementAct.END_OF_PERIOD);
        periodCompletedOn = endsOn;
        if (state == LearningAgreementState.ACTIVE) {
            state = LearningAgreementState.PERIOD_COMPLETED;
        }
    }

    void transcriptIssued(TranscriptId transcript, int version) {
        gate(LearningAgreementAct.TRANSCRIPT);
        state = LearningAgreementState.TRANSCRIPT_ISSUED;
        transcriptId = transcript.value();
        transcriptVersion = version;
    }

    /** The host corrected the transcript: only which version is the present one changes, and never back to an older one. */
    void newerTranscript(TranscriptId transcript, int version) {
        gate(LearningAgreementAct.NEWER_TRANSCRIPT);
        if (transcript.value().equals(transcriptId) && version > transcriptVersion) {
            transcriptVersion = version;
        }
    }

    void caseOpened(CaseId recognitionCase) {
        gate(LearningAgreementAct.CASE);
        state = LearningAgreementState.IN_RECOGNITION;
        caseId = recognitionCase.value();
    }

    void close(ClosedAs result) {
        gate(LearningAgreementAct.CLOSURE);
        state = LearningAgreementState.CLOSED;
        closedAs = result;
    }

    /** BR-M09: whether this differs from the coverage so far. */
    boolean cover(Coverage coverage) {
        boolean changes = !coverage().filter(coverage::equals).isPresent();
        coverageFrom = coverage.from();
        coverageUntil = coverage.until();
        return changes;
    }

    LearningAgreementId id() {
        return new LearningAgreementId(id);
    }

    long rowVersion() {
        return rowVersion;
    }

    LearningAgreementState state() {
        return state;
    }

    int version() {
        return contentVersion;
    }

    AgreementContent content() {
        return content;
    }

    String contentHash() {
        return contentHash;
    }

    String creationHash() {
        return creationHash;
    }

    LearnerId learner() {
        return new LearnerId(learnerId);
    }

    InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    InstitutionId host() {
        return new InstitutionId(hostInstitutionId);
    }

    Optional<MemorandumId> memorandum() {
        return Optional.ofNullable(memorandumId).map(MemorandumId::new);
    }

    Optional<LocalDate> activeOn() {
        return Optional.ofNullable(activeOn);
    }

    Optional<Coverage> coverage() {
        return coverageFrom == null ? Optional.empty() : Optional.of(new Coverage(coverageFrom, coverageUntil));
    }

    Optional<TranscriptId> transcript() {
        return Optional.ofNullable(transcriptId).map(TranscriptId::new);
    }

    Integer transcriptVersion() {
        return transcriptVersion;
    }

    Optional<CaseId> recognitionCase() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    Optional<ClosedAs> closedAs() {
        return Optional.ofNullable(closedAs);
    }

    Optional<CancellationReason> cancellationReason() {
        return Optional.ofNullable(cancellationReason);
    }

    Optional<GivenBack> givenBack() {
        return Optional.ofNullable(givenBack);
    }

    boolean concerns(InstitutionId institution) {
        return institutions.contains(institution.value());
    }

    /** The capacity in which the institution would sign; empty for one that only has a task in the agreement. */
    Optional<Party> partyOf(InstitutionId institution) {
        if (institution.equals(home())) {
            return Optional.of(Party.HOME);
        }
        if (institution.equals(host())) {
            return Optional.of(Party.HOST);
        }
        return institution.equals(content.intermediaryInstitutionId())
                ? Optional.of(Party.INTERMEDIARY)
                : Optional.empty();
    }

    /** The valid signatures: those on the present content version. */
    List<AgreementSignature> presentSignatures() {
        return signatures.stream()
                .filter(signature -> signature.contentVersion() == contentVersion)
                .sorted(Comparator.comparing(AgreementSignature::signedAt))
                .toList();
    }

    boolean isSignedBy(Party party) {
        return presentSignatures().stream().anyMatch(signature -> signature.party() == party);
    }

    /** BR-L09. */
    Set<Party> requiredSignatures(boolean learnerIsMinor) {
        return AgreementRules.requiredSignatures(
                content.intermediaryInstitutionId() != null,
                minorAtSignature == null ? learnerIsMinor : minorAtSignature);
    }

    Set<Party> missingSignatures(boolean learnerIsMinor) {
        return requiredSignatures(learnerIsMinor).stream()
                .filter(party -> !isSignedBy(party))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
    }

    private void write(AgreementContent newContent, String newHash) {
        content = newContent;
        contentHash = newHash;
        learnerId = newContent.learnerId().value();
        homeInstitutionId = newContent.homeInstitutionId().value();
        hostInstitutionId = newContent.hostInstitutionId().value();
        startsOn = newContent.start();
        endsOn = newContent.end();
        Set<UUID> named =
                newContent.institutions().stream().map(InstitutionId::value).collect(Collectors.toSet());
        institutions.retainAll(named);
        institutions.addAll(named);
    }

    private void gate(LearningAgreementAct act) {
        refusalOf(act).ifPresent(refusal -> {
            throw new IllegalStateException("not asked at the gate: " + refusal);
        });
    }
}
