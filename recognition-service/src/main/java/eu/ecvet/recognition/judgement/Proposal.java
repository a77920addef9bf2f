package eu.ecvet.recognition.judgement;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * What the rules would decide, and why. A refusal cannot be expressed here: where the rules see nothing positive they leave
 * the case to a person (BR-R13).
 */
@Schema(name = "Proposal", description = "What the rules propose and why; a person decides, and may decide otherwise.")
@NullMarked
public record Proposal(
        Result result,
        String detail,
        List<Unit> units,

        @Schema(
                description =
                        "What a person should look at before deciding; a NOTE informs only, everything else keeps the decision with a person.")
        List<Remark> findings,

        DecisionByRule decisionByRule) {

    @Schema(name = "ProposedResult", description = "A refusal is none of them (BR-R13).")
    public enum Result {
        RECOGNISED,
        PARTIALLY_RECOGNISED,
        LEFT_TO_A_PERSON,
        /** The learner has every targeted unit already: nothing is left to count, a person ends the case (BR-R09). */
        ALREADY_COUNTED
    }

    /** @param effect absent where the rules see nothing to recognise in this unit; never NONE */
    @Schema(name = "UnitProposal", description = "What the rules would decide on one unit, and why.")
    public record Unit(
            UnitId unitId,
            int unitVersion,
            String code,
            Share share,
            @Nullable Effect effect,
            List<OutcomeId> recognisedOutcomeIds,
            List<OutcomeId> recognisedEarlierOutcomeIds,
            List<OutcomeId> waivedOutcomeIds,
            List<Missing> missingOutcomes,
            @Nullable Points points,
            List<Outcome> outcomes,

            @Schema(description = "Whether all that was expected of this unit is recognised or waived.")
            boolean allExpected,

            String detail) {}

    @Schema(
            name = "CoveredShare",
            description = "How much of the unit is covered, earlier decisions included (BR-R06).")
    public record Share(
            int covered, int of, BigDecimal coveredPercent, int thresholdPercent, boolean essentialCovered) {}

    @Schema(name = "OutcomeProposal", description = "What the rules make of one outcome, and why.")
    public record Outcome(
            OutcomeId outcomeId,
            String code,
            boolean expected,
            boolean essential,
            OutcomeResult assessed,

            @Schema(description = "Expected against assessed (BR-V03); absent for an outcome this case does not judge.")
            @Nullable
            MatchResult match,

            boolean recognisedEarlier,
            String detail) {}

    @Schema(
            name = "MissingOutcome",
            description = "An outcome that is not recognised, why, and what would close the gap.")
    public record Missing(
            OutcomeId outcomeId,
            List<DifferenceReason> reasons,

            @Schema(description = "About the performance and the standards, never about the person.", maxLength = 2000)
            @Nullable
            String text) {}

    @Schema(
            name = "DecisionByRule",
            description = "Whether a positive decision can be taken without a person (BR-R13).")
    public record DecisionByRule(boolean possible, List<String> obstacles) {}
}
