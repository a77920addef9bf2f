package eu.ecvet.mobility.agreement.act;

import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.Framework;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The points that the pinned home qualification version gives to what is targeted; derived, never typed in (BR-L06). */
@Schema(
        description =
                "Points that follow from the pinned qualification version: 0 for parts of units (BR-P12) and add-ons; absent where the qualification has no points.")
@NullMarked
public record ExpectedPoints(List<ByTarget> targets, Points totalPoints) {

    /** The points of one target, in the order of the targets. */
    @Schema(name = "ExpectedPointsOfTarget")
    public record ByTarget(
            UnitId unitId,
            int unitVersion,
            boolean wholeUnit,
            @Nullable Points points) {}

    static Optional<ExpectedPoints> of(AgreementContent content, Framework framework) {
        if (framework
                .qualification()
                .filter(qualification -> qualification.hasPoints())
                .isEmpty()) {
            return Optional.empty();
        }
        List<ByTarget> targets = framework.aims(content).stream()
                .map(aim -> new ByTarget(
                        aim.target().unitId(),
                        aim.target().unitVersion(),
                        aim.isWholeUnit(),
                        aim.points().orElse(null)))
                .toList();
        return Optional.of(new ExpectedPoints(
                targets,
                Points.sum(targets.stream()
                        .map(ByTarget::points)
                        .filter(points -> points != null)
                        .toList())));
    }
}
