package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.REASON_REQUIRED;
import static eu.ecvet.recognition.judgement.RecognitionRules.covered;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.InWords;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.Proposal.Missing;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules about the reasons of a decision (BR-R03, BR-R05). */
final class ReasonRules {
    private ReasonRules() {}

    /**
     * BR-R03, BR-R05: whatever the effect and the result, each expected outcome that is neither recognised nor waived is named
     * as missing, with at least one listed reason and a text; it is the recognising institution that has to show the
     * difference. Duration is none of the reasons (BR-R04). Awarding a unit leaves no outcome missing (BR-R07).
     */
    static List<Violation> reasonsGiven(
            DecisionDraft draft, DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        if (unit.effect() == Effect.UNIT_AWARD) {
            return List.of();
        }
        if (unit.endsAsCounted(facts)) {
            return countedSaidInWords(draft, facts, at).stream().toList();
        }
        List<Violation> violations = new ArrayList<>();
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (!outcome.expected() || covered.contains(outcome.outcomeId())) {
                continue;
            }
            Optional<Missing> stated = unit.missingOutcomes().stream()
                    .filter(missing -> missing.outcomeId().equals(outcome.outcomeId()))
                    .findFirst();
            if (stated.filter(missing -> !missing.reasons().isEmpty()).isEmpty()) {
                violations.add(REASON_REQUIRED.at(
                        at + "/missingOutcomes",
                        "%s is not recognised; name at least one reason from the list.".formatted(outcome.code())));
            } else if (!InWords.says(stated.get().text()) && !InWords.says(draft.reasons())) {
                violations.add(REASON_REQUIRED.at(
                        at + "/missingOutcomes",
                        "%s is not recognised; give the reason in words.".formatted(outcome.code())));
            }
        }
        return violations;
    }

    /** BR-R03: the learner reads why a case ended without an effect. */
    private static Optional<Violation> countedSaidInWords(DecisionDraft draft, UnitFacts facts, String at) {
        return !InWords.says(draft.reasons())
                ? Optional.of(REASON_REQUIRED.at(
                        at + "/effect",
                        "Unit %s is already counted; say so in the reasons of the decision.".formatted(facts.code())))
                : Optional.empty();
    }
}
