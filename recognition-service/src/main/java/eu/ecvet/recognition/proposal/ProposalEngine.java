package eu.ecvet.recognition.proposal;

import static eu.ecvet.recognition.RecognitionRule.ALREADY_COUNTED;
import static eu.ecvet.recognition.RecognitionRule.AUTO_REFUSAL_FORBIDDEN;
import static eu.ecvet.recognition.RecognitionRule.DEVIATION;
import static eu.ecvet.recognition.RecognitionRule.LEVEL_LOWER;
import static eu.ecvet.recognition.RecognitionRule.OUTDATED;
import static eu.ecvet.recognition.RecognitionRule.UNIT_NOT_IN_QUALIFICATION;
import static eu.ecvet.recognition.RecognitionRule.UNIT_SUPERSEDED;
import static eu.ecvet.recognition.proposal.RecognitionRules.broadlyInLine;
import static eu.ecvet.recognition.proposal.RecognitionRules.covered;
import static eu.ecvet.recognition.proposal.RecognitionRules.deviates;
import static eu.ecvet.recognition.proposal.RecognitionRules.essentialCovered;
import static eu.ecvet.recognition.proposal.RecognitionRules.gapText;
import static eu.ecvet.recognition.proposal.RecognitionRules.ids;
import static eu.ecvet.recognition.proposal.RecognitionRules.levelLower;
import static eu.ecvet.recognition.proposal.RecognitionRules.match;
import static eu.ecvet.recognition.proposal.RecognitionRules.onlyExtraCredit;
import static eu.ecvet.recognition.proposal.RecognitionRules.outdated;
import static eu.ecvet.recognition.proposal.RecognitionRules.points;
import static eu.ecvet.recognition.proposal.RecognitionRules.reasonMissing;
import static eu.ecvet.recognition.proposal.RecognitionRules.recognisable;
import static eu.ecvet.recognition.proposal.RecognitionRules.standsFromEarlier;
import static eu.ecvet.recognition.proposal.RecognitionRules.wholeUnitInReach;

