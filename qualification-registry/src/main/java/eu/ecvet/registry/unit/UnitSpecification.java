package eu.ecvet.registry.unit;

import eu.ecvet.registry.unit.content.Correspondence;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a unit: its specification and where it stands. */
@Entity
@DynamicUpdate
@Table(name = "unit_version")
public class UnitSpecification extends Version<Unit, UnitContent> {
    @EmbeddedId
    @AttributeOverride(name = "subjectId", column = @Column(name = "unit_id"))
    private VersionId id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", insertable = false, updatable = false)
    private Unit unit;

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

    private LocalDate transitionUntil;

    @JdbcTypeCode(SqlTypes.JSON)
    private Correspondence correspondence;

    protected UnitSpecification() {}

    /** A first or next draft; the content must name an id for every outcome. */
    public UnitSpecification(Unit unit, int number, UnitContent content, String person) {
        super(person);
        this.id = new VersionId(unit.uuid(), number);
        this.unit = unit;
        describe(content);
    }

    @Override
    protected void keep(UnitContent said) {
        content = said;
        var ids = said.outcomes().stream().map(outcome -> outcome.id().value()).toList();
        outcomeIds.retainAll(ids);
        outcomeIds.addAll(ids);
    }

    @Override
    public VersionId id() {
        return id;
    }

    public UnitId unitId() {
        return new UnitId(id.subjectId());
    }

    @Override
    public Unit of() {
        return unit;
    }

    @Override
    public UnitContent content() {
        return content;
    }

    /** Until when new agreements may still use it, once it is superseded. */
    public LocalDate transitionUntil() {
        return transitionUntil;
    }

    Correspondence correspondence() {
        return correspondence;
    }

    /** What becomes of its outcomes in the version that takes its place (BR-Q18). */
    void correspond(Correspondence table) {
        correspondence = table;
        transitionUntil = table.transitionUntil();
    }
}
