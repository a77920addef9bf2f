package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.coverage.Coverage;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
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
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/**
 * A Learning Agreement: home, host and one learner agree what will be learned, assessed and recognised (Recommendation
 * 2009/C 155/02, Annex II section 3).
 *
 * Its life cycle is drawn in docs/lifecycles/learning-agreement.md, from {@link LearningAgreementAct}.
 *
 * A host may issue the transcript before the last day of the mobility: the agreement goes from ACTIVE straight to
 * TRANSCRIPT_ISSUED, and that the period is completed is told to others when its last day has passed, without another
 * change of state. A corrected transcript leaves the state as it is.
 */
@Entity
@DynamicUpdate
public class LearningAgreement implements Readable {
    @Id
    private UUID id;

    @Version
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private LearningAgreementState state;

    private int contentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
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
    private boolean hasResults;
    private UUID transcriptId;
    private Integer transcriptVersion;
    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private ClosedAs closedAs;

    @Enumerated(EnumType.STRING)
    private CancellationReason cancellationReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private GivenBack givenBack;

    @ElementCollection
    @CollectionTable(name = "learning_agreement_institution", joinColumns = @JoinColumn(name = "learning_agreement_id"))
    @Column(name = "institution_id")
    private Set<UUID> institutions;

    @ElementCollection
    @CollectionTable(name = "learning_agreement_signature", joinColumns = @JoinColumn(name = "learning_agreement_id"))
    private Set<AgreementSignature> signatures;

    protected LearningAgreement() {}

    public LearningAgreement(
            LearningAgreementId id, String creationHash, AgreementContent content, String contentHash) {
        this.id = id.value();
        this.state = LearningAgreementState.DRAFT;
        this.contentVersion = 1;
        this.creationHash = creationHash;
        this.institutions = new HashSet<>();
        this.signatures = new HashSet<>();
        write(content, contentHash);
    }

    public Optional<Refusal> refusalOf(LearningAgreementAct act) {
        return Gate.refusal(act, state);
    }

    public boolean allows(LearningAgreementAct act) {
        return act.isPossibleIn(state)
                && (act != LearningAgreementAct.REOPENING || closedAs == ClosedAs.NOTHING_ASSESSED);
    }

    public void revise(AgreementContent newContent, String newHash) {
        state = Gate.pass(LearningAgreementAct.REVISION, state);
        write(newContent, newHash);
    }

    public void propose() {
        state = Gate.pass(LearningAgreementAct.PROPOSAL, state);
        memorandumId =
                content.memorandumId() == null ? null : content.memorandumId().value();
    }

    /**
     * BR-L09, BR-L10: signed when all required signatures stand on the same content. Whether a guardian must sign is decided
     * by the learner's age on the day on which the learner signs.
     */
    public void sign(AgreementSignature signature, boolean learnerIsMinor) {
        // A learner who has come of age signs anew what she had signed as a minor.
        presentSignatures().stream()
                .filter(before -> before.party() == signature.party())
                .forEach(signatures::remove);
        signatures.add(signature);
        if (signature.party() == Party.LEARNER) {
            minorAtSignature = learnerIsMinor;
        }
        boolean isLast = missingSignatures(learnerIsMinor).isEmpty();
        state = Gate.pass(
                LearningAgreementAct.SIGNATURE,
                state,
                isLast ? LearningAgreementState.SIGNED : LearningAgreementState.PARTIALLY_SIGNED);
        if (isLast) {
            signedOn = signature.signedOn();
        }
    }

    /** BR-M08: signatures given so far are void, and a content that was signed keeps its version number. */
    public void giveBack(GivenBack back) {
        boolean wasSigned = state == LearningAgreementState.PARTIALLY_SIGNED;
        state = Gate.pass(LearningAgreementAct.RETURN, state);
        if (wasSigned) {
            contentVersion++;
        }
        minorAtSignature = null;
        memorandumId = null;
        givenBack = back;
    }

    public void cancel(CancellationReason reason) {
        state = Gate.pass(LearningAgreementAct.CANCELLATION, state);
        cancellationReason = reason;
    }

    /** BR-L11: the mobility begins. */
    public void activate(LocalDate today, Coverage coverage) {
        state = Gate.pass(LearningAgreementAct.ACTIVATION, state);
        activeOn = today;
        cover(coverage);
    }

    public void lapse() {
        state = Gate.pass(LearningAgreementAct.LAPSE, state);
    }

    /** The last day of the mobility has passed; only an active agreement changes its state by that. */
    public void completePeriod() {
        state = Gate.pass(LearningAgreementAct.END_OF_PERIOD, state);
        periodCompletedOn = endsOn;
    }

    public void transcriptIssued(TranscriptId transcript, int version) {
        state = Gate.pass(LearningAgreementAct.TRANSCRIPT, state);
        hasResults = true;
        transcriptId = transcript.value();
        transcriptVersion = version;
    }

    /** The host corrected the transcript: only which version is the present one changes, and never back to an older one. */
    public void newerTranscript(TranscriptId transcript, int version) {
        state = Gate.pass(LearningAgreementAct.NEWER_TRANSCRIPT, state);
        if (transcript.value().equals(transcriptId) && version > transcriptVersion) {
            transcriptVersion = version;
        }
    }

