package eu.ecvet.registry.lifecycle;

import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.RegistryRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The life of a version of a unit or of a qualification.
 *
 * <pre>
 *            submit             approve              publish              newer version published
 *   DRAFT ──────────▶ IN_REVIEW ────────▶ APPROVED ──────────▶ PUBLISHED ─────────────────────────▶ SUPERSEDED
 *     ▲                │   │
 *     └── send back ───┘   │
 *     └──── discard ───────┴──▶ DISCARDED        (from DRAFT and IN_REVIEW)
 * </pre>
 *
 * From any other state an act is refused as {@link Refusal.IllegalTransition}. Whether its guards hold is said by the
 * rules beside the aggregate; here stands only the gate.
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
    private Integer supersededBy;
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

    public Integer supersededBy() {
        return supersededBy;
    }

    /** Whether a person changed it since it was made; an import does not overwrite a person's work. */
    public boolean isEdited() {
        return edited;
    }

    /** BR-Q05: only a draft is changed; what is published never is. */
    public Optional<Refusal> change(String person) {
        var refusal = replace(person);
        if (refusal.isEmpty()) {
            edited = true;
        }
        return refusal;
    }

    /** A change by the source it was imported from, not by a person. */
    public Optional<Refusal> replace(String person) {
        var refusal = refusalToChange();
        if (refusal.isEmpty() && !authors.contains(person)) {
            var all = new ArrayList<>(authors);
            all.add(person);
            authors = List.copyOf(all);
        }
        return refusal;
    }

    /** BR-Q05: why the content cannot be changed, whoever wanted to. */
    public Optional<Refusal> refusalToChange() {
        return state.isPublic()
                ? Optional.of(
                        new Refusal.Conflict(
                                RegistryRule.VERSION_IMMUTABLE.because(
                                        "A published version never changes, because agreements are pinned to it; prepare the next version instead.")))
                : gate("A change of the content", Set.of(VersionState.DRAFT));
    }

    /**
     * An act is for a caller who read the version as it stands now. What is published is the same for every reader and no
     * act of a caller moves it; there the gate of the act answers, so that nobody is sent to read again in vain.
     */
    public Optional<Refusal> refusalOfReader(ReadVersion given, long present) {
        return state.isPublic() ? Optional.empty() : ReadVersion.refusal(given, present);
    }

    public Optional<Refusal> submit() {
        return move("Submission", VersionState.IN_REVIEW, VersionState.DRAFT);
    }

    public Optional<Refusal> sendBack(String reason) {
        var refusal = move("Return to the author", VersionState.DRAFT, VersionState.IN_REVIEW);
        if (refusal.isEmpty()) {
            returnReason = reason;
        }
        return refusal;
    }

    /** Approved by a person who did not write it. */
    public Optional<Refusal> approve(String person) {
        var refusal = gate("Approval", Set.of(VersionState.IN_REVIEW));
        if (refusal.isPresent()) {
            return refusal;
        }
        if (authors.contains(person)) {
            return Optional.of(Refusal.broken(RegistryRule.APPROVER_IS_AUTHOR.because(
                    "Whoever wrote a version does not approve it; another quality officer has to.")));
        }
        approvedBy = person;
        state = VersionState.APPROVED;
        return Optional.empty();
    }

    /** Why it cannot be published now, whatever it says. */
    public Optional<Refusal> refusalToPublish() {
        return gate("Publication", Set.of(VersionState.APPROVED));
    }

    public Optional<Refusal> publish(Instant at) {
        var refusal = move("Publication", VersionState.PUBLISHED, VersionState.APPROVED);
        if (refusal.isEmpty()) {
            publishedAt = at;
        }
        return refusal;
    }

    public Optional<Refusal> supersede(int newerVersion) {
        var refusal = move("Replacement by a newer version", VersionState.SUPERSEDED, VersionState.PUBLISHED);
        if (refusal.isEmpty()) {
            supersededBy = newerVersion;
        }
        return refusal;
    }

    public Optional<Refusal> discard() {
        return move("Discarding", VersionState.DISCARDED, VersionState.DRAFT, VersionState.IN_REVIEW);
    }

    private Optional<Refusal> move(String act, VersionState to, VersionState... from) {
        var refusal = gate(act, Set.of(from));
        if (refusal.isEmpty()) {
            state = to;
        }
        return refusal;
    }

    private Optional<Refusal> gate(String act, Set<VersionState> from) {
        return from.contains(state) ? Optional.empty() : Optional.of(new Refusal.IllegalTransition(act, state.name()));
    }
}
