package eu.ecvet.registry.version;

import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.lifecycle.Gate;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Where a version stands and how it came there; the ways between the states are the {@linkplain VersionAct acts}. Whether
 * their guards hold is said by the rules beside the content; here stands only the gate.
 */
@Embeddable
public class Lifecycle {
    @Enumerated(EnumType.STRING)
    private VersionState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> authors;

    private String approvedBy;
    private String returnReason;
    private Instant publishedAt;

    @Column(name = "superseded_by")
    private Integer supersededByVersion;

    private LocalDate supersededOn;
    private boolean edited;

    protected Lifecycle() {}

    public static Lifecycle begunBy(String person) {
        var lifecycle = new Lifecycle();
        lifecycle.state = VersionState.DRAFT;
        lifecycle.authors = List.of(person);
        return lifecycle;
    }

    public VersionState state() {
        return state;
    }

    /** Why the quality officer sent it back the last time. */
    public String returnReason() {
        return returnReason;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The newer version that takes its place, or took it. */
    public Integer supersededByVersion() {
        return supersededByVersion;
    }

    /** The first day of the newer version, on which it takes the place of this one. */
    public LocalDate supersededOn() {
        return supersededOn;
    }

    /** Whether a person changed it since it was made; an import does not overwrite a person's work. */
    public boolean isEdited() {
        return edited;
    }

    /** Why the act is not possible now, whatever the content says. */
    public Optional<Refusal> refusalOf(VersionAct act) {
        // BR-Q05: only a draft is changed; what is published never is.
        return act == VersionAct.CHANGE && state.isPublic()
                ? Optional.of(
                        new Refusal.Conflict(
                                RegistryRule.VERSION_IMMUTABLE.because(
                                        "A published version never changes, because agreements are pinned to it; prepare the next version instead.")))
                : Gate.refusal(act, state);
    }

    /**
     * An act is for a caller who read the version as it stands now. What is published is the same for every reader and no
     * act of a caller moves it; there the gate of the act answers, so that nobody is sent to read again in vain.
     */
    public Optional<Refusal> refusalOfReader(ReadVersion read, long present) {
        return state.isPublic() ? Optional.empty() : ReadVersion.refusal(read, present);
    }

    /** BR-I01, section 6.1: whoever wrote a version does not approve it. */
    public Optional<Violation> approverIsNoAuthor(String person) {
        return authors.contains(person)
                ? Optional.of(RegistryRule.APPROVER_IS_AUTHOR.because(
                        "Whoever wrote a version does not approve it; another quality officer has to."))
                : Optional.empty();
    }

    /** Whether the first day of the newer version has come. */
    public boolean isOverOn(LocalDate today) {
        return state == VersionState.PUBLISHED && supersededOn != null && !supersededOn.isAfter(today);
    }

    public void change(String person) {
        replace(person);
        edited = true;
    }

    /** A change by the source it was imported from, not by a person. */
    public void replace(String person) {
        state = Gate.pass(VersionAct.CHANGE, state);
        if (!authors.contains(person)) {
            var all = new ArrayList<>(authors);
            all.add(person);
            authors = List.copyOf(all);
        }
    }

    public void submit() {
        state = Gate.pass(VersionAct.SUBMISSION, state);
    }

    public void giveBack(String reason) {
        state = Gate.pass(VersionAct.RETURN, state);
        returnReason = reason;
        approvedBy = null;
    }

    public void approve(String person) {
        state = Gate.pass(VersionAct.APPROVAL, state);
        approvedBy = person;
    }

    public void publish(Instant at) {
        state = Gate.pass(VersionAct.PUBLICATION, state);
        publishedAt = at;
    }

    public void discard() {
        state = Gate.pass(VersionAct.DISCARDING, state);
    }

    public void succeededBy(int newerVersion, LocalDate itsFirstDay) {
        state = Gate.pass(VersionAct.SUCCESSION, state);
        supersededByVersion = newerVersion;
        supersededOn = itsFirstDay;
    }

    public void supersede() {
        state = Gate.pass(VersionAct.SUPERSESSION, state);
    }
}
