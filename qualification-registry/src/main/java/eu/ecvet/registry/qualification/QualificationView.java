package eu.ecvet.registry.qualification;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import java.util.List;

/** A qualification over all its versions that the caller may read. */
record QualificationView(
        QualificationId id, String code, InstitutionId ownerInstitution, List<QualificationStanding> versions) {
    static QualificationView of(Qualification qualification, List<QualificationStanding> versions) {
        return new QualificationView(qualification.id(), qualification.code(), qualification.owner(), versions);
    }
}
