package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.RecognitionCode.AUTO_REFUSAL_FORBIDDEN;
import static eu.ecvet.recognition.judgement.RecognitionRules.broadlyInLine;
import static eu.ecvet.recognition.judgement.RecognitionRules.covered;
import static eu.ecvet.recognition.judgement.RecognitionRules.essentialCovered;
import static eu.ecvet.recognition.judgement.RecognitionRules.ids;
import static eu.ecvet.recognition.judgement.RecognitionRules.match;
import static eu.ecvet.recognition.judgement.RecognitionRules.onlyExtraCredit;
import static eu.ecvet.recognition.judgement.RecognitionRules.points;
import static eu.ecvet.recognition.judgement.RecognitionRules.recognisable;
import static eu.ecvet.recognition.judgement.RecognitionRules.standsFromEarlier;
import static eu.ecvet.recognition.judgement.RecognitionRules.wholeUnitInReach;

import eu.ecvet.platform.rule.Remark;
import eu.ecvet.recognition.judgement.Proposal.DecisionByRule;
import eu.ecvet.recognition.judgement.Proposal.Outcome;
import eu.ecvet.recognition.judgement.Proposal.Result;
import eu.ecvet.recognition.judgement.Proposal.Share;
import eu.ecvet.recognition.judgement.Proposal.Unit;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Applies the published rules to the facts of a case and explains each step. Pure: the same facts on the same date give the
 * same proposal, and the judgement of a person stays possible throughout (BR-R13, GDPR Article 22).
 */
public final class ProposalEngine {

    private ProposalEngine() {}

    /**
     * @param circumstances what is to be said about the case beyond its units: functions not held on their date, assessments
     *     outside the memorandum
     * @param on date on which would be decided
     */
    public static Proposal propose(List<UnitFacts> units, List<Remark> circumstances, LocalDate on) {
        List<Unit> proposed = units.stream().map(unit -> unit(unit, on)).toList();
        Result result = result(units, proposed);
        List<Remark> findings = new ArrayList<>(circumstances);
        for (int i = 0; i < units.size(); i++) {
            findings.addAll(UnitFindings.of(units.get(i), "/units/" + i, on));
        }
        if (result != Result.RECOGNISED && result != Result.ALREADY_COUNTED) {
            findings.add(Remark.warning(AUTO_REFUSAL_FORBIDDEN.because(
                    "Not everything expected is covered. The rules never refuse by themselves; a person decides.")));
        }
        return new Proposal(
                result,
                Explanation.of(result, units),
                proposed,
                List.copyOf(findings),
                automatic(units, proposed, result, findings));
    }

    private static Result result(List<UnitFacts> facts, List<Unit> units) {
        if (facts.stream().allMatch(UnitFacts::alreadyCounted)) {
            return Result.ALREADY_COUNTED;
        }
        if (units.stream().allMatch(unit -> unit.effect() == null)) {
            return Result.LEFT_TO_A_PERSON;
        }
        return units.stream().allMatch(unit -> unit.effect() != null && unit.allExpected())
                ? Result.RECOGNISED
                : Result.PARTIALLY_RECOGNISED;
    }

    private static Unit unit(UnitFacts unit, LocalDate on) {
        UnitPolicy policy = unit.policy();
        List<OutcomeId> recognised = ids(unit.outcomes().stream()
                .filter(outcome -> recognisable(outcome, policy, on))
                .toList());
        List<OutcomeId> earlier = ids(unit.outcomes().stream()
                .filter(outcome -> standsFromEarlier(outcome, policy, on))
                .toList());
        Set<OutcomeId> covered = covered(unit, recognised, on);
        Effect effect = effect(unit, recognised, covered, on);
        boolean awarded = effect == Effect.UNIT_AWARD;
        List<OutcomeFacts> notCovered = unit.outcomes().stream()
                .filter(outcome -> !covered.contains(outcome.outcomeId()))
                // An add-on completes nothing, so only what was expected of it can be missing.
                .filter(outcome -> outcome.expected() || !onlyExtraCredit(policy))
                .toList();
        return new Unit(
                unit.unit().unitId(),
                unit.unit().version(),
                unit.code(),
                share(unit, covered),
                effect,
                effect == null ? List.of() : recognised,
                earlier,
                awarded ? ids(notCovered) : List.of(),
                awarded || unit.alreadyCounted()
                        ? List.of()
                        : notCovered.stream()
                                .map(outcome -> Gap.of(outcome, policy, on))
                                .toList(),
                effect == null ? null : points(effect, policy).orElse(null),
                unit.outcomes().stream()
                        .map(outcome -> outcome(outcome, policy, on))
                        .toList(),
                awarded
                        || unit.outcomes().stream()
                                .filter(OutcomeFacts::expected)
                                .allMatch(outcome -> covered.contains(outcome.outcomeId())),
                Explanation.of(unit, effect, covered));
    }

    /** Absent where the rules see nothing to recognise: a refusal is no effect that they know. */
    private static Effect effect(UnitFacts unit, List<OutcomeId> recognised, Set<OutcomeId> covered, LocalDate on) {
        if (unit.alreadyCounted() || recognised.isEmpty()) {
            return null;
        }
        if (onlyExtraCredit(unit.policy())) {
            return Effect.EXTRA_CREDIT;
        }
        return wholeUnitInReach(unit, on) && broadlyInLine(unit, covered) ? Effect.UNIT_AWARD : Effect.PART_OF_UNIT;
    }

    private static Share share(UnitFacts unit, Set<OutcomeId> covered) {
        int of = unit.outcomes().size();
        return new Share(
                covered.size(),
                of,
                BigDecimal.valueOf(covered.size() * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN),
                unit.policy().thresholdPercent(),
                essentialCovered(unit, covered));
    }

    private static Outcome outcome(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        MatchResult match = outcome.toBeValidated() ? match(outcome) : null;
        return new Outcome(
                outcome.outcomeId(),
                outcome.code(),
                outcome.expected(),
                outcome.essential(),
                outcome.result(),
                match,
                outcome.recognisedEarlier() != null,
                Explanation.of(outcome, match, policy, on));
    }

    /** BR-R13: an automatic decision only where everything agrees; every obstacle is named. */
    private static DecisionByRule automatic(
            List<UnitFacts> facts, List<Unit> units, Result result, List<Remark> findings) {
        List<String> obstacles = new ArrayList<>();
        for (UnitFacts unit : facts) {
            if (!unit.policy().allowsAutomaticRecognition()) {
                obstacles.add(
                        "The partners did not agree on automatic recognition of unit %s with an accountable officer."
                                .formatted(unit.code()));
            }
        }
        if (facts.stream()
                        .map(unit -> unit.policy().accountableOfficer())
                        .distinct()
                        .count()
                > 1) {
            obstacles.add("The units name different accountable officers; one decision has one.");
        }
        for (Unit unit : units) {
            boolean complete = unit.effect() == Effect.EXTRA_CREDIT
                    ? unit.allExpected()
                    : unit.share().covered() == unit.share().of();
            if (!complete) {
                obstacles.add("The coverage of unit %s is not 100 %%.".formatted(unit.code()));
            }
        }
        findings.stream()
                .filter(finding -> finding.severity() != Remark.Severity.NOTE)
                .map(Remark::detail)
                .forEach(obstacles::add);
        return new DecisionByRule(result == Result.RECOGNISED && obstacles.isEmpty(), List.copyOf(obstacles));
    }
}
