package eu.ecvet.recognition.heard;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * An assessment that was confirmed: the credited outcomes of one learner (Annex I(d)), outcome by outcome.
 *
 * @param setting where the learning took place; null where that was not told
 * @param learningAgreementId the agreement under which it was made; null outside one
 */
public record ConfirmedAssessment(
        AssessmentId assessmentId,
        LearnerId learnerId,
        UnitId unitId,
        int unitVersion,
        LocalDate assessedOn,
        InstitutionId assessingInstitutionId,
        LearningSetting setting,
        LearningAgreementId learningAgreementId,
        List<Result> results,
        List<Deviation> deviations) {
    /** @param unitId the unit to which the outcome belongs, where it is not the assessed one (BR-A06); may be null */
    public record Result(OutcomeId outcomeId, OutcomeResult result, UnitId unitId) {}

    /** @param outcomeId null: the deviation concerns the whole assessment */
    public record Deviation(DeviationType type, OutcomeId outcomeId) {

        public boolean concerns(OutcomeId outcome) {
            return outcomeId == null || outcomeId.equals(outcome);
        }
    }

    public List<DeviationType> deviationsOf(OutcomeId outcome) {
        return deviations.stream()
                .filter(deviation -> deviation.concerns(outcome))
                .map(Deviation::type)
                .distinct()
                .toList();
    }
}
