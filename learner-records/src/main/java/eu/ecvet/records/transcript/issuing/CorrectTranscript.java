package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.records.transcript.issuing.HostStatement.OnUnit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A correction: a new version, composed again from the assessments as they stand now, that supersedes the"
                        + " one before (BR-T02).")
record CorrectTranscript(
        @Schema(description = "Why a correction is needed; about the document, nothing about the person.")
        @NotBlank
        @Size(max = 500)
        String reason,

        @NotNull @Valid PeriodSpent period,
        @Size(max = 100) List<@NotNull @Valid OnUnit> units,
        @Size(max = 100) List<@NotNull @Valid Deviation> deviations,
        @Size(max = 100) List<@NotNull @Valid AdditionalOutcome> additionalOutcomes) {
    HostStatement statement() {
        return new HostStatement(period, units, deviations, additionalOutcomes);
    }
}
