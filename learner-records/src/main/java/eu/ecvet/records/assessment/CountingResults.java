package eu.ecvet.records.assessment;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of several results on the same outcome counts. */
public record CountingResults(Map<OutcomeId, Finding> byOutcome) {
    public CountingResults {
        byOutcome = Map.copyOf(byOutcome);
    }

    /** A result together with the assessment that it comes from. */
    public record Finding(Assessment assessment, Assessment.Result result) {
        boolean isPositive() {
            return result.result() == OutcomeResult.ACHIEVED;
        }
    }

    /**
     * BR-A05: the last positive result counts; once an outcome is achieved, a later negative one does not take it away.
     * Without a positive result the last negative one counts. Outcomes that were never assessed are left out.
     */
    public static CountingResults of(Collection<Assessment> attempts) {
        Map<OutcomeId, Finding> counting = new HashMap<>();
        attempts.stream()
                .sorted(Comparator.comparing(Assessment::recordedAt).thenComparing(Assessment::attempt))
                .forEach(attempt -> attempt.details().results().stream()
                        .filter(result -> result.result() != OutcomeResult.NOT_ASSESSED)
                        .forEach(result -> counting.merge(
                                result.outcomeId(),
                                new Finding(attempt, result),
                                (before, after) -> before.isPositive() && !after.isPositive() ? before : after)));
        return new CountingResults(counting);
    }

    public Optional<Finding> on(OutcomeId outcome) {
        return Optional.ofNullable(byOutcome.get(outcome));
    }

    public boolean achieved(OutcomeId outcome) {
        return on(outcome).filter(Finding::isPositive).isPresent();
    }

    /** BR-A02: a unit is achieved if and only if all its outcomes are. */
    public boolean achieved(Set<OutcomeId> allOutcomesOfTheUnit) {
        return allOutcomesOfTheUnit.stream().allMatch(this::achieved);
    }

    /** Whether any result of the attempt is one that counts. */
    public boolean supportedBy(Assessment attempt) {
        return byOutcome.values().stream()
                .anyMatch(finding -> finding.assessment().id().equals(attempt.id()));
    }

    public static CountingResults of(Assessment attempt) {
        return of(List.of(attempt));
    }
}
