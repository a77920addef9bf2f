package eu.ecvet.registry.points;

import static eu.ecvet.registry.RegistryRule.GROUP_POINTS_INCONSISTENT;
import static eu.ecvet.registry.RegistryRule.GROUP_POINTS_NOT_CHECKED;
import static eu.ecvet.registry.RegistryRule.POINTS_SUM_MISMATCH;

import eu.ecvet.composition.Verdict;
import eu.ecvet.composition.evaluation.Possibility;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.SettledGroups;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What points make together: in the whole, and in every choice of a group (BR-P02, BR-P03). */
public final class SumRules {
    private SumRules() {}

    /**
     * BR-P02: mandatory units and the fixed points of the groups make exactly the total; optional extra units are outside.
     * A group that declares a minimum contributes that minimum, because a surplus is not counted. Where nothing is to be
     * chosen in a group, its members make exactly what it declares.
     */
    static List<Violation> pointsSumToTheTotal(Composition composition, String at) {
        if (composition.total() == null) {
            return List.of();
        }
        List<Violation> violations = new ArrayList<>();
        var requirements = composition.requirements();
        BigDecimal sum = requirements.contribution();
        if (sum.compareTo(composition.total().value()) != 0) {
            violations.add(POINTS_SUM_MISMATCH.at(
                    at + "/totalPoints",
                    "The mandatory units and groups make %s points together, the qualification says %s."
                            .formatted(plain(sum), composition.total())));
        }
        List<SettledGroups.Settled> wrong = SettledGroups.wrong(composition, requirements);
        for (Composition.Placed placed : composition.allGroups(at + "/groups")) {
            wrong.stream()
                    .filter(settled -> settled.groupId().equals(placed.group().groupId()))
                    .map(settled -> POINTS_SUM_MISMATCH.at(
                            placed.pointer() + "/minPoints",
                            "Nothing is to be chosen in '%s', and its members make %s points, not %s."
                                    .formatted(
                                            placed.name(),
                                            plain(settled.sum()),
                                            placed.group().minPoints())))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static String plain(BigDecimal sum) {
        return sum.signum() == 0 ? "0" : sum.stripTrailingZeros().toPlainString();
    }

    /** BR-P03: in a group with fixed points every choice that the number of units admits makes exactly these points. */
    static List<Violation> choicesInAGroupWeighTheSame(Composition composition, String at) {
        return ofChoices(composition, at, (placed, verdict) -> switch (verdict) {
            case Verdict.Fails fails ->
                Optional.of(GROUP_POINTS_INCONSISTENT.at(
                        placed.pointer(),
                        "Not every choice in '%s' makes %s points. Give its units equal weight, or declare a minimum alone, so that a surplus is not counted."
                                .formatted(placed.name(), placed.group().minPoints())));
            case Verdict.Holds holds -> Optional.empty();
            case Verdict.Undecided undecided -> Optional.empty();
        });
    }

    /** BR-P03, a warning: whether every choice makes the same points takes too long to find out, so a person has to look. */
    public static List<Violation> choicesWereChecked(Composition composition, String at) {
        return ofChoices(composition, at, (placed, verdict) -> switch (verdict) {
            case Verdict.Undecided undecided ->
                Optional.of(GROUP_POINTS_NOT_CHECKED.at(
                        placed.pointer(),
                        "Whether every choice in '%s' makes %s points could not be checked, because it leaves too many different choices. Check it by hand."
                                .formatted(placed.name(), placed.group().minPoints())));
            case Verdict.Holds holds -> Optional.empty();
            case Verdict.Fails fails -> Optional.empty();
        });
    }

    private static List<Violation> ofChoices(
            Composition composition,
            String at,
            BiFunction<Composition.Placed, Verdict, Optional<Violation>> judgement) {
        if (composition.total() == null) {
            return List.of();
        }
        var possibility = new Possibility(composition.requirements());
        return composition.allGroups(at + "/groups").stream()
                .filter(placed -> hasAChoiceOfFixedPoints(composition, placed.group()))
                .flatMap(placed -> judgement
                        .apply(
                                placed,
                                possibility.everyChoiceMakes(
                                        placed.group().groupId(), placed.group().minPoints()))
                        .stream())
                .toList();
    }

    private static boolean hasAChoiceOfFixedPoints(Composition composition, Group group) {
        return group.hasFixedPoints()
                && (group.minUnits() != null || group.maxUnits() != null)
                && !hasOpenMember(group)
                && composition.isElective(group);
    }

    private static boolean hasOpenMember(Group group) {
        return group.children().stream()
                .anyMatch(member -> !member.namesUnit() && member.group().open());
    }
}
