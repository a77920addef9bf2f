package eu.ecvet.registry.composition;

import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Obligation;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The units of a qualification version with their points, and the groups that say how they combine. A unit that stands in
 * no group stands at the top.
 *
 * @param total points of the whole qualification; null where it has none (BR-P01)
 * @param step the step on which all points lie (BR-P08)
 * @param language the qualification's own language, in which sentences call its groups
 */
public record Composition(List<ListedUnit> units, List<Group> groups, Points total, Points step, String language) {

    /**
     * A group with the place where it stands.
     *
     * @param name what sentences call it
     */
    public record Placed(Group group, String name, String parentGroupId, String pointer) {}

    /** All groups, outer before inner. {@code pointer} is where the list of groups stands in the document. */
    public List<Placed> allGroups(String pointer) {
        List<Placed> all = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            collect(groups.get(i), null, pointer + "/" + i, all);
        }
        return all;
    }

    private void collect(Group group, String parent, String pointer, List<Placed> all) {
        all.add(new Placed(group, group.name(language), parent, pointer));
        for (int i = 0; i < group.children().size(); i++) {
            Member member = group.children().get(i);
            if (!member.namesUnit()) {
                collect(member.group(), group.groupId(), pointer + "/children/" + i + "/group", all);
            }
        }
    }

    /** The groups in which each unit stands, in the order of the document; a unit at the top is missing here. */
    public Map<UnitId, List<String>> groupsOfUnits() {
        Map<UnitId, List<String>> places = new HashMap<>();
        for (Placed placed : allGroups("")) {
            for (Member member : placed.group().children()) {
                if (member.namesUnit()) {
                    places.computeIfAbsent(member.unitId(), first -> new ArrayList<>())
                            .add(placed.group().groupId());
                }
            }
        }
        return places;
    }

    public Map<UnitId, ListedUnit> byId() {
        Map<UnitId, ListedUnit> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.putIfAbsent(unit.unitId(), unit));
        return byId;
    }

    /** What all this asks for, in the form in which it is evaluated and told to others. */
    public Requirements requirements() {
        return Normalisation.of(this);
    }

    /** Whether everybody who takes the group takes this unit. */
    static boolean isRequired(Member member, ListedUnit unit) {
        return member.required() != null ? member.required() : unit.is(Obligation.MANDATORY);
    }

    /** Whether somebody who takes the group chooses among units that it lists. */
    public boolean isElective(Group group) {
        var units = byId();
        return !group.open()
                && group.children().stream()
                        .filter(Member::namesUnit)
                        .filter(member -> units.containsKey(member.unitId()))
                        .anyMatch(member -> !isRequired(member, units.get(member.unitId()))
                                && !units.get(member.unitId()).is(Obligation.OPTIONAL_EXTRA));
    }
}
