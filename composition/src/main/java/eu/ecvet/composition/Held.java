package eu.ecvet.composition;

import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a learner holds on the way to one version of a qualification; neither order nor origin says anything (BR-X02, BR-X03). */
public record Held(Set<UnitId> units, List<Filling> fillings) {
    public Held {
        units = Set.copyOf(units);
        fillings = fillings.stream().sorted(Comparator.comparing(Filling::id)).toList();
    }

    public static Held units(Collection<UnitId> units) {
        return new Held(Set.copyOf(units), List.of());
    }

    /**
     * An achievement that a decision counts into an open part (BR-P03).
     *
     * @param id tells one filling from another
     * @param groupId the open part
     * @param points null where the qualification has none
     */
    public record Filling(String id, String groupId, Points points) {}
}
