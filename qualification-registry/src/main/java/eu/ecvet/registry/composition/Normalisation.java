package eu.ecvet.registry.composition;

import eu.ecvet.composition.Part;
import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what people write down into the form in which it is evaluated.
 *
 * <ul>
 *   <li>A unit that stands in no group stands at the top; there a mandatory one is required of everybody.
 *   <li>Whether a unit is required in a group is said by the member, else by the obligation of the unit.
 *   <li>Groups side by side that carry a specialisation become alternatives: one of them is taken.
 *   <li>A group inside is taken with the group around it, unless that one is smaller than its groups together: then they are
 *       a choice (BR-P03).
 *   <li>An open group may be left, and is filled by decision. Units that it lists stand beside what fills it.
 *   <li>An optional extra unit stands outside, wherever it is written (BR-P02).
 * </ul>
 */
final class Normalisation {
    private final Map<UnitId, ListedUnit> units;

    private Normalisation(Composition composition) {
        this.units = composition.byId();
    }

    static Requirements of(Composition composition) {
        return new Normalisation(composition).requirements(composition);
    }

    private Requirements requirements(Composition composition) {
        Set<UnitId> grouped = composition.groupsOfUnits().keySet();
        List<Part.Member> members = new ArrayList<>();
        units.values().stream()
                .filter(unit -> !unit.is(Obligation.OPTIONAL_EXTRA) && !grouped.contains(unit.unitId()))
                .forEach(unit -> members.add(new Part.Member(unit(unit), unit.is(Obligation.MANDATORY))));
        members.addAll(sideBySide(composition.groups(), false));
        return new Requirements(
                composition.total(),
                members,
                units.values().stream()
                        .filter(unit -> unit.is(Obligation.OPTIONAL_EXTRA))
                        .map(Normalisation::unit)
                        .toList());
    }

    private static Unit unit(ListedUnit unit) {
        return new Unit(unit.unitId(), unit.points());
    }

    private List<Part.Member> sideBySide(List<Group> groups, boolean choice) {
        List<Part.Member> members = new ArrayList<>();
        List<Part.Group> alternatives = new ArrayList<>();
        for (Group group : groups) {
            if (group.open() && group.children().isEmpty()) {
                members.add(new Part.Member(filled(group), false));
            } else if (group.excludesItsLike()) {
                alternatives.add(group(group));
            } else {
                members.add(new Part.Member(group(group), !choice && !group.open()));
            }
        }
        if (!alternatives.isEmpty()) {
            members.add(new Part.Member(new Alternatives(alternatives), true));
        }
        return members;
    }

    private static Open filled(Group group) {
        return new Open(group.groupId(), group.title(), group.minPoints(), group.maxPoints());
    }

    private Part.Group group(Group group) {
        List<Part.Member> members = new ArrayList<>();
        for (Member member : group.children()) {
            ListedUnit unit = member.namesUnit() ? units.get(member.unitId()) : null;
            if (unit != null && !unit.is(Obligation.OPTIONAL_EXTRA)) {
                members.add(new Part.Member(unit(unit), Composition.isRequired(member, unit)));
            }
        }
        List<Group> inside = group.children().stream()
                .filter(member -> !member.namesUnit())
                .map(Member::group)
                .toList();
        List<Part.Member> all = sideBySide(inside, false);
        members.addAll(isSmallerThan(group, members, all) ? sideBySide(inside, true) : all);
        if (group.open()) {
            members.add(new Part.Member(new Open(group.groupId(), group.title(), null, group.maxPoints()), false));
        }
        return new Part.Group(
                group.groupId(),
                group.title(),
                new Bounds(group.minUnits(), group.maxUnits(), group.minPoints(), group.maxPoints()),
                members);
    }

    /** BR-P03: several groups inside, and together with what is required they are more than the group admits. */
    private static boolean isSmallerThan(Group group, List<Part.Member> ofUnits, List<Part.Member> ofGroups) {
        List<Part> required = new ArrayList<>();
        ofUnits.stream().filter(Part.Member::required).map(Part.Member::part).forEach(required::add);
        List<Part> groups = ofGroups.stream()
                .filter(Part.Member::required)
                .map(Part.Member::part)
                .toList();
        required.addAll(groups);
        if (groups.stream().filter(Part.Group.class::isInstance).count() < 2) {
            return false;
        }
        var cap = group.maxPoints() != null ? group.maxPoints() : group.minPoints();
        BigDecimal together =
                required.stream().map(Requirements::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
        return group.maxUnits() != null && required.size() > group.maxUnits()
                || cap != null && together.compareTo(cap.value()) > 0;
    }
}
