package eu.ecvet.records.assessment.recording;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.DeviationTold;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;

/** What the other services are told of an attempt: ids and facts. What somebody wrote in words stays here (BR-D02, BR-D07). */
record AssessmentConfirmed(
        AssessmentId assessmentId,
        LearnerId learnerId,
        UnitId unitId,
        int unitVersion,
        int attempt,
        LocalDate assessedOn,
        InstitutionId assessingInstitutionId,
        LearningSetting setting,
        List<ResultTold> results,
        List<DeviationTold> deviations,
        LearningAgreementId learningAgreementId,
        Integer agreementVersion) {
    record ResultTold(OutcomeId outcomeId, OutcomeResult result) {}

    static AssessmentConfirmed of(Assessment made) {
        return new AssessmentConfirmed(
                made.id(),
                made.learnerId(),
                made.unit().unitId(),
                made.unit().version(),
                made.attempt(),
                made.assessedOn(),
                made.assessingInstitutionId(),
                made.setting(),
                made.details().results().stream()
                        .map(result -> new ResultTold(result.outcomeId(), result.result()))
                        .toList(),
                DeviationTold.withoutWords(made.details().deviations()),
                made.learningAgreementId(),
                made.agreementVersion());
    }
}
