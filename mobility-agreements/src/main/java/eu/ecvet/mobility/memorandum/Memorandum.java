package eu.ecvet.mobility.memorandum;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import eu.ecvet.mobility.memorandum.content.MemorandumKind;
import eu.ecvet.mobility.memorandum.content.MemorandumPartner;
import eu.ecvet.mobility.memorandum.standing.Departure;
import eu.ecvet.mobility.memorandum.standing.InForce;
import eu.ecvet.mobility.memorandum.standing.Terms;
import eu.ecvet.mobility.signature.GivenBack;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
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
import java.util.ArrayList;
import java.util.Comparator;
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
 * A Memorandum of Understanding: two or more competent institutions accept each other's status and procedures
 * (Recommendation 2009/C 155/02, Annex II section 2).
 *
 * Its life cycle is drawn in docs/lifecycles/memorandum.md, from {@link MemorandumAct}. The end is that of the content, or an earlier one when partners have left (BR-M11).
 */
@Entity
@DynamicUpdate
public class Memorandum implements Readable {
    @Id
    private UUID id;

    @Version
    private long rowVersion;

    @Enumerated(EnumType.STRING)
    private MemorandumKind kind;

    @Enumerated(EnumType.STRING)
    private MemorandumState state;

    private int contentVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private MemorandumContent content;

    private String contentHash;

    @Column(updatable = false)
    private String creationHash;

    private LocalDate startsOn;
    private LocalDate inForceUntil;
    private LocalDate signedOn;
    private LocalDate inForceFrom;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Departure> departures;

    private boolean coverageStale;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private GivenBack givenBack;

    @ElementCollection
    @CollectionTable(name = "memorandum_participant", joinColumns = @JoinColumn(name = "memorandum_id"))
    @Column(name = "institution_id")
    private Set<UUID> participants;

    @ElementCollection
    @CollectionTable(name = "memorandum_signature", joinColumns = @JoinColumn(name = "memorandum_id"))
    private Set<MemorandumSignature> signatures;

    protected Memorandum() {}

    public Memorandum(
            MemorandumId id, MemorandumKind kind, String creationHash, MemorandumContent content, String contentHash) {
        this.id = id.value();
        this.kind = kind;
        this.state = MemorandumState.DRAFT;
        this.contentVersion = 1;
        this.creationHash = creationHash;
        this.departures = List.of();
        this.participants = new HashSet<>();
        this.signatures = new HashSet<>();
        write(content, contentHash);
    }

    public Optional<Refusal> refusalOf(MemorandumAct act) {
        return Gate.refusal(act, state);
    }

    public void revise(MemorandumContent newContent, String newHash) {
        state = Gate.pass(MemorandumAct.REVISION, state);
        write(newContent, newHash);
    }

    /** Nobody goes on with it; it stays readable for its partners and is never signed. */
    public void discard() {
        state = Gate.pass(MemorandumAct.DISCARDING, state);
    }

    public void propose() {
        state = Gate.pass(MemorandumAct.PROPOSAL, state);
    }

    /** BR-M07, BR-M08: with the last partner's signature on the same content the memorandum is signed. */
    public void sign(MemorandumSignature signature) {
        boolean isLast =
                missingSignatures().stream().allMatch(partner -> partner.value().equals(signature.institutionId()));
        state = Gate.pass(
                MemorandumAct.SIGNATURE, state, isLast ? MemorandumState.SIGNED : MemorandumState.PARTIALLY_SIGNED);
        signatures.add(signature);
        if (isLast) {
            signedOn = signature.signedOn();
        }
    }

    /** BR-M08: signatures given so far are void, and a content that was signed keeps its version number. */
    public void giveBack(GivenBack back) {
        boolean wasSigned = state == MemorandumState.PARTIALLY_SIGNED;
        state = Gate.pass(MemorandumAct.RETURN, state);
        if (wasSigned) {
            contentVersion++;
        }
        givenBack = back;
    }

    /** BR-M11. */
    public void giveNotice(Departure departure) {
        state = Gate.pass(MemorandumAct.NOTICE, state);
        var all = new ArrayList<>(departures);
        all.add(departure);
        departures = List.copyOf(all);
        inForceUntil =
                InForce.until(content.validity().until(), content.signatories().size(), departures);
        coverageStale = true;
    }

