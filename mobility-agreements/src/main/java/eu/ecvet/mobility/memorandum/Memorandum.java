package eu.ecvet.mobility.memorandum;

import eu.ecvet.mobility.GivenBack;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.vocabulary.InstitutionId;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A Memorandum of Understanding: two or more competent institutions accept each other's status and procedures
 * (Recommendation 2009/C 155/02, Annex II section 2).
 *
 * <pre>
 *          proposal             signature              last signature         start reached
 *   DRAFT ----------> PROPOSED ----------> PARTIALLY_ ----------------> SIGNED -----------> IN_FORCE
 *     ^                  |       (or, with SIGNED                          |                    |
 *     |      return      |        the only one       |                     | end passed         | end passed
 *     +------------------+---------------------------+                     v                    v
 *                (raises the version if anybody had signed)              ENDED <----------- RUN_OFF
 *                                                                          ^   all run out      (if agreements still run and
 *                                                                          |                     the run-off clause is true)
 *                                                                          +---- IN_FORCE otherwise
 * </pre>
 *
 * The end is that of the content, or an earlier one when partners have left (BR-M11).
 */
@Entity
public class Memorandum {
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
    private List<Departure> departures;

    private boolean coverageStale;

    @JdbcTypeCode(SqlTypes.JSON)
    private GivenBack givenBack;

    @ElementCollection
    @CollectionTable(name = "memorandum_participant", joinColumns = @JoinColumn(name = "memorandum_id"))
    @Column(name = "institution_id")
    private Set<UUID> participants;

    @ElementCollection
    @CollectionTable(name = "memorandum_signature", joinColumns = @JoinColumn(name = "memorandum_id"))
    private Set<MemorandumSignature> signatures;

    protected Memorandum() {}

    Memorandum(
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

    Optional<Refusal> refusalOf(MemorandumAct act) {
        return act.refusalIn(state);
    }

    void revise(MemorandumContent newContent, String newHash) {
        gate(MemorandumAct.REVISION);
        write(newContent, newHash);
    }

    void propose() {
        gate(MemorandumAct.PROPOSAL);
        state = MemorandumState.PROPOSED;
    }

    /** BR-M07, BR-M08: with the last partner's signature on the same content the memorandum is signed. */
    void sign(MemorandumSignature signature) {
        gate(MemorandumAct.SIGNATURE);
        signatures.add(signature);
        if (missingSignatures().isEmpty()) {
            state = MemorandumState.SIGNED;
            signedOn = signature.signedOn();
        } else {
            state = MemorandumState.PARTIALLY_SIGNED;
        }
    }

    /** BR-M08: signatures given so far are void, and a content that was signed keeps its version number. */
    void giveBack(GivenBack back) {
        gate(MemorandumAct.RETURN);
        if (state == MemorandumState.PARTIALLY_SIGNED) {
            contentVersion++;
        }
        state = MemorandumState.DRAFT;
        givenBack = back;
    }

    /** BR-M11. */
    void giveNotice(Departure departure) {
        gate(MemorandumAct.NOTICE);
        var all = new ArrayList<>(departures);
        all.add(departure);
        departures = List.copyOf(all);
        inForceUntil = MemorandumRules.inForceUntil(
                content.end(), content.signatories().size(), departures);
        coverageStale = true;
    }

    void enterIntoForce() {
        gate(MemorandumAct.ENTRY_INTO_FORCE);
        state = MemorandumState.IN_FORCE;
        inForceFrom = MemorandumRules.inForceFrom(startsOn, signedOn);
    }

    /**
     * Time is up, by the end of the content or by departures.
     *
     * @param agreementsRun whether agreements that became active under it still run
     */
    public void end(boolean agreementsRun) {
        gate(MemorandumAct.END);
        endReason = inForceUntil.equals(content.end()) ? EndReason.EXPIRED : EndReason.TERMINATED;
        state = state == MemorandumState.IN_FORCE && agreementsRun && content.runOff()
                ? MemorandumState.RUN_OFF
                : MemorandumState.ENDED;
    }

    public void endRunOff() {
        gate(MemorandumAct.END_OF_RUN_OFF);
        state = MemorandumState.ENDED;
    }

    /** The agreements under it have been told of the present end (BR-M09). */
    public void coverageIsTold() {
        coverageStale = false;
    }

    public MemorandumId id() {
        return new MemorandumId(id);
    }

    long rowVersion() {
        return rowVersion;
    }

    MemorandumKind kind() {
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

    String contentHash() {
        return contentHash;
    }

    String creationHash() {
        return creationHash;
    }

    /** The day from which it is in force: known as soon as all have signed, whether or not the clock has struck (BR-M07). */
    public Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom)
                .or(() -> Optional.ofNullable(signedOn).map(signed -> MemorandumRules.inForceFrom(startsOn, signed)));
    }

    /** Last day in force, departures included. */
    public LocalDate inForceUntil() {
        return inForceUntil;
    }

    public Optional<EndReason> endReason() {
        return Optional.ofNullable(endReason);
    }

    List<Departure> departures() {
        return departures;
    }

    Optional<GivenBack> givenBack() {
        return Optional.ofNullable(givenBack);
    }

    /** When it is in force between these two institutions: the departure of either ends it for them (BR-M09, BR-M11). */
    public Validity validityBetween(InstitutionId one, InstitutionId other) {
        LocalDate until = departures.stream()
                .filter(departure -> departure.institutionId().equals(one)
                        || departure.institutionId().equals(other))
                .map(Departure::on)
                .filter(last -> last.isBefore(inForceUntil))
                .min(LocalDate::compareTo)
                .orElse(inForceUntil);
        return new Validity(inForceFrom().orElse(null), until, content.runOff(), content.runOffDays());
    }

    boolean mayBeReadBy(InstitutionId institution) {
        return participants.contains(institution.value());
    }

    /** The valid signatures: those on the present content version. */
    List<MemorandumSignature> presentSignatures() {
        return signatures.stream()
                .filter(signature -> signature.contentVersion() == contentVersion)
                .sorted(Comparator.comparing(MemorandumSignature::signedAt))
                .toList();
    }

    boolean isSignedBy(InstitutionId institution) {
        return presentSignatures().stream()
                .anyMatch(signature -> signature.institutionId().equals(institution.value()));
    }

    List<InstitutionId> missingSignatures() {
        return content.partners().stream()
                .map(MemorandumPartner::institutionId)
                .filter(partner -> !isSignedBy(partner))
                .toList();
    }

    private void write(MemorandumContent newContent, String newHash) {
        content = newContent;
        contentHash = newHash;
        startsOn = newContent.start();
        inForceUntil = newContent.end();
        Set<UUID> named = newContent.participants().map(InstitutionId::value).collect(Collectors.toSet());
        participants.retainAll(named);
        participants.addAll(named);
    }

    private void gate(MemorandumAct act) {
        refusalOf(act).ifPresent(refusal -> {
            throw new IllegalStateException("not asked at the gate: " + refusal);
        });
    }
}
