package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.validation.ValidationRequest;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "DecisionRequest",
        description =
                "A recognition decision. Without units: as the rules propose. Points are not typed in; they follow from the home qualification (BR-P13).")
record DecisionRequest(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        DecisionId id,

        @Schema(
                description =
                        "Needed with units; without them to make sure that the rules propose this result, and needed where a unit is already counted.")
        DecisionResult result,

        @Size(max = 100) List<@NotNull @Valid UnitEntry> units,

        @NotBlank @Size(max = 2000) @Schema(description = "On what the decision rests in law (BR-R01).")
        String legalBasis,

        @Size(max = 4000) @Schema(description = "About the performance and the standards, never about the person.")
        String reasons,

        @Valid
        @Schema(
                description =
                        "Validation in the same request, by a holder of both functions; two records result (BR-V06).")
        ValidationRequest validation) {

    @Schema(name = "UnitDecisionRequest")
    record UnitEntry(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer unitVersion,
            @NotNull Effect effect,

            @Size(max = 500)
            @Schema(description = "If absent: all outcomes of the unit that were validated as matching.")
            List<@NotNull OutcomeId> recognisedOutcomeIds,

            @Size(max = 500) @Schema(description = "Missing, not essential, and waived by this decision (BR-R06).")
            List<@NotNull OutcomeId> waivedOutcomeIds,

            @Size(max = 500) List<@NotNull @Valid MissingEntry> missing,

            @Min(1) @Max(120) @Schema(description = "Only with the effect TRAINING_TIME_REDUCTION.")
            Integer trainingTimeReductionMonths) {}

    @Schema(name = "MissingOutcomeRequest")
    record MissingEntry(
            @NotNull OutcomeId outcomeId,

            @Size(max = 10) @Schema(description = "Substantial differences; duration is none of them (BR-R04).")
            List<@NotNull DifferenceReason> reasons,

            @Size(max = 2000) @Schema(description = "About the performance and the standards, never about the person.")
            String text) {}
}
