package eu.ecvet.registry.version;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * What has versions: a unit or a qualification over all of them, with its code and the institution that answers for it. One
 * that was imported remembers the identity it has in its source.
 */
@MappedSuperclass
public abstract class Versioned {
    @Id
    private UUID id;

    private String code;

    @Column(name = "owner_institution")
    private UUID ownerInstitutionId;

    private String creationHash;
    private String sourceRegister;
    private String sourceId;

    @jakarta.persistence.Version
    @Column(name = "version")
    private long rowVersion;

    protected Versioned() {}

    protected Versioned(Identifier id, String code, InstitutionId owner, String creationHash) {
        this.id = id.value();
        this.code = code;
        this.ownerInstitutionId = owner.value();
        this.creationHash = creationHash;
    }

    /** It comes from another register. */
    protected Versioned(Identifier id, String code, InstitutionId owner, String register, String idInRegister) {
        this(id, code, owner, "imported");
        sourceRegister = register;
        sourceId = idInRegister;
    }

    public UUID uuid() {
        return id;
    }

    public String code() {
        return code;
    }

    public InstitutionId owner() {
        return new InstitutionId(ownerInstitutionId);
    }

    /** Made by the same request of the same institution. */
    public boolean isMadeBy(Actor actor, String hash) {
        return actor.actsFor(owner()) && creationHash.equals(hash);
    }
}
