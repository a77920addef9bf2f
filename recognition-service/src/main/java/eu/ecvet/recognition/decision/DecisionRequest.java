package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.decision.examination.DecisionDraft;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.recognition.validation.ValidationRequest;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
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

    /** What who sends it must be able to exercise (BR-I01). */
    List<Function> functions() {
        return validation == null
                ? List.of(Function.RECOGNISE_UNIT)
                : List.of(Function.RECOGNISE_UNIT, Function.VALIDATE);
    }

    /** Empty where the request adopts what the rules propose. */
    List<UnitEntry> unitEntries() {
        return orEmpty(units);
    }

    /** The decision as it is stated; what it leaves out of a unit is taken from what was validated. */
    DecisionDraft stated(List<UnitFacts> facts) {
        return new DecisionDraft(
                result, unitEntries().stream().map(entry -> entry.stated(facts)).toList(), legalBasis, reasons);
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    @Schema(name = "UnitDecisionRequest", description = "The decision on one unit.")
    record UnitEntry(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer unitVersion,
            @NotNull Effect effect,

            @Size(max = 500)
            @Schema(description = "None named: all outcomes of the unit that were validated as matching.")
            List<@NotNull OutcomeId> recognisedOutcomeIds,

            @Size(max = 500) @Schema(description = "Missing, not essential, and waived by this decision (BR-R06).")
            List<@NotNull OutcomeId> waivedOutcomeIds,

            @Size(max = 500) List<@NotNull @Valid MissingEntry> missingOutcomes,

            @Min(1) @Max(120) @Schema(description = "Only with the effect TRAINING_TIME_REDUCTION.")
            Integer trainingTimeReductionMonths) {

        private DecisionDraft.Unit stated(List<UnitFacts> facts) {
            var unit = new UnitVersion(unitId, unitVersion);
            return new DecisionDraft.Unit(
                    unit,
                    effect,
                    effect == Effect.NONE || !orEmpty(recognisedOutcomeIds).isEmpty()
                            ? orEmpty(recognisedOutcomeIds).stream().distinct().toList()
                            : DecisionDraft.validated(unit, facts),
                    orEmpty(waivedOutcomeIds).stream().distinct().toList(),
                    orEmpty(missingOutcomes).stream()
                            .map(gap -> new Missing(gap.outcomeId(), orEmpty(gap.reasons()), gap.text()))
                            .toList(),
                    trainingTimeReductionMonths);
        }
    }

    @Schema(name = "MissingOutcomeRequest", description = "An outcome that is not recognised, and why.")
    record MissingEntry(
            @NotNull OutcomeId outcomeId,

            @Size(max = 10) @Schema(description = "Substantial differences; duration is none of them (BR-R04).")
            List<@NotNull DifferenceReason> reasons,

            @Size(max = 2000) @Schema(description = "About the performance and the standards, never about the person.")
            String text) {}
}
