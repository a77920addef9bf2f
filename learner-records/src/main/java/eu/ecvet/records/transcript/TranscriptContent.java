package eu.ecvet.records.transcript;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The personal transcript: the learner's assessed outcomes, unit by unit, as the hosting institution attests them (Annex II
 * section 3, footnote). The content hash covers exactly this; it never changes (BR-T02).
 */
@Schema(description = "What the hosting institution attests; the content hash covers exactly this.")
@NullMarked
public record TranscriptContent(
        TranscriptId transcriptId,
        int transcriptVersion,
        LearningAgreementId learningAgreementId,
        int agreementVersion,

        @Schema(description = "Hash of the agreement's content that the parties signed.")
        String agreementContentHash,

        LearnerId learnerId,
        InstitutionId hostInstitutionId,
        QualificationId qualificationId,
        int qualificationVersion,
        PeriodSpent period,
        LocalDate issuedOn,
        List<AttestedUnit> units,

        @Schema(description = "In what training and assessment differed from the agreement (BR-T03).")
        List<Assessment.Deviation> deviations,

        @Schema(description = "Achieved, but not agreed; outside the home institution's commitment (BR-T04).")
        List<Additional> additionalOutcomes,

        @Nullable Integer supersedesVersion,
        @Nullable String correctionReason) {
    public TranscriptContent {
        units = List.copyOf(units);
        deviations = List.copyOf(deviations);
        additionalOutcomes = List.copyOf(additionalOutcomes);
    }

    /** A targeted unit version with the result on every targeted outcome, also those not achieved or not assessed (BR-T01). */
    public record AttestedUnit(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            List<AttestedOutcome> results,

            @Schema(
                    description =
                            "Points that the host's own system gives; they say nothing about the home qualification (BR-P13).")
            @Nullable
            Points hostPoints,

            @Nullable String hostPointsScheme,

            @Schema(description = "Level at which the host assessed, if it says so.") @Nullable
            EqfLevel assessedEqfLevel) {
        public AttestedUnit {
            results = List.copyOf(results);
        }
    }

    /** The result that counts for one outcome, and the assessment that it comes from unless there was none. */
    public record AttestedOutcome(
            OutcomeId outcomeId,
            String code,
            LocalizedText text,
            OutcomeResult result,
            @Nullable AssessmentId assessmentId,
            @Nullable Integer attempt,
            @Nullable LocalDate assessedOn,
            @Nullable InstitutionId assessingInstitutionId,
            @Nullable String method,
            @Nullable LearningSetting setting,
            @Nullable String place,
            @Nullable String performanceNote) {}

    @Schema(name = "AdditionalOutcomeOnTranscript")
    public record Additional(
            String description,
            @Nullable UnitId unitId,
            @Nullable OutcomeId outcomeId) {}
}
