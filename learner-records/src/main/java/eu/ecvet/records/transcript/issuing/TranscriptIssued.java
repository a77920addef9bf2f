package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.assessment.DeviationTold;
import eu.ecvet.records.transcript.TranscriptContent;
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
 * What the other services are told of a transcript: ids and facts. What somebody wrote in words is read in the transcript
 * alone, because events are kept without end: notes, methods, descriptions of deviations and of what was achieved beyond the
 * agreement, the reason of a correction (BR-D02, BR-D07).
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
        List<Additional> additionalOutcomes,
        long additionalOutcomesInWords,
        Integer supersedesVersion) {
    record Unit(UnitId unitId, int unitVersion, List<Result> results, EqfLevel assessedEqfLevel) {}

    record Result(
            OutcomeId outcomeId,
            OutcomeResult result,
            AssessmentId assessmentId,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId) {}

    /** An outcome of a published unit; what was achieved beyond it is told by its number alone. */
    record Additional(UnitId unitId, OutcomeId outcomeId) {}

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
                                                result.assessingInstitutionId()))
                                        .toList(),
                                unit.assessedEqfLevel()))
                        .toList(),
                DeviationTold.withoutWords(content.deviations()),
                content.additionalOutcomes().stream()
                        .filter(one -> one.outcomeId() != null)
                        .map(one -> new Additional(one.unitId(), one.outcomeId()))
                        .toList(),
                content.additionalOutcomes().stream()
                        .filter(one -> one.outcomeId() == null)
                        .count(),
                content.supersedesVersion());
    }
}
