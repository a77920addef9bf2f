package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseFile.AdditionalOutcome;
import eu.ecvet.recognition.casefile.CaseFile.Assessed;
import eu.ecvet.recognition.casefile.CaseFile.AssessedLevel;
import eu.ecvet.recognition.casefile.CaseFile.Expected;
import eu.ecvet.recognition.casefile.CaseFile.TranscriptReference;
import eu.ecvet.recognition.heard.Agreement;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.ConfirmedAssessment.Deviation;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What recognition needs of a transcript that the host issued (BR-T01). */
record Transcript(
        TranscriptId transcriptId,
        int transcriptVersion,
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        InstitutionId hostInstitutionId,
        LocalDate issuedOn,
        String contentHash,
        List<Unit> units,
        List<Deviation> deviations,
        List<AdditionalOutcome> additionalOutcomes) {

    record Unit(UnitId unitId, int unitVersion, List<Result> results, EqfLevel assessedEqfLevel) {}

    record Result(
            OutcomeId outcomeId,
            OutcomeResult result,
            AssessmentId assessmentId,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId) {}

    private Stream<Result> results() {
        return units.stream().flatMap(unit -> unit.results().stream());
    }

    List<AssessmentId> assessmentIds() {
        return results()
                .map(Result::assessmentId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** All institutions to which it refers. */
    Stream<InstitutionId> institutions() {
        return Stream.concat(Stream.of(hostInstitutionId), results().map(Result::assessingInstitutionId))
                .filter(Objects::nonNull)
                .distinct();
    }

    /** The file of the case under the agreement, as this version of the transcript makes it. */
    CaseFile file(Agreement agreement, Map<AssessmentId, ConfirmedAssessment> confirmed) {
        return CaseFile.ofTranscript(
                agreement.targets().stream().map(Transcript::expected).toList(),
                units.stream()
                        .flatMap(unit -> unit.results().stream().map(result -> assessed(unit, result, confirmed)))
                        .toList(),
                units.stream()
                        .filter(unit -> unit.assessedEqfLevel() != null)
                        .map(unit -> new AssessedLevel(unit.unitId(), unit.assessedEqfLevel()))
                        .toList(),
                new TranscriptReference(transcriptId, transcriptVersion, issuedOn, hostInstitutionId, contentHash),
                additionalOutcomes);
    }

    private static Expected expected(Agreement.Target target) {
        return new Expected(
                target.unitId(),
                target.unitVersion(),
                target.outcomeIds(),
                target.status(),
                target.standardisation(),
                target.automaticRecognition(),
                target.coverageThresholdPercent(),
                target.accountableOfficer(),
                target.hostUnitId());
    }

    private Assessed assessed(Unit unit, Result result, Map<AssessmentId, ConfirmedAssessment> confirmed) {
        Optional<ConfirmedAssessment> assessment =
                Optional.ofNullable(result.assessmentId()).map(confirmed::get);
        Stream<DeviationType> differing = Stream.concat(
                deviations.stream()
                        .filter(deviation -> deviation.concerns(result.outcomeId()))
                        .map(Deviation::type),
                assessment.stream().flatMap(known -> known.deviationsOf(result.outcomeId()).stream()));
        return new Assessed(
                unit.unitId(),
                result.outcomeId(),
                result.result(),
                result.assessedOn() != null
                        ? result.assessedOn()
                        : assessment.map(ConfirmedAssessment::assessedOn).orElse(null),
                result.assessingInstitutionId() != null
                        ? result.assessingInstitutionId()
                        : assessment
                                .map(ConfirmedAssessment::assessingInstitutionId)
                                .orElse(hostInstitutionId),
                assessment.map(ConfirmedAssessment::setting).orElse(null),
                result.assessmentId(),
                differing.distinct().toList());
    }
}
