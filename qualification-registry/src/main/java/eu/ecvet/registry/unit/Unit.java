package eu.ecvet.registry.unit;

import eu.ecvet.registry.version.Versioned;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.persistence.Entity;

/** A unit of learning outcomes over all its versions (Annex I(c)). */
@Entity
public class Unit extends Versioned {
    protected Unit() {}

    Unit(UnitId id, String code, InstitutionId owner, String creationHash) {
        super(id, code, owner, creationHash);
    }

    private Unit(UnitId id, String code, InstitutionId owner, String register, String sourceId) {
        super(id, code, owner, register, sourceId);
    }

    /** A unit that comes from another register. */
    public static Unit imported(UnitId id, String code, InstitutionId owner, String register, String sourceId) {
        return new Unit(id, code, owner, register, sourceId);
    }

    public UnitId id() {
        return new UnitId(uuid());
    }
}
