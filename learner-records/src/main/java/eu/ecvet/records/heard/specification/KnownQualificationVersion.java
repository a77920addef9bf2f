package eu.ecvet.records.heard.specification;

import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The slice of a published qualification version. */
@Entity
class KnownQualificationVersion {
    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.JSON)
    private QualificationSpecification specification;

    @Embeddable
    record Key(UUID qualificationId, int version) {
        static Key of(QualificationVersion qualification) {
            return new Key(qualification.qualificationId().value(), qualification.version());
        }
    }

    protected KnownQualificationVersion() {}

    KnownQualificationVersion(QualificationSpecification specification) {
        this.key = Key.of(specification.version());
        this.specification = specification;
    }

    QualificationSpecification specification() {
        return specification;
    }
}