import eu.ecvet.recognition.proposal.Proposal.Automatic;
import eu.ecvet.recognition.proposal.Proposal.Coverage;
import eu.ecvet.recognition.proposal.Proposal.Finding;
import eu.ecvet.recognition.proposal.Proposal.Missing;
import eu.ecvet.recognition.proposal.Proposal.Outcome;
import eu.ecvet.recognition.proposal.Proposal.Result;
import eu.ecvet.recognition.proposal.Proposal.Unit;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    public static Proposal propose(List<UnitFacts> units, List<Finding> circumstances, LocalDate on) {
        List<Unit> proposed = units.stream().map(unit -> unit(unit, on)).toList();
        Result result = result(units, proposed);
        List<Finding> findings = new ArrayList<>(circumstances);
        units.forEach(unit -> findings.addAll(findings(unit, on)));
        if (result != Result.RECOGNISED && result != Result.ALREADY_COUNTED) {
            findings.add(Finding.of(
                    AUTO_REFUSAL_FORBIDDEN,
                    null,
                    "Not everything expected is covered. The rules never refuse by themselves; a person decides."));
        }
        return new Proposal(
                result,
                sentence(result, units),
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

    private static String sentence(Result result, List<UnitFacts> units) {
        String counted = units.stream()
                .filter(UnitFacts::alreadyCounted)
                .map(unit ->
                        " Unit %s is already counted in this qualification; it counts once.".formatted(unit.code()))
                .collect(Collectors.joining());
        return sentence(result) + counted;
    }

    private static String sentence(Result result) {
        return switch (result) {
            case RECOGNISED -> "Everything that was expected is covered: the rules propose to recognise it.";
            case PARTIALLY_RECOGNISED ->
                "A part of what was expected is covered: the rules propose to recognise that part and to name the gap.";
            case LEFT_TO_A_PERSON ->
                "The rules find nothing that they could recognise; they do not refuse, a person decides.";
            case ALREADY_COUNTED -> "The learner has everything that was asked for; nothing is left to count.";
        };
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
                coverage(unit, covered),
                effect,
                effect == null ? List.of() : recognised,
                earlier,
                awarded ? ids(notCovered) : List.of(),
                awarded || unit.alreadyCounted()
                        ? List.of()
                        : notCovered.stream()
                                .map(outcome -> missing(outcome, policy, on))
                                .toList(),
                effect == null ? null : points(effect, policy).orElse(null),
                unit.outcomes().stream()
                        .map(outcome -> outcome(outcome, policy, on))
                        .toList(),
                awarded
                        || unit.outcomes().stream()
                                .filter(OutcomeFacts::expected)
                                .allMatch(outcome -> covered.contains(outcome.outcomeId())),
                sentence(unit, effect, covered));
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

    private static Coverage coverage(UnitFacts unit, Set<OutcomeId> covered) {
        int of = unit.outcomes().size();
        return new Coverage(
                covered.size(),
                of,
                BigDecimal.valueOf(covered.size() * 100L).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN),
                unit.policy().thresholdPercent(),
                essentialCovered(unit, covered));
    }

    private static Missing missing(OutcomeFacts outcome, UnitPolicy policy, LocalDate on) {
        var reason = reasonMissing(outcome, policy, on);
        return new Missing(outcome.outcomeId(), List.of(reason), gapText(outcome, reason));
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
                sentence(outcome, match, policy, on));
    }

    private static String sentence(OutcomeFacts outcome, MatchResult match, UnitPolicy policy, LocalDate on) {
        if (match == null) {
            return outcome.recognisedEarlier() != null
                    ? "Recognised by an earlier decision."
                    : "Not part of this case.";
        }
        String assessed =
                switch (outcome.result()) {
                    case ACHIEVED -> "Expected and assessed as achieved";
                    case NOT_ACHIEVED -> "Expected, but assessed as not achieved";
                    case NOT_ASSESSED -> "Expected, but not assessed";
                };
        String deviations = outcome.deviations().isEmpty()
                ? ""
                : ", with a deviation in "
                        + String.join(
                                ", ",
                                outcome.deviations().stream().map(Enum::name).toList());
        String validated = outcome.validated() == null ? "" : "; validated as " + outcome.validated();
        String age = match == MatchResult.MATCH && outdated(outcome.assessedOn(), policy.creditValidity(), on)
                ? "; older than the unit's validity period"
                : "";
        return assessed + deviations + validated + age + ".";
    }

    private static String sentence(UnitFacts unit, Effect effect, Set<OutcomeId> covered) {
        int of = unit.outcomes().size();
        String coverage = "%d of %d outcomes are covered".formatted(covered.size(), of);
        if (unit.alreadyCounted()) {
            return "The unit is already counted in this qualification; it counts once, whatever its version or source.";
        }
        return switch (effect) {
            case null -> coverage + "; nothing here could be recognised by the rules.";
            case UNIT_AWARD ->
                covered.size() == of
                        ? coverage + ": the whole unit is awarded."
                        : coverage
                                + ", all essential ones and at least %d %%: broadly in line, the unit is awarded and the rest waived."
                                        .formatted(unit.policy().thresholdPercent());
            case PART_OF_UNIT -> coverage + ": this part is recognised, the points come once the unit is complete.";
            case EXTRA_CREDIT -> "An add-on to the qualification: what was achieved is extra credit outside the total.";
            case EXEMPTION_FROM_EXAM, TRAINING_TIME_REDUCTION, NONE ->
                throw new IllegalStateException("the rules never propose " + effect);
        };
    }

    private static List<Finding> findings(UnitFacts unit, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        var id = unit.unit().unitId();
        if (unit.alreadyCounted()) {
            findings.add(Finding.of(
                    ALREADY_COUNTED, id, "Unit %s is already counted in this qualification.".formatted(unit.code())));
        }
        if (!unit.inQualification() && !onlyExtraCredit(unit.policy())) {
            findings.add(Finding.of(
                    UNIT_NOT_IN_QUALIFICATION,
                    id,
                    "The qualification version does not contain unit %s in version %d."
                            .formatted(unit.code(), unit.unit().version())));
        }
        boolean tooOld = unit.outcomes().stream()
                .flatMap(outcome -> Stream.of(
                        match(outcome) == MatchResult.MATCH ? outcome.assessedOn() : null, outcome.recognisedEarlier()))
                .anyMatch(assessedOn -> outdated(assessedOn, unit.policy().creditValidity(), on));
        if (tooOld) {
            findings.add(Finding.of(
                    OUTDATED,
                    id,
                    "A credit for unit %s is older than %s."
                            .formatted(unit.code(), unit.policy().creditValidity())));
        }
        if (levelLower(unit.level(), unit.assessedLevel())) {
            findings.add(Finding.of(
                    LEVEL_LOWER,
                    id,
                    "Unit %s has EQF level %s, but was assessed on level %s; a person weighs what that means."
                            .formatted(unit.code(), unit.level(), unit.assessedLevel())));
        }
        if (deviates(unit)) {
            findings.add(Finding.of(
                    DEVIATION, id, "An assessment of unit %s differed from what was agreed.".formatted(unit.code())));
        }
        if (unit.supersededBy() != null) {
            findings.add(Finding.note(
                    UNIT_SUPERSEDED,
                    id,
                    "Version %d of unit %s has been published meanwhile; this case is judged under the agreed version %d."
                            .formatted(
                                    unit.supersededBy(),
                                    unit.code(),
                                    unit.unit().version())));
        }
        return findings;
    }

    /** BR-R13: an automatic decision only where everything agrees; every obstacle is named. */
    private static Automatic automatic(List<UnitFacts> facts, List<Unit> units, Result result, List<Finding> findings) {
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
                    : unit.coverage().covered() == unit.coverage().of();
            if (!complete) {
                obstacles.add("The coverage of unit %s is not 100 %%.".formatted(unit.code()));
            }
        }
        findings.stream()
                .filter(finding -> !finding.note())
                .map(Finding::sentence)
                .forEach(obstacles::add);
        return new Automatic(result == Result.RECOGNISED && obstacles.isEmpty(), List.copyOf(obstacles));
    }
}
