package eu.ecvet.registry.composition;

import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A unit version in a qualification version (BR-Q06). The points stand here, on the pair, and nowhere else: the same unit
 * version may carry other points in another qualification (BR-Q07). They say nothing about time, attempts, place or
 * learning setting (BR-P10, BR-P11), so there is no such member.
 */
public record ListedUnit(
        @NotNull UnitId unitId,

        @Min(1) @Schema(description = "The pinned version of the unit; a unit without a version cannot be listed.")
        Integer unitVersion,

        @Schema(
                description =
                        "ECVET points of this unit in this qualification; absent where the qualification has none.")
        Points points,

        @NotNull Obligation obligation) {

    public ListedUnit withPoints(Points other) {
        return new ListedUnit(unitId, unitVersion, other, obligation);
    }

    public boolean is(Obligation asked) {
        return obligation == asked;
    }
}
