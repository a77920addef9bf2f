package eu.ecvet.registry.qualification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;

/** Where a version of a qualification stands. What a published version says never changes; this does. */
record QualificationStanding(
        QualificationId qualificationId,
        int version,
        String code,
        InstitutionId ownerInstitution,
        VersionState state,
        LocalizedText title,
        String country,
        EqfLevel eqfLevel,
        String iscedF,
        Points totalPoints,
        LocalDate validFrom,
        LocalDate validUntil,
        String returnReason,
        Integer supersededBy,
        @JsonIgnore long lock) {

    static QualificationStanding of(QualificationSpecification version) {
        var content = version.content();
        var life = version.lifecycle();
        return new QualificationStanding(
                version.qualificationId(),
                version.number(),
                version.qualification().code(),
                version.qualification().owner(),
                life.state(),
                content.title(),
                content.country(),
                content.eqfLevel(),
                content.iscedF(),
                content.totalPoints(),
                content.validFrom(),
                content.validUntil(),
                life.state().isOpen() ? life.returnReason() : null,
                life.supersededBy(),
                version.version());
    }
}
