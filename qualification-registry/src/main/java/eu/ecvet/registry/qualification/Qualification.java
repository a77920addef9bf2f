package eu.ecvet.registry.qualification;

import eu.ecvet.registry.version.Versioned;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.persistence.Entity;

/**
 * A qualification over all its versions (Annex I(a)). The award of a qualification to a learner is something else and lives
 * with the learner's records.
 */
@Entity
public class Qualification extends Versioned {
    private String sourceComposition;

    protected Qualification() {}

    Qualification(QualificationId id, String code, InstitutionId owner, String creationHash) {
        super(id, code, owner, creationHash);
    }

    private Qualification(
            QualificationId id,
            String code,
            InstitutionId owner,
            String register,
            String sourceId,
            String composition) {
        super(id, code, owner, register, sourceId);
        sourceComposition = composition;
    }

    /** A qualification that comes from another register, in one of the compositions that the register knows for it. */
    public static Qualification imported(
            QualificationId id,
            String code,
            InstitutionId owner,
            String register,
            String sourceId,
            String composition) {
        return new Qualification(id, code, owner, register, sourceId, composition);
    }

    public QualificationId id() {
        return new QualificationId(uuid());
    }

    public String sourceComposition() {
        return sourceComposition;
    }
}
