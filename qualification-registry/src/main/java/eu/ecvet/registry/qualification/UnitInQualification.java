package eu.ecvet.registry.qualification;

import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.unit.LearningOutcome;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit as it stands in a qualification, with its outcomes; the criteria of their assessment stand with the unit.
 *
 * @param relativeWeight percentage of the qualification's points, computed for this answer and stored nowhere (BR-P07)
 * @param groupIds the groups in which the unit may be chosen; none: it stands at the top
 */
record UnitInQualification(
        UnitId unitId,
        int version,
        String code,
        LocalizedText title,
        EqfLevel eqfLevel,
        Obligation obligation,
        Points points,

        @Schema(description = "Percentage of the qualification's points.", examples = "16.67")
        String relativeWeight,

        List<String> groupIds,
        List<LearningOutcome> outcomes) {

    static UnitInQualification of(ListedUnit listed, UnitSpecification unit, Points total, List<String> groupIds) {
        boolean weighs = listed.points() != null && total != null && !total.isZero();
        return new UnitInQualification(
                unit.unitId(),
                unit.number(),
                unit.unit().code(),
                unit.content().title(),
                unit.content().eqfLevel(),
                listed.obligation(),
                listed.points(),
                weighs
                        ? listed.points()
                                .relativeWeightIn(total)
                                .setScale(2, RoundingMode.HALF_UP)
                                .toPlainString()
                        : null,
                groupIds,
                unit.content().outcomes());
    }
}
