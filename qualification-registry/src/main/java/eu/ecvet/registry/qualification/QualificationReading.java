package eu.ecvet.registry.qualification;

import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.version.act.Reading;
import eu.ecvet.registry.version.store.PublishedDocuments;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.NullMarked;

/** Qualifications as their readers see them. */
@Singleton
class QualificationReading extends Reading<Qualification, QualificationSpecification, QualificationContent> {
    private final Qualifications qualifications;

    QualificationReading(Qualifications qualifications, QualificationAccess access, PublishedDocuments documents) {
        super(qualifications, access, documents);
        this.qualifications = qualifications;
    }

    /** A qualification over all its versions that the caller may read. */
    @NullMarked
    record QualificationView(
            QualificationId id, String code, InstitutionId ownerInstitutionId, List<QualificationStanding> versions) {
        static QualificationView of(Qualification qualification, List<QualificationSpecification> versions) {
            return new QualificationView(
                    qualification.id(),
                    qualification.code(),
                    qualification.owner(),
                    versions.stream().map(QualificationStanding::of).toList());
        }
    }

    QualificationVersionView view(QualificationSpecification version) {
        return QualificationVersionView.of(version, qualifications.unitsOf(version.content()));
    }
}
