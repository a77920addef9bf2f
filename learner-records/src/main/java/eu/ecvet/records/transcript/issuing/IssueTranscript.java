package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.transcript.PeriodSpent;
import eu.ecvet.records.transcript.issuing.HostStatement.OnUnit;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "The host issues the transcript of a Learning Agreement; the results come from the recorded assessments.")
record IssueTranscript(
        TranscriptId id,
        @NotNull LearningAgreementId learningAgreementId,
        @NotNull @Valid PeriodSpent period,
        @Size(max = 100) List<@NotNull @Valid OnUnit> units,

        @Schema(description = "Differences from the agreement that no assessment records yet (BR-T03).")
        @Size(max = 100)
        List<@NotNull @Valid Deviation> deviations,

        @Schema(description = "Achievements beyond the agreement that no assessment records yet (BR-T04).")
        @Size(max = 100)
        List<@NotNull @Valid AdditionalOutcome> additionalOutcomes) {
    HostStatement statement() {
        return new HostStatement(period, units, deviations, additionalOutcomes);
    }
}
