package eu.ecvet.recognition.validation;

import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the validating institution says of the expected outcomes (Annex II section 3, stage 2).
 *
 * @param validatedOn legal date of the act; null: today
 * @param outcomes one by one (BR-V03); null or none: as the rules propose
 */
@Schema(
        name = "ValidationRequest",
        description = "Compares expected with assessed outcomes. Without outcomes: as the rules propose.")
public record ValidationRequest(
        @Schema(description = "May be named by the caller, so that the request can be repeated safely.")
        UUID id,

        @Schema(
                description =
                        "Legal date of the act; today if absent. Not in the future, not before the transcript or, without an agreement, the opening of the case; VALIDATE is held today and on that date.")
        LocalDate validatedOn,

        @Size(max = 2000) List<@NotNull @Valid OutcomeValidation> outcomes) {

    /** How far one assessed outcome corresponds to what the unit requires, and on which ground if it goes below (BR-V04). */
    @Schema(name = "OutcomeValidation")
    public record OutcomeValidation(
            @NotNull UnitId unitId,
            @NotNull @Min(1) Integer unitVersion,
            @NotNull OutcomeId outcomeId,
            @NotNull MatchResult match,

            @Schema(description = "Needed to go below a positive result of the host (BR-V04).")
            ValidationGround ground,

            @Size(max = 2000)
            @Schema(
                    description =
                            "About the performance and the standards, never about the person. Needed with every ground but PROCEDURE_NOT_FOLLOWED, which the transcript's deviations show (BR-V04).")
            String reason) {}

    /** Null where the proposal is accepted. */
    List<Validated> stated() {
        return outcomes == null || outcomes.isEmpty()
                ? null
                : outcomes.stream()
                        .map(outcome -> new Validated(
                                outcome.unitId(),
                                outcome.unitVersion(),
                                outcome.outcomeId(),
                                outcome.match(),
                                outcome.ground(),
                                outcome.reason()))
                        .toList();
    }
}
