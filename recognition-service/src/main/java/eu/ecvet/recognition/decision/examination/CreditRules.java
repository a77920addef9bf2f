package eu.ecvet.recognition.decision.examination;

import static eu.ecvet.recognition.RecognitionCode.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionCode.EXTRA_CREDIT_ONLY;
import static eu.ecvet.recognition.RecognitionCode.OUTCOME_NOT_VALIDATED;
import static eu.ecvet.recognition.RecognitionCode.OUTDATED;
import static eu.ecvet.recognition.RecognitionCode.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.judgement.RecognitionRules.match;
import static eu.ecvet.recognition.judgement.RecognitionRules.onlyExtraCredit;
import static eu.ecvet.recognition.judgement.RecognitionRules.outdated;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules about what of a unit can be recognised at all, and where it can count. */
final class CreditRules {
    private CreditRules() {}

    static List<Violation> violations(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        List<Violation> violations = new ArrayList<>(onlyWhatWasValidated(unit, facts, at));
        violations.addAll(notOutdated(unit, facts, on, at));
        notCountedYet(unit, facts, at).ifPresent(violations::add);
        partOfTheQualification(unit, facts, at).ifPresent(violations::add);
        addOnIsExtraCredit(unit, facts, at).ifPresent(violations::add);
        return violations;
    }

    /** BR-R01: recognition stands on the validation that it cites. */
    static List<Violation> onlyWhatWasValidated(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < unit.recognised().size(); i++) {
            Optional<OutcomeFacts> outcome = facts.outcome(unit.recognised().get(i));
            boolean validated = outcome.filter(OutcomeFacts::expected)
                    .filter(known -> match(known) == MatchResult.MATCH)
                    .isPresent();
            if (!validated) {
                violations.add(OUTCOME_NOT_VALIDATED.at(
                        at + "/recognisedOutcomeIds/" + i,
                        "%s is not validated as matching, so it cannot be recognised."
                                .formatted(outcome.map(OutcomeFacts::code).orElse("This outcome"))));
            }
        }
        return violations;
    }

    /**
     * BR-R12: on the date of the decision the credit is not older than the unit's validity period. What is too old to count may
     * still spare the learner an examination.
     */
    static List<Violation> notOutdated(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        if (unit.effect() == Effect.EXEMPTION_FROM_EXAM) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < unit.recognised().size(); i++) {
            Optional<OutcomeFacts> outcome = facts.outcome(unit.recognised().get(i));
            if (outcome.isPresent()
                    && outdated(outcome.get().assessedOn(), facts.policy().creditValidity(), on)) {
                violations.add(OUTDATED.at(
                        at + "/recognisedOutcomeIds/" + i,
                        "%s was assessed on %s; credits of this unit stay usable for %s."
                                .formatted(
                                        outcome.get().code(),
                                        outcome.get().assessedOn(),
                                        facts.policy().creditValidity())));
            }
        }
        return violations;
    }

    /** BR-R08, BR-R09: a unit counts once in a qualification, whatever its version, source or country. */
    static Optional<Violation> notCountedYet(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        return unit.countsTowardsQualification() && facts.alreadyCounted()
                ? Optional.of(ALREADY_COUNTED.at(at, countedInWords(facts) + "."))
                : Optional.empty();
    }

    static String countedInWords(UnitFacts facts) {
        return "Unit %s is already counted in this qualification, in its version %d"
                .formatted(facts.code(), facts.countedVersion());
    }

    /** BR-R11: what counts in the qualification stands in its pinned version. */
    static Optional<Violation> partOfTheQualification(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        return unit.countsTowardsQualification() && !facts.inQualification()
                ? Optional.of(UNIT_NOT_IN_QUALIFICATION.at(
                        at,
                        "The qualification version does not contain unit %s in version %d."
                                .formatted(facts.code(), facts.unit().version())))
                : Optional.empty();
    }

    /** BR-R23: an add-on is extra credit and never enters the total of the qualification. */
    static Optional<Violation> addOnIsExtraCredit(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        return onlyExtraCredit(facts.policy()) && unit.effect() != Effect.EXTRA_CREDIT && unit.effect() != Effect.NONE
                ? Optional.of(EXTRA_CREDIT_ONLY.at(
                        at + "/effect",
                        "Unit %s was agreed as an add-on; it can only be extra credit.".formatted(facts.code())))
                : Optional.empty();
    }
}
