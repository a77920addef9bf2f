package eu.ecvet.registry.unit;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A unit of learning outcomes over all its versions (Annex I(c)): its code and the institution that answers for it.
 * A unit that was imported remembers the identity it has in its source.
 */
@Entity
public class Unit {
    @Id
    private UUID id;

    private String code;
    private UUID ownerInstitution;
    private String creationHash;
    private String sourceRegister;
    private String sourceId;

    @Version
    private long version;

    protected Unit() {}

    Unit(UnitId id, String code, InstitutionId owner, String creationHash) {
        this.id = id.value();
        this.code = code;
        this.ownerInstitution = owner.value();
        this.creationHash = creationHash;
    }

    /** A unit that comes from another register. */
    public static Unit imported(UnitId id, String code, InstitutionId owner, String register, String sourceId) {
        var unit = new Unit(id, code, owner, "imported");
        unit.sourceRegister = register;
        unit.sourceId = sourceId;
        return unit;
    }

    public UnitId id() {
        return new UnitId(id);
    }

    public String code() {
        return code;
    }

    public InstitutionId owner() {
        return new InstitutionId(ownerInstitution);
    }

    String creationHash() {
        return creationHash;
    }
}
