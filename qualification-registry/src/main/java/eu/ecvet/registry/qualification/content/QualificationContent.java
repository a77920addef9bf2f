package eu.ecvet.registry.qualification.content;

import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.registry.codes.FurtherText;
import eu.ecvet.registry.codes.NqfLevel;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.points.PointsAllocation;
import eu.ecvet.registry.version.Content;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one version of a qualification says: the fields of Annex VI of the EQF Recommendation of 2017, its units with their
 * points, how they combine, and how the points were allocated. A draft may hold it incomplete; published, it never changes
 * (BR-Q05).
 *
 * @param country in whose system the qualification stands (ISO 3166-1)
 * @param iscedF field of education (ISCED-F 2013), two to four digits
 * @param regulatedProfession whether it leads to a profession regulated under Directive 2005/36/EC; recognition of credit
 *     never gives access to one, so this is decided before publication
 * @param totalPoints ECVET points of the whole; absent where the qualification has none (BR-P01)
 * @param pointsStep the step on which all its points lie; absent: 1 (BR-P08)
 * @param units the list of unit versions; each stands here once, wherever it may be chosen
 * @param groups how units combine; a unit named in no group stands at the top
 */
public record QualificationContent(
        @NotNull @TextSize(TextSize.TITLE) LocalizedText title,
        @NotBlank @Size(max = 20) @Schema(examples = "fi") String language,

        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of ISO 3166-1 such as FI")
        @Schema(examples = "FI")
        String country,

        @Size(max = 100) String region,
        @Size(max = 4) @Schema(examples = "0915") String iscedF,
        EqfLevel eqfLevel,
        @Valid NqfLevel nqfLevel,
        @Valid Description description,
        @Valid AwardingBody awardingBody,

        @Schema(description = "Whether it leads to a profession regulated under Directive 2005/36/EC.")
        Boolean regulatedProfession,

        Points totalPoints,
        Points pointsStep,
        @Valid PointsAllocation allocation,
        @Size(max = 300) List<@NotNull @Valid ListedUnit> units,
        @Size(max = 100) List<@NotNull @Valid Group> groups,

        @Schema(description = "From when to when new agreements may use this version.")
        Validity validity,

        @Valid CertificateSupplement certificateSupplement,
        @Size(max = 50) List<@NotNull @Valid FurtherText> furtherTexts)
        implements Content<QualificationContent> {

    public QualificationContent {
        pointsStep = pointsStep == null ? Points.of(1) : pointsStep;
        units = units == null ? List.of() : Collections.unmodifiableList(units);
        groups = groups == null ? List.of() : Collections.unmodifiableList(groups);
        furtherTexts = furtherTexts == null ? List.of() : Collections.unmodifiableList(furtherTexts);
    }

    public Composition composition() {
        return new Composition(units, groups, totalPoints, pointsStep, language);
    }

    /** The same allocation and the same points everywhere (BR-P06); what has no points sets none. */
    public boolean hasPointsOf(QualificationContent other) {
        return pointsSet(this).equals(pointsSet(other));
    }

    /** Whether anything in it sets points. */
    public boolean hasPoints() {
        return !pointsSet(this).isEmpty();
    }

    /** By where they stand; the step counts only where it measures something. */
    private static Map<String, Object> pointsSet(QualificationContent content) {
        Map<String, Object> set = new HashMap<>();
        put(set, "total", content.totalPoints);
        put(set, "allocation", content.allocation);
        content.units.forEach(unit -> put(set, "unit " + unit.unitId(), unit.points()));
        content.composition().allGroups("").forEach(placed -> {
            put(set, "least in " + placed.group().groupId(), placed.group().minPoints());
            put(set, "most in " + placed.group().groupId(), placed.group().maxPoints());
        });
        if (!set.isEmpty()) {
            set.put("step", content.pointsStep);
        }
        return set;
    }

    private static void put(Map<String, Object> set, String where, Object value) {
        if (value != null) {
            set.put(where, value);
        }
    }

    public QualificationContent withPoints(
            Points total, Points step, Map<UnitId, Points> ofUnits, PointsAllocation allocated) {
        return copy(
                total,
                step,
                allocated,
                units.stream()
                        .map(unit ->
                                ofUnits.containsKey(unit.unitId()) ? unit.withPoints(ofUnits.get(unit.unitId())) : unit)
                        .toList(),
                validity);
    }

    /** Whoever sets points is recorded as having allocated them, unless the record names another institution. */
    public QualificationContent allocatedBy(InstitutionId acting) {
        return copy(totalPoints, pointsStep, allocation == null ? null : allocation.by(acting), units, validity);
    }

    @Override
    public QualificationContent valid(Validity given) {
        return copy(totalPoints, pointsStep, allocation, units, given);
    }

    private QualificationContent copy(
            Points total, Points step, PointsAllocation allocated, List<ListedUnit> listed, Validity valid) {
        return new QualificationContent(
                title,
                language,
                country,
                region,
                iscedF,
                eqfLevel,
                nqfLevel,
                description,
                awardingBody,
                regulatedProfession,
                total,
                step,
                allocated,
                listed,
                groups,
                valid,
                certificateSupplement,
                furtherTexts);
    }
}
