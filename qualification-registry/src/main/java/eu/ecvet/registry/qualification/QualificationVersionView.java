package eu.ecvet.registry.qualification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.content.LearningOutcome;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One version of a qualification, with its units.
 *
 * @param state only while it is being prepared: what a published version says never changes, where it stands does, so
 *     that stands in the overview of the qualification
 */
@NullMarked
record QualificationVersionView(
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        InstitutionId ownerInstitutionId,

        @Schema(
                description =
                        "Only while the version is being prepared; afterwards see the overview of the qualification.")
        @Nullable
        VersionState state,

        @Schema(description = "Why the quality officer sent it back the last time.") @Nullable
        String returnReason,

        @Nullable Instant publishedAt,
        QualificationContent content,
        List<UnitInQualification> units,
        @JsonIgnore long rowVersion) {

    /**
     * A unit as it stands in a qualification, with its outcomes; the criteria of their assessment stand with the unit.
     *
     * @param weightPercent percentage of the qualification's points, computed for this answer and stored nowhere (BR-P07)
     * @param groupIds the groups in which the unit may be chosen; none: it stands at the top
     */
    record UnitInQualification(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            @Nullable EqfLevel eqfLevel,
            Obligation obligation,
            @Nullable Points points,

            @Schema(description = "Percentage of the qualification's points.", examples = "16.67") @Nullable
            BigDecimal weightPercent,

            @Schema(description = "The groups in which the unit may be chosen; none: it stands at the top.")
            List<String> groupIds,

            List<LearningOutcome> outcomes) {

        static UnitInQualification of(ListedUnit listed, UnitSpecification unit, Points total, List<String> groupIds) {
            boolean weighs = listed.points() != null && total != null && !total.isZero();
            return new UnitInQualification(
                    unit.unitId(),
                    unit.number(),
                    unit.of().code(),
                    unit.content().title(),
                    unit.content().eqfLevel(),
                    listed.obligation(),
                    listed.points(),
                    weighs ? listed.points().relativeWeightIn(total).setScale(2, RoundingMode.HALF_UP) : null,
                    groupIds,
                    unit.content().outcomes());
        }
    }

    static QualificationVersionView of(QualificationSpecification version, Map<UnitId, UnitSpecification> units) {
        var life = version.lifecycle();
        var content = version.content();
        var places = content.composition().groupsOfUnits();
        boolean open = !life.state().isPublic();
        return new QualificationVersionView(
                version.qualificationId(),
                version.number(),
                version.of().code(),
                version.owner(),
                open ? life.state() : null,
                open ? life.returnReason() : null,
                life.publishedAt(),
                content,
                content.units().stream()
                        .flatMap(listed -> Optional.ofNullable(units.get(listed.unitId()))
                                .map(unit -> UnitInQualification.of(
                                        listed,
                                        unit,
                                        content.totalPoints(),
                                        places.getOrDefault(listed.unitId(), List.of())))
                                .stream())
                        .toList(),
                version.rowVersion());
    }
}
