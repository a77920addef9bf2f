package eu.ecvet.registry.composition;

import eu.ecvet.vocabulary.UnitId;
import jakarta.validation.Valid;

/**
 * What stands in a group: a unit of the list, or another group; exactly one of the two.
 *
 * @param required whether everybody who takes the group takes this unit; absent: as the obligation of the unit says
 */
public record Member(UnitId unitId, Boolean required, @Valid Group group) {
    public Member {
        if ((unitId == null) == (group == null)) {
            throw new IllegalArgumentException("a member of a group is either a unit or a group");
        }
    }

    public static Member unit(UnitId unitId, Boolean required) {
        return new Member(unitId, required, null);
    }

    public static Member group(Group group) {
        return new Member(null, null, group);
    }

    public boolean namesUnit() {
        return unitId != null;
    }
}
