package eu.ecvet.registry.qualification;

import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.composition.PointsAllocation;
import eu.ecvet.registry.vocabulary.FurtherText;
import eu.ecvet.registry.vocabulary.NqfLevel;
import eu.ecvet.registry.vocabulary.TextSize;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        LocalDate validFrom,
        LocalDate validUntil,
        @Valid CertificateSupplement certificateSupplement,
        @Size(max = 50) List<@NotNull @Valid FurtherText> furtherTexts) {

    public QualificationContent {
        pointsStep = pointsStep == null ? Points.of(1) : pointsStep;
        units = units == null ? List.of() : Collections.unmodifiableList(units);
        groups = groups == null ? List.of() : Collections.unmodifiableList(groups);
        furtherTexts = furtherTexts == null ? List.of() : Collections.unmodifiableList(furtherTexts);
    }

    Composition composition() {
        return new Composition(units, groups, totalPoints, pointsStep);
    }

    /** The same allocation and the same points everywhere (BR-P06). */
    boolean hasPointsOf(QualificationContent other) {
        return points(this).equals(points(other));
    }

    public boolean hasPoints() {
        return totalPoints != null || allocation != null || units.stream().anyMatch(unit -> unit.points() != null);
    }

    private static List<Object> points(QualificationContent content) {
        List<Object> points = new ArrayList<>();
        points.add(content.totalPoints);
        points.add(content.pointsStep);
        points.add(content.allocation);
        content.units.forEach(unit -> points.add(unit.unitId() + " " + unit.points()));
        content.composition()
                .allGroups("")
                .forEach(placed -> points.add(placed.group().groupId() + " "
                        + placed.group().minPoints() + " " + placed.group().maxPoints()));
        return points;
    }

    QualificationContent withPoints(
            Points total, Points step, Map<UnitId, Points> ofUnits, PointsAllocation allocated) {
        return copy(
                total,
                step,
                allocated,
                units.stream()
                        .map(unit ->
                                ofUnits.containsKey(unit.unitId()) ? unit.withPoints(ofUnits.get(unit.unitId())) : unit)
                        .toList(),
                validFrom);
    }

    /** Whoever sets points is recorded as having allocated them, unless the record names another institution. */
    QualificationContent allocatedBy(InstitutionId acting) {
        return copy(totalPoints, pointsStep, allocation == null ? null : allocation.by(acting), units, validFrom);
    }

    QualificationContent validFrom(LocalDate date) {
        return copy(totalPoints, pointsStep, allocation, units, date);
    }

    private QualificationContent copy(
            Points total, Points step, PointsAllocation allocated, List<ListedUnit> listed, LocalDate from) {
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
                from,
                validUntil,
                certificateSupplement,
                furtherTexts);
    }
}
