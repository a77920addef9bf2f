package eu.ecvet.registry.qualification;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/**
 * A qualification over all its versions (Annex I(a)): its code and the institution that answers for it. The award of
 * a qualification to a learner is something else and lives with the learner's records.
 */
@Entity
public class Qualification {
    @Id
    private UUID id;

    private String code;
    private UUID ownerInstitution;
    private String creationHash;
    private String sourceRegister;
    private String sourceId;
    private String sourceComposition;

    @Version
    private long version;

    protected Qualification() {}

    Qualification(QualificationId id, String code, InstitutionId owner, String creationHash) {
        this.id = id.value();
        this.code = code;
        this.ownerInstitution = owner.value();
        this.creationHash = creationHash;
    }

    /** A qualification that comes from another register, in one of the compositions that the register knows for it. */
    public static Qualification imported(
            QualificationId id,
            String code,
            InstitutionId owner,
            String register,
            String sourceId,
            String composition) {
        var qualification = new Qualification(id, code, owner, "imported");
        qualification.sourceRegister = register;
        qualification.sourceId = sourceId;
        qualification.sourceComposition = composition;
        return qualification;
    }

    public QualificationId id() {
        return new QualificationId(id);
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
