package eu.ecvet.registry.points;

import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.points.LargestRemainder.Weight;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A total to be distributed over units in proportion to weights, by largest remainder (BR-P09).
 *
 * @param pointsStep the step of the points; absent: as the draft says
 * @param allocation the record of the allocation; absent: as the draft says
 */
public record PointsDistribution(
        @NotNull Points totalPoints,
        Points pointsStep,
        @NotEmpty @Size(max = 300) List<@NotNull @Valid UnitWeight> weights,
        @Valid PointsAllocation allocation) {

    /** How much a unit weighs beside the others (BR-P09). */
    public record UnitWeight(
            @NotNull UnitId unitId,

            @NotNull
            @Positive
            @Digits(integer = 9, fraction = 6)
            @Schema(description = "What the unit weighs, for instance its hours.", examples = "410")
            BigDecimal weight) {}

    /** The step on which the shares lie. */
    public Points stepFor(Composition composition) {
        return pointsStep == null ? composition.step() : pointsStep;
    }

    /** BR-P09: what each unit gets, by largest remainder. */
    public Map<UnitId, Points> shares(Points step, Function<UnitId, String> codeOf) {
        return LargestRemainder.distribute(
                totalPoints,
                step,
                weights.stream()
                        .map(one -> new Weight<>(one.unitId(), codeOf.apply(one.unitId()), one.weight()))
                        .toList());
    }
}
