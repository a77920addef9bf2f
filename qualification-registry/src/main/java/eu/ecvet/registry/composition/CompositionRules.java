package eu.ecvet.registry.composition;

import static eu.ecvet.registry.RegistryRule.COMBINATION_NOT_CHECKED;
import static eu.ecvet.registry.RegistryRule.COMBINATION_UNSATISFIABLE;
import static eu.ecvet.registry.RegistryRule.COMPOSITION_INCONSISTENT;
import static eu.ecvet.registry.RegistryRule.DUPLICATE_UNIT;
import static eu.ecvet.registry.RegistryRule.UNIT_VERSION_REQUIRED;

import eu.ecvet.composition.Verdict;
import eu.ecvet.composition.evaluation.Possibility;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules about which units a qualification version lists and how they combine (BR-Q06, BR-Q08, BR-Q17). */
public final class CompositionRules {
    private static final int DEEPEST = 12;
    private static final int MOST_MEMBERS = 3000;

    private CompositionRules() {}

    /** What has to hold for every draft, because the composition could not be read otherwise. */
    public static List<Violation> ofDraft(Composition composition, String at) {
        return Stream.of(
                        everyUnitIsPinned(composition, at),
                        noUnitTwice(composition, at),
                        groupsAreToldApart(composition, at),
                        membersAreListed(composition, at),
                        treeIsOfReadableSize(composition, at))
                .flatMap(List::stream)
                .toList();
    }

    /** BR-Q06: a qualification version lists unit versions; a unit without version is not referable. */
    static List<Violation> everyUnitIsPinned(Composition composition, String at) {
        return IntStream.range(0, composition.units().size())
                .filter(i -> composition.units().get(i).unitVersion() == null)
                .mapToObj(i -> UNIT_VERSION_REQUIRED.at(
                        at + "/units/" + i + "/unitVersion",
                        "Say which version of the unit belongs to the qualification; a unit as such cannot be listed."))
                .toList();
    }

    /** BR-Q06: a qualification is made up of units; without one it cannot be reviewed. */
    public static List<Violation> hasUnits(Composition composition, String at) {
        return composition.units().isEmpty()
                ? List.of(UNIT_VERSION_REQUIRED.at(
                        at + "/units", "A qualification consists of at least one unit version."))
                : List.of();
    }

    /** BR-Q08: the same unit, whatever its version, occurs at most once. */
    static List<Violation> noUnitTwice(Composition composition, String at) {
        Set<UnitId> seen = new HashSet<>();
        return IntStream.range(0, composition.units().size())
                .filter(i -> !seen.add(composition.units().get(i).unitId()))
                .mapToObj(i -> DUPLICATE_UNIT.at(
                        at + "/units/" + i,
                        "The unit %s is listed more than once; list it once and name it in every group where it may be chosen."
                                .formatted(composition.units().get(i).unitId())))
                .toList();
    }

    private static List<Violation> groupsAreToldApart(Composition composition, String at) {
        Set<String> seen = new HashSet<>();
        return composition.allGroups(at + "/groups").stream()
                .filter(placed -> !seen.add(placed.group().groupId()))
                .map(placed -> COMPOSITION_INCONSISTENT.at(
                        placed.pointer() + "/groupId",
                        "Two groups are called '%s'; every group needs an id of its own."
                                .formatted(placed.group().groupId())))
                .toList();
    }

    private static List<Violation> membersAreListed(Composition composition, String at) {
        var listed = composition.byId();
        List<Violation> violations = new ArrayList<>();
        for (Composition.Placed placed : composition.allGroups(at + "/groups")) {
            Set<UnitId> seen = new HashSet<>();
            for (int i = 0; i < placed.group().children().size(); i++) {
                Member member = placed.group().children().get(i);
                String pointer = placed.pointer() + "/children/" + i;
                if (member.namesUnit() && !listed.containsKey(member.unitId())) {
                    violations.add(COMPOSITION_INCONSISTENT.at(
                            pointer + "/unitId",
                            "The group '%s' names the unit %s, which is not in the list of units."
                                    .formatted(placed.name(), member.unitId())));
                }
                if (member.namesUnit() && !seen.add(member.unitId())) {
                    violations.add(DUPLICATE_UNIT.at(
                            pointer + "/unitId",
                            "The group '%s' names the unit %s twice.".formatted(placed.name(), member.unitId())));
                }
            }
        }
        return violations;
    }

    private static List<Violation> treeIsOfReadableSize(Composition composition, String at) {
        var all = composition.allGroups(at + "/groups");
        int members = all.stream()
                .mapToInt(placed -> placed.group().children().size())
                .sum();
        boolean tooDeep =
                all.stream().anyMatch(placed -> placed.pointer().split("/group(?=/|$)", -1).length - 1 > DEEPEST);
        return tooDeep || members > MOST_MEMBERS
                ? List.of(COMPOSITION_INCONSISTENT.at(
                        at + "/groups",
                        "Groups stand at most %d deep and name at most %d members in all."
                                .formatted(DEEPEST, MOST_MEMBERS)))
                : List.of();
    }

    /** BR-Q17: what a group asks for can be met with the units it offers, and all groups together as well. */
    public static List<Violation> combinationsAreSatisfiable(Composition composition, String at) {
        var requirements = composition.requirements();
        return switch (new Possibility(requirements).canBeMet()) {
            case Verdict.Holds holds -> List.of();
            case Verdict.Undecided undecided -> List.of();
            case Verdict.Fails(List<String> groupIds)
            when groupIds.isEmpty() ->
                SettledGroups.makeTheTotal(composition, requirements)
                        ? List.of(
                                COMBINATION_UNSATISFIABLE.at(
                                        at + "/groups",
                                        "Each group can be met, but not all of them together: a unit counts once, wherever it may stand."))
                        : List.of();
            case Verdict.Fails(List<String> groupIds) ->
                composition.allGroups(at + "/groups").stream()
                        .filter(placed -> groupIds.contains(placed.group().groupId()))
                        .filter(placed -> SettledGroups.wrong(composition, requirements).stream()
                                .noneMatch(settled ->
                                        settled.groupId().equals(placed.group().groupId())))
                        .map(placed -> COMBINATION_UNSATISFIABLE.at(
                                placed.pointer(),
                                "No choice among the members of '%s' meets what the group asks for: %s."
                                        .formatted(placed.name(), demand(placed.group()))))
                        .toList();
        };
    }

    /** BR-Q17, a warning: whether the groups can be met takes too long to find out, so a person has to look. */
    public static Optional<Violation> combinationsWereChecked(Composition composition, String at) {
        return new Possibility(composition.requirements()).canBeMet() instanceof Verdict.Undecided
                ? Optional.of(
                        COMBINATION_NOT_CHECKED.at(
                                at + "/groups",
                                "Whether a choice meets what the groups ask for could not be checked, because the groups leave too many different choices. Check it by hand."))
                : Optional.empty();
    }

    private static String demand(Group group) {
        return Stream.of(
                        range(group.minUnits(), group.maxUnits(), "members"),
                        range(group.minPoints(), group.maxPoints(), "points"))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + " and " + other)
                .orElse("the minima of the groups inside");
    }

    private static String range(Object least, Object most, String of) {
        if (least == null && most == null) {
            return null;
        }
        if (least == null) {
            return "at most %s %s".formatted(most, of);
        }
        if (most == null) {
            return "at least %s %s".formatted(least, of);
        }
        return least.equals(most) ? "%s %s".formatted(least, of) : "%s to %s %s".formatted(least, most, of);
    }
}
