package eu.ecvet.records.transcript;

import eu.ecvet.records.assessment.DeviationTold;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;

/**
 * What the other services are told of a transcript: ids and facts, without the assessors' notes, the descriptions of deviations
 * and the reason of a correction (BR-D02).
 */
record TranscriptIssued(
        TranscriptId transcriptId,
        int transcriptVersion,
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        LearnerId learnerId,
        InstitutionId hostInstitutionId,
        LocalDate issuedOn,
        String contentHash,
        List<Unit> units,
        List<DeviationTold> deviations,
        List<TranscriptContent.Additional> additionalOutcomes,
        Integer supersedesVersion) {
    record Unit(UnitId unitId, int unitVersion, List<Result> results, EqfLevel assessedEqfLevel) {}

    record Result(
            OutcomeId outcomeId,
            OutcomeResult result,
            AssessmentId assessmentId,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId,
            String method) {}

    static TranscriptIssued of(TranscriptContent content, String contentHash) {
        return new TranscriptIssued(
                content.transcriptId(),
                content.transcriptVersion(),
                content.learningAgreementId(),
                content.agreementVersion(),
                content.learnerId(),
                content.hostInstitutionId(),
                content.issuedOn(),
                contentHash,
                content.units().stream()
                        .map(unit -> new Unit(
                                unit.unitId(),
                                unit.unitVersion(),
                                unit.results().stream()
                                        .map(result -> new Result(
                                                result.outcomeId(),
                                                result.result(),
                                                result.assessmentId(),
                                                result.assessedOn(),
                                                result.assessingInstitutionId(),
                                                result.method()))
                                        .toList(),
                                unit.assessedEqfLevel()))
                        .toList(),
                DeviationTold.withoutWords(content.deviations()),
                content.additionalOutcomes(),
                content.supersedesVersion());
    }
}
