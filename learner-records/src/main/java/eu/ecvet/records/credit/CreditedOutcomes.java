package eu.ecvet.records.credit;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.CountingResults;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** For which outcomes a learner has credit, as the Recommendation of 2009 defines it. */
public final class CreditedOutcomes {
    private CreditedOutcomes() {}

    /**
     * Credit: what the transcripts attest as achieved, targeted or additional, and what the learner's own institution
     * assessed without an agreement, where no transcript stands between.
     */
    public static Set<OutcomeId> of(List<Assessment> attempts, List<TranscriptContent> latestTranscripts) {
        CountingResults atHome = CountingResults.of(attempts.stream()
                .filter(attempt -> attempt.learningAgreementId() == null)
                .toList());
        Set<OutcomeId> credited = atHome.byOutcome().keySet().stream()
                .filter(atHome::achieved)
                .collect(Collectors.toCollection(HashSet::new));
        for (TranscriptContent transcript : latestTranscripts) {
            transcript.units().stream()
                    .flatMap(unit -> unit.results().stream())
                    .filter(result -> result.result() == OutcomeResult.ACHIEVED)
                    .forEach(result -> credited.add(result.outcomeId()));
            transcript.additionalOutcomes().stream()
                    .map(TranscriptContent.Additional::outcomeId)
                    .filter(Objects::nonNull)
                    .forEach(credited::add);
        }
        return credited;
    }
}
