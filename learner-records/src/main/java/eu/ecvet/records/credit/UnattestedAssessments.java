package eu.ecvet.records.credit;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.assessment.Attestation;
import eu.ecvet.records.assessment.CountingResults;
import eu.ecvet.records.transcript.NotAttested;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.TranscriptContent.Additional;
import eu.ecvet.records.transcript.TranscriptContent.AttestedOutcome;
import eu.ecvet.records.transcript.Transcripts;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Assessments that came after the transcript of their agreement, so that the host has to correct it (BR-T02). */
@ApplicationScoped
class UnattestedAssessments implements Attestation, NotAttested {
    private final Transcripts transcripts;
    private final Assessments assessments;

    UnattestedAssessments(Transcripts transcripts, Assessments assessments) {
        this.transcripts = transcripts;
        this.assessments = assessments;
    }

    @Override
    public Map<LearningAgreementId, List<AssessmentId>> missingUnder(Collection<LearningAgreementId> agreements) {
        return missingIn(transcripts.latestUnder(agreements));
    }

    @Override
    public Map<LearningAgreementId, List<AssessmentId>> missingIn(Collection<TranscriptContent> latest) {
        if (latest.isEmpty()) {
            return Map.of();
        }
        Map<LearningAgreementId, TranscriptContent> issued =
                latest.stream().collect(Collectors.toMap(TranscriptContent::learningAgreementId, content -> content));
        Map<LearningAgreementId, List<Assessment>> attempts = assessments.under(issued.keySet()).stream()
                .collect(Collectors.groupingBy(Assessment::learningAgreementId));
        Map<LearningAgreementId, List<AssessmentId>> unattested = new HashMap<>();
        attempts.forEach((agreement, made) -> {
            List<AssessmentId> missing = unattested(issued.get(agreement), made);
            if (!missing.isEmpty()) {
                unattested.put(agreement, missing);
            }
        });
        return unattested;
    }

    /**
     * BR-T02, BR-A05: the attempts under the agreement that a corrected version would attest and this one does not: a
     * result that counts now, something achieved beyond the targets, or a deviation of an attempt that counts. A later
     * negative result on an outcome that was achieved changes nothing, so it needs no correction.
     */
    static List<AssessmentId> unattested(TranscriptContent transcript, List<Assessment> attempts) {
        CountingResults counting = CountingResults.of(attempts);
        return attempts.stream()
                .filter(attempt -> !attests(transcript, attempt, counting))
                .map(Assessment::id)
                .toList();
    }

    private static boolean attests(TranscriptContent transcript, Assessment attempt, CountingResults counting) {
        List<String> additional = transcript.additionalOutcomes().stream()
                .map(Additional::description)
                .toList();
        return attempt.details().results().stream().allMatch(result -> attests(transcript, attempt, result, counting))
                && attempt.details().additionalOutcomes().stream()
                        .allMatch(one -> additional.contains(one.description()))
                && (!counting.supportedBy(attempt)
                        || transcript.deviations().containsAll(attempt.details().deviations()));
    }

    private static boolean attests(
            TranscriptContent transcript, Assessment attempt, Assessment.Result result, CountingResults counting) {
        Optional<AttestedOutcome> targeted = transcript.units().stream()
                .flatMap(unit -> unit.results().stream())
                .filter(attested -> attested.outcomeId().equals(result.outcomeId()))
                .findFirst();
        if (targeted.isPresent()) {
            boolean counts = counting.on(result.outcomeId())
                    .filter(finding -> finding.assessment().id().equals(attempt.id()))
                    .isPresent();
            return !counts || attempt.id().equals(targeted.get().assessmentId());
        }
        return result.result() != OutcomeResult.ACHIEVED
                || transcript.additionalOutcomes().stream()
                        .anyMatch(one -> result.outcomeId().equals(one.outcomeId()));
    }
}
