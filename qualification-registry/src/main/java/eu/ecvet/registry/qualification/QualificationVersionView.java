package eu.ecvet.registry.qualification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One version of a qualification, with its units.
 *
 * @param state only while it is being prepared: what a published version says never changes, where it stands does, so
 *     that stands in the overview of the qualification
 */
record QualificationVersionView(
        QualificationId qualificationId,
        int version,
        String code,
        InstitutionId ownerInstitution,

        @Schema(
                description =
                        "Only while the version is being prepared; afterwards see the overview of the qualification.")
        VersionState state,

        String returnReason,
        Instant publishedAt,
        QualificationContent content,
        List<UnitInQualification> units,
        @JsonIgnore long lock) {

    static QualificationVersionView of(QualificationSpecification version, Map<UnitId, UnitSpecification> units) {
        var life = version.lifecycle();
        var content = version.content();
        var places = content.composition().groupsOfUnits();
        boolean open = !life.state().isPublic();
        return new QualificationVersionView(
                version.qualificationId(),
                version.number(),
                version.qualification().code(),
                version.qualification().owner(),
                open ? life.state() : null,
                open ? life.returnReason() : null,
                life.publishedAt(),
                content,
                content.units().stream()
                        .filter(listed -> units.containsKey(listed.unitId()))
                        .map(listed -> UnitInQualification.of(
                                listed,
                                units.get(listed.unitId()),
                                content.totalPoints(),
                                places.getOrDefault(listed.unitId(), List.of())))
                        .toList(),
                version.version());
    }
}
