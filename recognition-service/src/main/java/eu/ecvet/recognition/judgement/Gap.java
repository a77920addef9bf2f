package eu.ecvet.recognition.judgement;

import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.vocabulary.DifferenceReason;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is missing of a unit, why, and what would close the gap (BR-R02, BR-R03). */
public final class Gap {
    private Gap() {}

    /** BR-R02: the gap up to the whole unit, also where a case is only about a part of it; what was stated goes first. */
    public static List<Missing> upToTheWhole(
            UnitFacts unit, Collection<OutcomeId> recognisedNow, List<Missing> stated, LocalDate on) {
        Set<OutcomeId> covered = RecognitionRules.covered(unit, recognisedNow, on);
        Set<OutcomeId> named = stated.stream().map(Missing::outcomeId).collect(Collectors.toSet());
        return Stream.concat(
                        stated.stream(),
                        unit.outcomes().stream()
                                .filter(outcome -> !covered.contains(outcome.outcomeId()))
                                .filter(outcome -> !named.contains(outcome.outcomeId()))
                                .map(outcome -> of(outcome, unit.policy(), on)))
                .toList();
    }

    static Missing of(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        DifferenceReason reason = reason(outcome, policy, on);
        return new Missing(outcome.outcomeId(), List.of(reason), inWords(outcome, reason));
    }

    /** BR-R03: the substantial difference that explains why an outcome is missing. */
    static DifferenceReason reason(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        boolean tooOld = RecognitionRules.match(outcome) == MatchResult.MATCH
                        && RecognitionRules.outdated(outcome.assessedOn(), policy.creditValidity(), on)
                || RecognitionRules.outdated(outcome.recognisedEarlier(), policy.creditValidity(), on);
        if (tooOld) {
            return DifferenceReason.OUTDATED;
        }
        return switch (outcome.ground()) {
            case PROCEDURE_NOT_FOLLOWED -> DifferenceReason.ASSESSMENT_INSUFFICIENT;
            case ASSESSOR_NOT_AUTHORISED -> DifferenceReason.QUALITY_ASSURANCE_DOUBT;
            case IDENTITY_DOUBT, DOCUMENT_INTEGRITY -> DifferenceReason.AUTHENTICITY;
            case SUBSTANTIAL_DIFFERENCE -> DifferenceReason.OUTCOME_MISSING;
            case null -> DifferenceReason.OUTCOME_MISSING;
        };
    }

    private static String inWords(OutcomeFacts outcome, DifferenceReason reason) {
        if (reason == DifferenceReason.OUTDATED) {
            return "The credit for %s is older than the unit's validity period; a new assessment renews it."
                    .formatted(outcome.code());
        }
        if (!outcome.expected()) {
            return "%s was not part of this case; an assessment of it closes the gap.".formatted(outcome.code());
        }
        return switch (outcome.result()) {
            case NOT_ASSESSED -> "%s was not assessed; an assessment of it closes the gap.".formatted(outcome.code());
            case NOT_ACHIEVED ->
                "%s was assessed and not achieved; a positive assessment closes the gap.".formatted(outcome.code());
            case ACHIEVED ->
                "%s was not validated as matching; what the validation objects to closes the gap."
                        .formatted(outcome.code());
        };
    }
}
