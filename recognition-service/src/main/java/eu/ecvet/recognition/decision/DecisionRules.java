package eu.ecvet.recognition.decision;

import static eu.ecvet.recognition.RecognitionRule.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionRule.APPEAL_INFO_MISSING;
import static eu.ecvet.recognition.RecognitionRule.COVERAGE_INSUFFICIENT;
import static eu.ecvet.recognition.RecognitionRule.DECISION_REFERENCE_MISSING;
import static eu.ecvet.recognition.RecognitionRule.EFFECT_INCONSISTENT;
import static eu.ecvet.recognition.RecognitionRule.EXTRA_CREDIT_ONLY;
import static eu.ecvet.recognition.RecognitionRule.OUTCOME_NOT_VALIDATED;
import static eu.ecvet.recognition.RecognitionRule.OUTDATED;
import static eu.ecvet.recognition.RecognitionRule.REASON_REQUIRED;
import static eu.ecvet.recognition.RecognitionRule.RESULT_INCONSISTENT;
import static eu.ecvet.recognition.RecognitionRule.TARGET_UNDECIDED;
import static eu.ecvet.recognition.RecognitionRule.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.RecognitionRule.UNIT_NOT_TARGETED;
import static eu.ecvet.recognition.RecognitionRule.VERSION_NOT_PINNED;
import static eu.ecvet.recognition.proposal.RecognitionRules.covered;
import static eu.ecvet.recognition.proposal.RecognitionRules.essentialCovered;
import static eu.ecvet.recognition.proposal.RecognitionRules.match;
import static eu.ecvet.recognition.proposal.RecognitionRules.onlyExtraCredit;
import static eu.ecvet.recognition.proposal.RecognitionRules.outdated;
import static eu.ecvet.recognition.proposal.RecognitionRules.thresholdReached;
import static eu.ecvet.recognition.proposal.RecognitionRules.wholeUnitInReach;

import eu.ecvet.platform.act.Violation;
import eu.ecvet.recognition.cases.CaseFile.AdditionalOutcome;
import eu.ecvet.recognition.decision.DecisionRecord.Appeal;
import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.Proposal.Missing;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rules of a recognition decision (Annex II section 3, stage 3). */
final class DecisionRules {

    /** BR-R21: the notice of a decision on a qualification that gives access to a regulated profession. */
    static final String REGULATED_NOTICE =
            "This decision gives no access to a regulated profession: no recognition under Directive 2005/36/EC.";

    private DecisionRules() {}

    /** What the decision is examined against. */
    record Examination(DecisionDraft draft, List<UnitFacts> targets, List<AdditionalOutcome> additional, LocalDate on) {

        Optional<UnitFacts> target(DecisionDraft.Unit unit) {
            return targets.stream()
                    .filter(target -> target.unit().equals(unit.unit()))
                    .findFirst();
        }
    }

    static List<Violation> violations(Examination examination) {
        List<Violation> violations = new ArrayList<>();
        violations.addAll(referencesNamed(examination.draft()));
        violations.addAll(everyTargetDecidedOnce(examination));
        for (int i = 0; i < examination.draft().units().size(); i++) {
            DecisionDraft.Unit unit = examination.draft().units().get(i);
            String at = "/units/" + i;
            var target = examination.target(unit);
            if (target.isEmpty()) {
                notTargeted(unit, examination, at).ifPresent(violations::add);
                continue;
            }
            UnitFacts facts = target.get();
            violations.addAll(onlyWhatWasValidated(unit, facts, at));
            violations.addAll(notOutdated(unit, facts, examination.on(), at));
            notCountedYet(unit, facts, at).ifPresent(violations::add);
            partOfTheQualification(unit, facts, at).ifPresent(violations::add);
            addOnIsExtraCredit(unit, facts, at).ifPresent(violations::add);
            violations.addAll(broadlyInLine(unit, facts, examination.on(), at));
            violations.addAll(effectConsistent(unit, facts, examination.on(), at));
            violations.addAll(reasonsGiven(examination.draft(), unit, facts, examination.on(), at));
        }
        resultConsistent(examination).ifPresent(violations::add);
        return violations;
    }

