package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionRule.NO_POSITIVE_ASSESSMENT;
import static eu.ecvet.recognition.RecognitionRule.OUTCOME_NOT_EXPECTED;
import static eu.ecvet.recognition.RecognitionRule.REASSESSMENT_NOT_ALLOWED;
import static eu.ecvet.recognition.RecognitionRule.VALIDATION_DATE;
import static eu.ecvet.recognition.RecognitionRule.VALIDATION_GROUND_REQUIRED;
import static eu.ecvet.recognition.RecognitionRule.VALIDATION_INCOMPLETE;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.recognition.cases.CaseFile;
import eu.ecvet.recognition.cases.CaseFile.Validated;
import eu.ecvet.recognition.cases.CaseState;
import eu.ecvet.recognition.cases.CoverageRules;
import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.RecognitionRules;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.recognition.reference.Agreement.Coverage;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.UnitVersion;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of validation and of requests for re-assessment (Annex II section 3, stage 2). */
final class ValidationRules {

    private ValidationRules() {}

    /**
     * A validation that is to be examined.
     *
     * @param outcomes what it says
     * @param asProposed whether it accepts what the rules propose
     * @param openedOn when the case was opened
     * @param units the facts without any validation
     * @param coverage of the memorandum; null on the individual route
     */
    record Draft(
            List<Validated> outcomes,
            boolean asProposed,
            LocalDate validatedOn,
            LocalDate openedOn,
            List<UnitFacts> units,
            CaseFile file,
            Coverage coverage) {

        Optional<OutcomeFacts> facts(Validated outcome) {
            return units.stream()
                    .filter(unit -> unit.unit().equals(new UnitVersion(outcome.unitId(), outcome.unitVersion())))
                    .flatMap(unit -> unit.outcome(outcome.outcomeId()).stream())
                    .findFirst();
        }
    }

    /** @param at pointer to the validation inside the request */
    static List<Violation> violations(Draft draft, LocalDate today, String at) {
        List<Violation> violations = new ArrayList<>();
        validationDate(draft, today, at).ifPresent(violations::add);
        violations.addAll(memorandumCovers(draft));
        violations.addAll(positivelyAssessed(draft, at));
        violations.addAll(comparedOutcomeByOutcome(draft, at));
        violations.addAll(groundGiven(draft, at));
        return violations;
    }

    /** What the rules propose to validate: MATCH for what was achieved, NO_MATCH for the rest (BR-V03). */
    static List<Validated> proposed(List<UnitFacts> units) {
        return units.stream()
                .flatMap(unit -> unit.outcomes().stream()
                        .filter(OutcomeFacts::toBeValidated)
                        .map(outcome -> new Validated(
                                unit.unit().unitId(),
                                unit.unit().version(),
                                outcome.outcomeId(),
                                RecognitionRules.match(outcome),
                                null,
                                null)))
                .toList();
    }

    /**
     * BR-V01: an act is dated when it happens: not in the future, and not before there was anything to validate, which is the
     * transcript or, without an agreement, the case itself.
     */
    static Optional<Violation> validationDate(Draft draft, LocalDate today, String at) {
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
    static List<Violation> memorandumCovers(Draft draft) {
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
    static List<Violation> positivelyAssessed(Draft draft, String at) {
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
    static List<Violation> comparedOutcomeByOutcome(Draft draft, String at) {
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

    /** BR-V04: below a positive result of the host only on a listed ground, a substantial difference in words. */
    static List<Violation> groundGiven(Draft draft, String at) {
        List<Violation> violations = new ArrayList<>();
        for (int i = 0; i < draft.outcomes().size(); i++) {
            Validated outcome = draft.outcomes().get(i);
            Optional<OutcomeFacts> facts = draft.facts(outcome);
            if (facts.isPresent()
                    && facts.get().result() == OutcomeResult.ACHIEVED
                    && outcome.match() != MatchResult.MATCH) {
                groundFor(
                                facts.get().code() + " was assessed as achieved; going below that",
                                outcome.ground(),
                                outcome.reason(),
                                at + "/outcomes/" + i)
                        .ifPresent(violations::add);
            }
        }
        return violations;
    }

    private static Optional<Violation> groundFor(String act, ValidationGround ground, String reason, String at) {
        if (ground == null) {
            return Optional.of(
                    VALIDATION_GROUND_REQUIRED.at(at + "/ground", act + " needs one of the listed grounds."));
        }
        if (ground == ValidationGround.SUBSTANTIAL_DIFFERENCE && (reason == null || reason.isBlank())) {
            return Optional.of(VALIDATION_GROUND_REQUIRED.at(
                    at + "/reason", act + " for a substantial difference needs the difference in words."));
        }
        return Optional.empty();
    }

    /**
     * BR-V05: outcomes assessed under the agreed procedure are not assessed again; where the procedure was left, a ground is
     * named (BR-V04).
     */
    static List<Violation> reassessment(Optional<OutcomeFacts> outcome, ValidationGround ground, String reason) {
        if (outcome.filter(OutcomeFacts::expected).isEmpty()) {
            return List.of(OUTCOME_NOT_EXPECTED.at("/outcomeId", "This outcome is not expected in this case."));
        }
        OutcomeFacts facts = outcome.get();
        if (facts.result() == OutcomeResult.NOT_ASSESSED) {
            return List.of(REASSESSMENT_NOT_ALLOWED.at(
                    "/outcomeId", "%s was not assessed, so it cannot be assessed again.".formatted(facts.code())));
        }
        if (!procedureLeft(facts)) {
            return List.of(REASSESSMENT_NOT_ALLOWED.at(
                    "/outcomeId",
                    "%s was assessed under the agreed procedure; the learner does not have to show it again."
                            .formatted(facts.code())));
        }
        return groundFor("Asking to assess %s again".formatted(facts.code()), ground, reason, "").stream()
                .toList();
    }

    /** Whether how, when, where or by whom an outcome was assessed differed from what was agreed. */
    static boolean procedureLeft(OutcomeFacts outcome) {
        return outcome.deviations().stream().anyMatch(deviation -> deviation != DeviationType.OUTCOMES);
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
