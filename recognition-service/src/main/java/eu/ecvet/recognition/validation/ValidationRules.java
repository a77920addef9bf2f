package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionCode.NO_POSITIVE_ASSESSMENT;
import static eu.ecvet.recognition.RecognitionCode.OUTCOME_NOT_EXPECTED;
import static eu.ecvet.recognition.RecognitionCode.VALIDATION_DATE;
import static eu.ecvet.recognition.RecognitionCode.VALIDATION_INCOMPLETE;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.casefile.CaseFile.Validated;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.judgement.CoverageRules;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.judgement.UnitFacts;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of validation (Annex II section 3, stage 2). */
public final class ValidationRules {

    private ValidationRules() {}

    /** @param at pointer to the validation inside the request */
    public static List<Violation> violations(ValidationDraft draft, LocalDate today, String at) {
        List<Violation> violations = new ArrayList<>();
        validationDate(draft, today, at).ifPresent(violations::add);
        violations.addAll(memorandumCovers(draft));
        violations.addAll(positivelyAssessed(draft, at));
        violations.addAll(comparedOutcomeByOutcome(draft, at));
        violations.addAll(groundGiven(draft, at));
        return violations;
    }

    /**
     * BR-V01: an act is dated when it happens: not in the future, and not before there was anything to validate, which is the
     * transcript or, without an agreement, the case itself.
     */
    static Optional<Violation> validationDate(ValidationDraft draft, LocalDate today, String at) {
        if (draft.validatedOn().isAfter(today)) {
            return Optional.of(VALIDATION_DATE.at(
                    at + "/validatedOn", "The validation is dated in the future; today is %s.".formatted(today)));
        }
        var transcript = draft.file().transcript();
        if (transcript == null && draft.validatedOn().isBefore(draft.openedOn())) {
            return Optional.of(VALIDATION_DATE.at(
                    at + "/validatedOn",
                    "The validation is dated before the case, which was opened on %s.".formatted(draft.openedOn())));
        }
        if (transcript != null && draft.validatedOn().isBefore(transcript.issuedOn())) {
            return Optional.of(VALIDATION_DATE.at(
                    at + "/validatedOn",
                    "The validation is dated before the transcript, which was issued on %s."
                            .formatted(transcript.issuedOn())));
        }
        return Optional.empty();
    }

    /**
     * BR-I01: the dates on which the function must be held. The act is done today, whatever date it carries; a validation
     * that is dated back needs the function on that date as well. A date in the future is refused as such (BR-V01).
     */
    static List<LocalDate> datesOfAuthority(LocalDate validatedOn, LocalDate today) {
        return validatedOn != null && validatedOn.isBefore(today) ? List.of(today, validatedOn) : List.of(today);
    }

    /** BR-V01, BR-M09: what is validated as matching was assessed while the memorandum covered the agreement. */
    static List<Violation> memorandumCovers(ValidationDraft draft) {
        if (draft.coverage() == null) {
            return List.of();
        }
        var validated = draft.file().positive().stream()
                .filter(assessed -> draft.outcomes().stream()
                        .anyMatch(outcome -> outcome.unitId().equals(assessed.unitId())
                                && outcome.outcomeId().equals(assessed.outcomeId())
                                && outcome.match() != MatchResult.NO_MATCH))
                .toList();
        return CoverageRules.mouCovers(validated, draft.coverage());
    }

    /**
     * BR-V02: no positive assessment, no validation. That nothing matches can be stated, outcome by outcome, so that the
     * case can end; it cannot be had by accepting a proposal.
     */
    static List<Violation> positivelyAssessed(ValidationDraft draft, String at) {
        List<Violation> violations = new ArrayList<>();
        if (draft.asProposed() && draft.file().positive().isEmpty()) {
            violations.add(NO_POSITIVE_ASSESSMENT.at(
                    at, "None of the expected outcomes is assessed as achieved; there is nothing to validate."));
        }
        for (int i = 0; i < draft.outcomes().size(); i++) {
            Validated outcome = draft.outcomes().get(i);
            Optional<OutcomeFacts> facts = draft.facts(outcome);
            if (outcome.match() != MatchResult.NO_MATCH
                    && facts.isPresent()
                    && facts.get().result() != OutcomeResult.ACHIEVED) {
                violations.add(NO_POSITIVE_ASSESSMENT.at(
                        at + "/outcomes/" + i + "/match",
                        "%s is not assessed as achieved, so it cannot be validated."
                                .formatted(facts.get().code())));
            }
        }
        return violations;
    }

    /** BR-V03: every expected outcome is compared, once, and nothing else. */
    static List<Violation> comparedOutcomeByOutcome(ValidationDraft draft, String at) {
        List<Violation> violations = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < draft.outcomes().size(); i++) {
            Validated outcome = draft.outcomes().get(i);
            boolean expected =
                    draft.facts(outcome).filter(OutcomeFacts::expected).isPresent();
            if (!expected) {
                violations.add(
                        OUTCOME_NOT_EXPECTED.at(
                                at + "/outcomes/" + i,
                                "This outcome is not expected in this case; what was achieved beyond it goes to a decision of its own."));
            } else if (!seen.add(outcome.outcomeId())) {
                violations.add(VALIDATION_INCOMPLETE.at(
                        at + "/outcomes/" + i, "This outcome is stated twice; state it once."));
            }
        }
        for (UnitFacts unit : draft.units()) {
            for (OutcomeFacts outcome : unit.outcomes()) {
                if (outcome.toBeValidated() && !seen.contains(outcome.outcomeId())) {
                    violations.add(VALIDATION_INCOMPLETE.at(
                            at + "/outcomes",
                            "The expected outcome %s of unit %s is not stated."
                                    .formatted(outcome.code(), unit.code())));
                }
            }
        }
        return violations;
    }

    /** BR-V04: below a positive result of the host only on a listed ground that is true. */
    static List<Violation> groundGiven(ValidationDraft draft, String at) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < draft.outcomes().size(); i++) {
            Validated outcome = draft.outcomes().get(i);
            Optional<OutcomeFacts> facts = draft.facts(outcome);
            if (facts.isPresent()
                    && facts.get().result() == OutcomeResult.ACHIEVED
                    && outcome.match() != MatchResult.MATCH) {
                GroundRules.ofTheGround(
                                facts.get().code() + " was assessed as achieved; going below that",
                                facts.get(),
                                outcome.ground(),
                                outcome.reason(),
                                at + "/outcomes/" + i)
                        .ifPresent(violations::add);
            }
        }
        return violations;
    }

    /** How far the expected outcomes matched (6.6). */
    static CaseState reached(List<Validated> outcomes) {
        if (outcomes.stream().allMatch(outcome -> outcome.match() == MatchResult.MATCH)) {
            return CaseState.VALIDATED;
        }
        return outcomes.stream().allMatch(outcome -> outcome.match() == MatchResult.NO_MATCH)
                ? CaseState.NOT_VALIDATED
                : CaseState.PARTLY_VALIDATED;
    }
}