    public void enterIntoForce() {
        state = Gate.pass(MemorandumAct.ENTRY_INTO_FORCE, state);
        inForceFrom = InForce.from(startsOn, signedOn);
    }

    /**
     * Time is up, by the end of the content or by departures.
     *
     * @param agreementsRun whether agreements that became active under it still run
     */
    public void end(boolean agreementsRun) {
        boolean runsOff = state == MemorandumState.IN_FORCE && agreementsRun && content.runOff();
        state = Gate.pass(MemorandumAct.END, state, runsOff ? MemorandumState.RUN_OFF : MemorandumState.ENDED);
        endReason = inForceUntil.equals(content.validity().until()) ? EndReason.EXPIRED : EndReason.TERMINATED;
    }

    public void endRunOff() {
        state = Gate.pass(MemorandumAct.END_OF_RUN_OFF, state);
    }

    /** Whether it enters into force on this date: all have signed, the start is reached, the end is not passed. */
    public boolean startsBy(LocalDate today) {
        return MemorandumAct.ENTRY_INTO_FORCE.isPossibleIn(state)
                && !today.isBefore(startsOn)
                && !inForceUntil.isBefore(today);
    }

    public boolean endedBefore(LocalDate today) {
        return MemorandumAct.END.isPossibleIn(state) && inForceUntil.isBefore(today);
    }

    /** The agreements under it have been told of the present end (BR-M09). */
    public void coverageIsTold() {
        coverageStale = false;
    }

    public MemorandumId id() {
        return new MemorandumId(id);
    }

    public long rowVersion() {
        return rowVersion;
    }

    public MemorandumKind kind() {
        return kind;
    }

    public MemorandumState state() {
        return state;
    }

    public int version() {
        return contentVersion;
    }

    public MemorandumContent content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }

    /** Whether this is what the request with this hash made, whatever has become of it since. */
    public boolean isCreatedBy(String requestHash) {
        return creationHash.equals(requestHash);
    }

    /** The day from which it is in force: known as soon as all have signed, whether or not the clock has struck (BR-M07). */
    public Optional<LocalDate> inForceFrom() {
        return new Terms(startsOn, signedOn, inForceFrom, inForceUntil, departures).from();
    }

    /** Last day in force, departures included. */
    public LocalDate inForceUntil() {
        return inForceUntil;
    }

    /** The days on which it is in force: known once all have signed. */
    public Optional<LegalPeriod> inForce() {
        return inForceFrom()
                .filter(from -> !inForceUntil.isBefore(from))
                .map(from -> new LegalPeriod(from, inForceUntil));
    }

    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    public List<Departure> departures() {
        return departures;
    }

    public Optional<GivenBack> givenBack() {
        return Optional.ofNullable(givenBack);
    }

    /** Whoever takes part may read it, signing or merely covered (BR-M12). */
    @Override
    public Set<InstitutionId> readers() {
        return participants.stream().map(InstitutionId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** It is about institutions, never about a person. */
    @Override
    public Optional<LearnerId> subject() {
        return Optional.empty();
    }

    public boolean hasNoticeOf(InstitutionId partner) {
        return departures.stream()
                .anyMatch(departure -> departure.institutionId().equals(partner));
    }

    /** The valid signatures: those on the present content version. */
    public List<MemorandumSignature> presentSignatures() {
        return signatures.stream()
                .filter(signature -> signature.contentVersion() == contentVersion)
                .sorted(Comparator.comparing(MemorandumSignature::signedAt))
                .toList();
    }

    public boolean isSignedBy(InstitutionId institution) {
        return presentSignatures().stream()
                .anyMatch(signature -> signature.institutionId().equals(institution.value()));
    }

    public List<InstitutionId> missingSignatures() {
        return content.partners().stream()
                .map(MemorandumPartner::institutionId)
                .filter(partner -> !isSignedBy(partner))
                .toList();
    }

    private void write(MemorandumContent newContent, String newHash) {
        content = newContent;
        contentHash = newHash;
        startsOn = newContent.validity().from();
        inForceUntil = newContent.validity().until();
        Set<UUID> named = newContent.participants().map(InstitutionId::value).collect(Collectors.toSet());
        participants.retainAll(named);
        participants.addAll(named);
    }
}