    public void caseOpened(CaseId recognitionCase) {
        state = Gate.pass(LearningAgreementAct.CASE, state);
        caseId = recognitionCase.value();
    }

    public void close(ClosedAs result) {
        state = Gate.pass(LearningAgreementAct.CLOSURE, state);
        closedAs = result;
    }

    /** BR-A02: a targeted outcome was assessed under it, so there will be something to attest. */
    public void assessed() {
        hasResults = true;
    }

    public boolean hasResults() {
        return hasResults;
    }

    public void closeWithoutResult() {
        state = Gate.pass(LearningAgreementAct.CLOSURE_WITHOUT_RESULT, state);
        closedAs = ClosedAs.NOTHING_ASSESSED;
    }

    /** BR-M09: whether this differs from the coverage so far. */
    public boolean cover(Coverage coverage) {
        boolean changes = !coverage().filter(coverage::equals).isPresent();
        coverageFrom = coverage.from();
        coverageUntil = coverage.until();
        return changes;
    }

    /** BR-L17: results already assessed stay valid and go to a transcript, so the closure as one without any did not stand. */
    public void reopen() {
        state = Gate.pass(LearningAgreementAct.REOPENING, state);
        closedAs = null;
        hasResults = true;
    }

    public LearningAgreementId id() {
        return new LearningAgreementId(id);
    }

    public long rowVersion() {
        return rowVersion;
    }

    public LearningAgreementState state() {
        return state;
    }

    public int version() {
        return contentVersion;
    }

    public AgreementContent content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }

    /** Whether this is what the request with this hash made, whatever has become of it since. */
    public boolean isCreatedBy(String requestHash) {
        return creationHash.equals(requestHash);
    }

    public LearnerId learner() {
        return new LearnerId(learnerId);
    }

    public InstitutionId home() {
        return new InstitutionId(homeInstitutionId);
    }

    public InstitutionId host() {
        return new InstitutionId(hostInstitutionId);
    }

    public Optional<MemorandumId> memorandum() {
        return Optional.ofNullable(memorandumId).map(MemorandumId::new);
    }

    public Optional<LocalDate> activeOn() {
        return Optional.ofNullable(activeOn);
    }

    public Optional<Coverage> coverage() {
        return coverageFrom == null ? Optional.empty() : Optional.of(new Coverage(coverageFrom, coverageUntil));
    }

    public Optional<TranscriptId> transcript() {
        return Optional.ofNullable(transcriptId).map(TranscriptId::new);
    }

    public Integer transcriptVersion() {
        return transcriptVersion;
    }

    public Optional<CaseId> recognitionCase() {
        return Optional.ofNullable(caseId).map(CaseId::new);
    }

    public Optional<ClosedAs> closedAs() {
        return Optional.ofNullable(closedAs);
    }

    public Optional<CancellationReason> cancellationReason() {
        return Optional.ofNullable(cancellationReason);
    }

    public Optional<GivenBack> givenBack() {
        return Optional.ofNullable(givenBack);
    }

    /** Whoever is a party of it or has a task in it may read it. */
    @Override
    public Set<InstitutionId> readers() {
        return content.institutions();
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(learner());
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** Whether its last day has passed, and nobody has been told of that yet. */
    public boolean isUncompletedBefore(LocalDate today) {
        return periodCompletedOn == null && endsOn.isBefore(today);
    }

    /** The valid signatures: those on the present content version. */
    public List<AgreementSignature> presentSignatures() {
        return signatures.stream()
                .filter(signature -> signature.contentVersion() == contentVersion)
                .sorted(Comparator.comparing(AgreementSignature::signedAt))
                .toList();
    }

    public boolean isSignedBy(Party party) {
        return presentSignatures().stream().anyMatch(signature -> signature.party() == party);
    }

    /** BR-L09. */
    public Set<Party> requiredSignatures(boolean learnerIsMinor) {
        return Party.required(
                content.intermediaryInstitutionId() != null,
                minorAtSignature == null ? learnerIsMinor : minorAtSignature);
    }

    /**
     * BR-L09. A learner who signed as a minor, without her guardian, and has come of age meanwhile signs anew herself: nobody
     * else may act for her any more.
     */
    public Set<Party> missingSignatures(boolean learnerIsMinor) {
        Set<Party> missing = requiredSignatures(learnerIsMinor).stream()
                .filter(party -> !isSignedBy(party))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Party.class)));
        if (!learnerIsMinor && missing.remove(Party.GUARDIAN)) {
            missing.add(Party.LEARNER);
        }
        return missing;
    }

    private void write(AgreementContent newContent, String newHash) {
        content = newContent;
        contentHash = newHash;
        learnerId = newContent.learnerId().value();
        homeInstitutionId = newContent.homeInstitutionId().value();
        hostInstitutionId = newContent.hostInstitutionId().value();
        startsOn = newContent.period().from();
        endsOn = newContent.period().until();
        Set<UUID> named =
                newContent.institutions().stream().map(InstitutionId::value).collect(Collectors.toSet());
        institutions.retainAll(named);
        institutions.addAll(named);
    }
}
