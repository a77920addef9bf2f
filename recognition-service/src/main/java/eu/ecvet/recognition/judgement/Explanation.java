package eu.ecvet.recognition.judgement;

import static eu.ecvet.recognition.judgement.RecognitionRules.outdated;

import eu.ecvet.recognition.judgement.Proposal.Result;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in a sentence why the rules propose what they propose: for the whole, for a unit, for an outcome. */
final class Explanation {
    private Explanation() {}

    static String of(Result result, List<UnitFacts> units) {
        String counted = units.stream()
                .filter(UnitFacts::alreadyCounted)
                .map(unit -> " Unit %s is already counted in this qualification, in its version %d; it counts once."
                        .formatted(unit.code(), unit.countedVersion()))
                .collect(Collectors.joining());
        return of(result) + counted;
    }

    private static String of(Result result) {
        return switch (result) {
            case RECOGNISED -> "Everything that was expected is covered: the rules propose to recognise it.";
            case PARTIALLY_RECOGNISED ->
                "A part of what was expected is covered: the rules propose to recognise that part and to name the gap.";
            case LEFT_TO_A_PERSON ->
                "The rules find nothing that they could recognise; they do not refuse, a person decides.";
            case ALREADY_COUNTED -> "The learner has everything that was asked for; nothing is left to count.";
        };
    }

    static String of(OutcomeFacts outcome, MatchResult match, UnitPolicy policy, LocalDate on) {
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

    static String of(UnitFacts unit, Effect effect, Set<OutcomeId> covered) {
        int of = unit.outcomes().size();
        String coverage = "%d of %d outcomes are covered".formatted(covered.size(), of);
        if (unit.alreadyCounted()) {
            return "The unit is already counted in this qualification, in its version %d; it counts once, whatever its version or source."
                    .formatted(unit.countedVersion());
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
}