    /** BR-R01: what only a person can name; all other references the service puts in by itself. */
    static List<Violation> referencesNamed(DecisionDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (blank(draft.legalBasis())) {
            violations.add(
                    DECISION_REFERENCE_MISSING.at("/legalBasis", "Name the legal basis on which the decision rests."));
        }
        if (draft.result() == null) {
            violations.add(DECISION_REFERENCE_MISSING.at("/result", "State the result of the decision."));
        }
        return violations;
    }

    /** BR-R02: each targeted unit has its decision, and one only. */
    static List<Violation> everyTargetDecidedOnce(Examination examination) {
        List<Violation> violations = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        List<DecisionDraft.Unit> units = examination.draft().units();
        for (int i = 0; i < units.size(); i++) {
            if (!seen.add(units.get(i).unit().unitId())) {
                violations.add(RESULT_INCONSISTENT.at("/units/" + i, "This unit is decided twice; decide it once."));
            }
        }
        for (UnitFacts target : examination.targets()) {
            if (!seen.contains(target.unit().unitId())) {
                violations.add(TARGET_UNDECIDED.at(
                        "/units",
                        "Unit %s is targeted, but the decision does not mention it.".formatted(target.code())));
            }
        }
        return violations;
    }

    /**
     * BR-R11: decided is on the targeted unit in its pinned version; beyond the targets only on additional outcomes of the
     * transcript, as extra credit (BR-T04, BR-R23).
     */
    static Optional<Violation> notTargeted(DecisionDraft.Unit unit, Examination examination, String at) {
        var pinned = examination.targets().stream()
                .filter(target -> target.unit().unitId().equals(unit.unit().unitId()))
                .findFirst();
        if (pinned.isPresent()) {
            return Optional.of(VERSION_NOT_PINNED.at(
                    at + "/unitVersion",
                    "This case is judged under version %d of unit %s."
                            .formatted(
                                    pinned.get().unit().version(), pinned.get().code())));
        }
        boolean additional = unit.effect() == Effect.EXTRA_CREDIT
                && !unit.recognised().isEmpty()
                && unit.recognised().stream().allMatch(outcome -> examination.additional().stream()
                        .anyMatch(known ->
                                unit.unit().unitId().equals(known.unitId()) && outcome.equals(known.outcomeId())));
        return additional
                ? Optional.empty()
                : Optional.of(
                        UNIT_NOT_TARGETED.at(
                                at,
                                "This unit is not targeted in this case; beyond the targets only additional outcomes of the transcript can be extra credit."));
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

    /** BR-R12: on the date of the decision the credit is not older than the unit's validity period. */
    static List<Violation> notOutdated(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
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
        return countsTowardsQualification(unit) && facts.alreadyCounted()
                ? Optional.of(ALREADY_COUNTED.at(
                        at, "Unit %s is already counted in this qualification.".formatted(facts.code())))
                : Optional.empty();
    }

    /**
     * BR-R09: a person who adopts a proposal is told which units count already, and does not end the case by accident.
     *
     * @param proposed result that the person can state to adopt the proposal; empty where there is nothing to adopt
     */
    static List<Violation> countedMeanwhile(List<UnitFacts> units, Optional<DecisionResult> proposed) {
        String way = proposed.map(result -> "state the result %s to adopt the proposal".formatted(result))
                .orElse("state the decision unit by unit");
        return units.stream()
                .filter(UnitFacts::alreadyCounted)
                .map(unit -> ALREADY_COUNTED.at(
                        "/result",
                        "Unit %s is already counted in this qualification, it counts once; %s."
                                .formatted(unit.code(), way)))
                .toList();
    }

    /** BR-R11: what counts in the qualification stands in its pinned version. */
    static Optional<Violation> partOfTheQualification(DecisionDraft.Unit unit, UnitFacts facts, String at) {
        return countsTowardsQualification(unit) && !facts.inQualification()
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

    /** BR-R06: the unit is awarded when all essential outcomes and at least the threshold of all outcomes are covered. */
    static List<Violation> broadlyInLine(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        if (unit.effect() != Effect.UNIT_AWARD) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        if (!essentialCovered(facts, covered)) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "An essential outcome of unit %s is not covered; an essential outcome is never waived."
                            .formatted(facts.code())));
        }
        int of = facts.outcomes().size();
        if (!thresholdReached(covered.size(), of, facts.policy().thresholdPercent())) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "%d of %d outcomes of unit %s are covered; awarding the unit needs %d %%."
                            .formatted(
                                    covered.size(),
                                    of,
                                    facts.code(),
                                    facts.policy().thresholdPercent())));
        }
        if (covered.size() < of && !wholeUnitInReach(facts, on)) {
            violations.add(COVERAGE_INSUFFICIENT.at(
                    at + "/effect",
                    "Only a part of unit %s was expected in this case; what nobody expected is not waived."
                            .formatted(facts.code())));
        }
        return violations;
    }

    /** BR-R07: effect, recognised, waived and missing outcomes say the same thing. */
    static List<Violation> effectConsistent(DecisionDraft.Unit unit, UnitFacts facts, LocalDate on, String at) {
        List<Violation> violations = new ArrayList<>();
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        boolean complete = covered.size() == facts.outcomes().size();
        switch (unit.effect()) {
            case UNIT_AWARD -> {
                boolean allNamed = facts.outcomes().stream()
                        .map(OutcomeFacts::outcomeId)
                        .allMatch(outcome ->
                                covered.contains(outcome) ^ unit.waived().contains(outcome));
                if (!allNamed || !unit.missing().isEmpty()) {
                    violations.add(EFFECT_INCONSISTENT.at(
                            at,
                            "Awarding unit %s, name each outcome either as recognised or as waived, and none as missing."
                                    .formatted(facts.code())));
                }
            }
            case PART_OF_UNIT -> {
                if (complete) {
                    violations.add(EFFECT_INCONSISTENT.at(
                            at + "/effect",
                            "With earlier decisions all outcomes of unit %s are covered; the unit is to be awarded."
                                    .formatted(facts.code())));
                }
            }
            case NONE -> {
                if (!unit.recognised().isEmpty()) {
                    violations.add(EFFECT_INCONSISTENT.at(
                            at + "/recognisedOutcomeIds", "Without an effect no outcome is recognised."));
                }
            }
            case EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION -> {
                // These effects stand beside the unit: what is recognised need not add up to it.
            }
        }
        if (unit.effect() != Effect.NONE && unit.recognised().isEmpty()) {
            violations.add(EFFECT_INCONSISTENT.at(
                    at + "/recognisedOutcomeIds",
                    "The effect %s rests on at least one recognised outcome.".formatted(unit.effect())));
        }
        if (unit.effect() != Effect.UNIT_AWARD && !unit.waived().isEmpty()) {
            violations.add(EFFECT_INCONSISTENT.at(
                    at + "/waivedOutcomeIds", "Outcomes are waived only where the unit is awarded."));
        }
        for (int i = 0; i < unit.waived().size(); i++) {
            if (facts.outcome(unit.waived().get(i)).isEmpty()) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/waivedOutcomeIds/" + i, "This is no outcome of unit %s.".formatted(facts.code())));
            }
        }
        boolean reduces = unit.effect() == Effect.TRAINING_TIME_REDUCTION;
        if (reduces != (unit.months() != null)) {
            violations.add(EFFECT_INCONSISTENT.at(
                    at + "/trainingTimeReductionMonths",
                    "A reduction of the training time says by how many months; no other effect does."));
        }
        for (int i = 0; i < unit.missing().size(); i++) {
            OutcomeId missing = unit.missing().get(i).outcomeId();
            if (facts.outcome(missing).isEmpty()) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/missing/" + i, "This is no outcome of unit %s.".formatted(facts.code())));
            } else if (covered.contains(missing)) {
                violations.add(EFFECT_INCONSISTENT.at(
                        at + "/missing/" + i, "This outcome is recognised; it cannot be missing."));
            }
        }
        return violations;
    }

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
        if (endsAsCounted(unit, facts)) {
            return countedSaidInWords(draft, facts, at).stream().toList();
        }
        List<Violation> violations = new ArrayList<>();
        Set<OutcomeId> covered = covered(facts, unit.recognised(), on);
        for (OutcomeFacts outcome : facts.outcomes()) {
            if (!outcome.expected() || covered.contains(outcome.outcomeId())) {
                continue;
            }
            Optional<Missing> stated = unit.missing().stream()
                    .filter(missing -> missing.outcomeId().equals(outcome.outcomeId()))
                    .findFirst();
            if (stated.filter(missing -> !missing.reasons().isEmpty()).isEmpty()) {
                violations.add(REASON_REQUIRED.at(
                        at + "/missing",
                        "%s is not recognised; name at least one reason from the list.".formatted(outcome.code())));
            } else if (blank(stated.get().text()) && blank(draft.reasons())) {
                violations.add(REASON_REQUIRED.at(
                        at + "/missing", "%s is not recognised; give the reason in words.".formatted(outcome.code())));
            }
        }
        return violations;
    }

    /**
     * BR-R09: without an effect because the learner has the unit already. That is no judgement of the outcomes: no substantial
     * difference has to be shown.
     */
    static boolean endsAsCounted(DecisionDraft.Unit unit, UnitFacts facts) {
        return unit.effect() == Effect.NONE && facts.alreadyCounted();
    }

    /** BR-R03: the learner reads why a case ended without an effect. */
    private static Optional<Violation> countedSaidInWords(DecisionDraft draft, UnitFacts facts, String at) {
        return blank(draft.reasons())
                ? Optional.of(REASON_REQUIRED.at(
                        at + "/effect",
                        "Unit %s is already counted; say so in the reasons of the decision.".formatted(facts.code())))
                : Optional.empty();
    }

    /**
     * BR-R02: the result of the whole follows from the units. Awarding a unit grants all of it: that what is not recognised is
     * validly waived is for {@link #broadlyInLine} and {@link #effectConsistent} to say.
     */
    static Optional<Violation> resultConsistent(Examination examination) {
        DecisionDraft draft = examination.draft();
        if (draft.result() == null) {
            return Optional.empty();
        }
        boolean nothing = draft.units().stream().allMatch(unit -> unit.effect() == Effect.NONE);
        boolean everything = draft.units().stream().allMatch(unit -> granted(unit, examination));
        return switch (draft.result()) {
            case RECOGNISED ->
                everything
                        ? Optional.empty()
                        : Optional.of(
                                RESULT_INCONSISTENT.at(
                                        "/result",
                                        "Not everything that was expected is recognised; the result is PARTIALLY_RECOGNISED or REFUSED."));
            case PARTIALLY_RECOGNISED ->
                nothing || everything
                        ? Optional.of(RESULT_INCONSISTENT.at(
                                "/result",
                                nothing
                                        ? "No unit has an effect; the result is REFUSED."
                                        : "Everything that was expected is recognised; the result is RECOGNISED."))
                        : Optional.empty();
            case REFUSED ->
                nothing
                        ? Optional.empty()
                        : Optional.of(
                                RESULT_INCONSISTENT.at("/result", "A unit has an effect; the result is not REFUSED."));
        };
    }

    /** Whether every outcome that was expected of the unit is recognised, or waived where the unit is awarded. */
    private static boolean granted(DecisionDraft.Unit unit, Examination examination) {
        return switch (unit.effect()) {
            case UNIT_AWARD -> true;
            case NONE -> false;
            case PART_OF_UNIT, EXTRA_CREDIT, EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION ->
                examination.target(unit).stream()
                        .flatMap(facts -> facts.outcomes().stream()
                                .filter(OutcomeFacts::expected)
                                .filter(outcome -> !covered(facts, unit.recognised(), examination.on())
                                        .contains(outcome.outcomeId())))
                        .findAny()
                        .isEmpty();
        };
    }

    /** BR-R16: every decision says who decides on an appeal, until when and in what form it is made. */
    static Optional<Violation> appealInformation(Appeal appeal) {
        boolean complete =
                Stream.of(appeal.body(), appeal.form()).noneMatch(DecisionRules::blank) && appeal.until() != null;
        return complete
                ? Optional.empty()
                : Optional.of(APPEAL_INFO_MISSING.because(
                        "The service is configured without the appeal body, the period or the form of an appeal."));
    }

    /** BR-R21: the notice, if the qualification gives access to a regulated profession. */
    static Optional<String> regulatedNotice(boolean regulatedProfession) {
        return regulatedProfession ? Optional.of(REGULATED_NOTICE) : Optional.empty();
    }

    static boolean countsTowardsQualification(DecisionDraft.Unit unit) {
        return unit.effect() == Effect.UNIT_AWARD || unit.effect() == Effect.PART_OF_UNIT;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
