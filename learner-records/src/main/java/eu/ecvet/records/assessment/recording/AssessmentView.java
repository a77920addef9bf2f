package eu.ecvet.records.assessment.recording;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(description = "A confirmed attempt; it never changes, a further assessment is a further attempt (BR-A04).")
@NullMarked
record AssessmentView(
        AssessmentId id,
        @Nullable LearningAgreementId learningAgreementId,

        @Schema(description = "Version of the agreement that was in force when the result was recorded.") @Nullable
        Integer agreementVersion,

        LearnerId learnerId,
        UnitId unitId,
        int unitVersion,

        @Schema(description = "Number of this attempt at the unit, from 1.")
        int attempt,

        LocalDate assessedOn,
        InstitutionId assessingInstitutionId,
        String method,
        LearningSetting setting,
        @Nullable String place,
        List<Assessment.Result> results,

        @Schema(description = "POSITIVE: every assessed outcome was achieved; NEGATIVE: none; MIXED: some.")
        Verdict verdict,

        @Schema(description = "Whether this attempt alone achieved every outcome of the unit (BR-A02).")
        boolean unitAchieved,

        List<Assessment.Deviation> deviations,
        List<Assessment.AdditionalOutcome> additionalOutcomes,

        @Schema(
                description =
                        "Whether the agreement has a transcript that should attest this attempt and does not; the host then"
                                + " issues a corrected version (BR-T02).")
        boolean transcriptOutdated) {

    static AssessmentView of(Assessment made, Set<OutcomeId> outcomesOfTheUnit, boolean transcriptOutdated) {
        return new AssessmentView(
                made.id(),
                made.learningAgreementId(),
                made.agreementVersion(),
                made.learnerId(),
                made.unit().unitId(),
                made.unit().version(),
                made.attempt(),
                made.assessedOn(),
                made.assessingInstitutionId(),
                made.method(),
                made.setting(),
                made.place(),
                made.details().results(),
                Verdict.of(made.details().results()),
                made.details().achieves(outcomesOfTheUnit),
                made.details().deviations(),
                made.details().additionalOutcomes(),
                transcriptOutdated);
    }
}
