package eu.ecvet.registry.unit;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.lifecycle.Lifecycle;
import eu.ecvet.registry.lifecycle.SearchText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a unit: its specification and where it stands. Its life is described at {@link Lifecycle}. */
@Entity
@DynamicUpdate
@Table(name = "unit_version")
public class UnitSpecification {
    @EmbeddedId
    private UnitSpecificationId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", insertable = false, updatable = false)
    private Unit unit;

    private Lifecycle lifecycle;

    @JdbcTypeCode(SqlTypes.JSON)
    private UnitContent content;

    /** An outcome belongs to one version of one unit; the table says so with a constraint. */
    @ElementCollection
    @CollectionTable(
            name = "unit_version_outcome",
            joinColumns = {
                @JoinColumn(name = "unit_id", referencedColumnName = "unit_id"),
                @JoinColumn(name = "number", referencedColumnName = "number")
            })
    @Column(name = "outcome_id")
    private Set<UUID> outcomeIds = new HashSet<>();

    private LocalDate transitionEnds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Correspondence correspondence;

    private String sourceVersion;
    private String sourceHash;
    private String searchText;

    @Version
    private long version;

    protected UnitSpecification() {}

    /** A first or next draft; the content must name an id for every outcome. */
    public UnitSpecification(Unit unit, int number, UnitContent content, String person) {
        this.id = new UnitSpecificationId(unit.id().value(), number);
        this.unit = unit;
        this.lifecycle = Lifecycle.begunBy(person);
        describe(content);
    }

    private void describe(UnitContent described) {
        content = described;
        searchText = SearchText.of(unit.code(), described.title());
        var ids = described.outcomes().stream()
                .map(outcome -> outcome.id().value())
                .toList();
        outcomeIds.retainAll(ids);
        outcomeIds.addAll(ids);
    }

    public UnitId unitId() {
        return new UnitId(id.unitId());
    }

    public int number() {
        return id.number();
    }

    public Unit unit() {
        return unit;
    }

    public Lifecycle lifecycle() {
        return lifecycle;
    }

    public UnitContent content() {
        return content;
    }

    public LocalDate transitionEnds() {
        return transitionEnds;
    }

    Correspondence correspondence() {
        return correspondence;
    }

    public String sourceVersion() {
        return sourceVersion;
    }

    public String sourceHash() {
        return sourceHash;
    }

    public long version() {
        return version;
    }

    boolean has(OutcomeId outcome) {
        return content.outcomes().stream().anyMatch(one -> one.id().equals(outcome));
    }

    /** A person's change of a draft. */
    Optional<Refusal> change(UnitContent changed, String person) {
        return lifecycle.change(person).or(() -> {
            describe(changed);
            return Optional.empty();
        });
    }

    /** What the source of an import says now. */
    public Optional<Refusal> replaceFromSource(UnitContent replaced, String person) {
        return lifecycle.replace(person).or(() -> {
            describe(replaced);
            return Optional.empty();
        });
    }

    /** Remembers what the source said, to recognise it again. */
    public void cameFrom(String versionOfSource, String hashOfSource) {
        sourceVersion = versionOfSource;
        sourceHash = hashOfSource;
    }

    Optional<Refusal> publish(LocalDate validFrom, Instant at) {
        return lifecycle.publish(at).or(() -> {
            content = content.validFrom(validFrom);
            return Optional.empty();
        });
    }

    Optional<Refusal> supersede(int newerVersion, Correspondence table) {
        return lifecycle.supersede(newerVersion).or(() -> {
            correspondence = table;
            transitionEnds = table.transitionEnds();
            return Optional.empty();
        });
    }
}
