package eu.ecvet.records.heard.specification;

import eu.ecvet.vocabulary.UnitVersion;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The slice of a published unit version, and by what it was superseded. */
@Entity
class KnownUnitVersion {
    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private UnitSpecification specification;

    private Integer supersededBy;
    private LocalDate transitionEnds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Supersession correspondence;

    @Embeddable
    record Key(UUID unitId, int version) {
        static Key of(UnitVersion unit) {
            return new Key(unit.unitId().value(), unit.version());
        }
    }

    protected KnownUnitVersion() {}

    KnownUnitVersion(UnitSpecification specification) {
        this.key = Key.of(specification.version());
        this.specification = specification;
    }

    void supersede(int byVersion, LocalDate endOfTransition, Supersession table) {
        this.supersededBy = byVersion;
        this.transitionEnds = endOfTransition;
        this.correspondence = table;
    }

    UnitSpecification specification() {
        return specification;
    }

    Supersession correspondence() {
        return correspondence;
    }
}
