package eu.ecvet.records.standing;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far a learner has come towards a qualification version, and what is missing.")
@NullMarked
record AccumulationView(
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        String code,
        LocalizedText title,

        @Schema(
                description =
                        "AWARDABLE: the rules of the qualification are fulfilled; the award is still a decision (BR-X05).")
        Status status,

        @Schema(description = "Points of the awarded units that count; never more than the total (BR-X01).")
        Points countedPoints,

        @Schema(description = "Absent where the qualification has no points.") @Nullable
        Points totalPoints,

        @Schema(
                description =
                        "Counted points in relation to the total, rounded down; 100 only where nothing is missing.")
        @Nullable
        BigDecimal countedPercent,

        List<UnitStanding> units,

        @Schema(description = "What decisions counted into the open parts of the qualification (BR-P03).")
        List<OpenPartStanding> fillings,

        @Schema(description = "What is missing, in sentences; empty when the qualification is awardable.")
        List<String> missing,

        @Schema(
                description =
                        "Awarded, but outside the total: surplus electives, optional extras, extra credit (BR-X08).")
        List<AdditionalUnit> additional) {

    @Schema(name = "AccumulationStatus")
    enum Status {
        IN_PROGRESS,
        AWARDABLE,
        AWARDED
    }

    record UnitStanding(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            Obligation obligation,

            @Schema(description = "Points of the unit in this qualification.") @Nullable
            Points points,

            @Schema(
                    description =
                            "Points with which it counts; present on awarded units, less than its points where a group is full.")
            @Nullable
            Points countedPoints,

            UnitState state,
            List<OutcomeStanding> outcomes,

            @Schema(description = "Outcomes that are not credited yet; empty for an awarded unit.")
            List<MissingOutcome> missingOutcomes) {}

    @Schema(name = "OpenPartFilling", description = "What one decision counted into an open part (BR-P03).")
    record OpenPartStanding(
            @Schema(description = "The open part.") String groupId,

            UUID openPartDecisionId,

            @Schema(description = "Absent where an achievement without a unit was stated.") @Nullable
            UnitId unitId,

            @Nullable Integer unitVersion,

            @Schema(description = "Points with which it counts; absent where the qualification has no points.")
            @Nullable
            Points countedPoints,

            @Schema(description = "Why it does not count; absent where it does.") @Nullable
            String detail) {}

    record OutcomeStanding(
            OutcomeId outcomeId,
            String code,
            OutcomeCategory category,
            OutcomeState state,

            @Schema(description = "Recognised although it was not shown (BR-R06); absent otherwise.") @Nullable
            Boolean waived) {}

    record MissingOutcome(OutcomeId outcomeId, String code, LocalizedText text) {}

    record AdditionalUnit(
            UnitId unitId,
            int unitVersion,
            LocalizedText title,
            @Nullable Points points,
            String detail) {}
}
