package eu.ecvet.records.assessment.recording;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessment.AdditionalOutcome;
import eu.ecvet.records.assessment.Assessment.Deviation;
import eu.ecvet.records.assessment.Assessment.Result;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One attempt of a learner at the outcomes of a unit version, as the assessor saw it.")
record RecordAssessment(
        AssessmentId id,

        @Schema(
                description =
                        "The agreement under which the host assesses; absent when an institution assesses its own learner.")
        LearningAgreementId learningAgreementId,

        @NotNull LearnerId learnerId,
        @NotNull UnitId unitId,
        @NotNull @Min(1) Integer unitVersion,

        @Schema(description = "The day of the assessment; the function ASSESS must be held on it (BR-I01).") @NotNull
        LocalDate assessedOn,

        @Schema(description = "How it was assessed, in the words of the agreement where it is an agreed method.")
        @NotBlank
        @Size(max = 200)
        String method,

        @Schema(description = "FORMAL if absent.") LearningSetting setting,
        @Size(max = 200) String place,
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Result> results,
        @Size(max = 100) List<@NotNull @Valid Deviation> deviations,

        @Schema(description = "Outcomes achieved beyond the agreement; they go to an individual decision (BR-T04).")
        @Size(max = 100)
        List<@NotNull @Valid AdditionalOutcome> additionalOutcomes) {
    RecordAssessment {
        setting = setting == null ? LearningSetting.FORMAL : setting;
        deviations = deviations == null ? List.of() : deviations;
        additionalOutcomes = additionalOutcomes == null ? List.of() : additionalOutcomes;
    }

    UnitVersion unit() {
        return new UnitVersion(unitId, unitVersion);
    }

    Assessment.Details details() {
        return new Assessment.Details(results, deviations, additionalOutcomes);
    }

    /** Whether an assessment with these contents is what this request asks to record. */
    boolean describes(Assessment made) {
        return made.learnerId().equals(learnerId)
                && made.unit().equals(unit())
                && Objects.equals(made.learningAgreementId(), learningAgreementId)
                && made.assessedOn().equals(assessedOn)
                && made.method().equals(method)
                && made.setting() == setting
                && Objects.equals(made.place(), place)
                && made.details().equals(details());
    }
}
