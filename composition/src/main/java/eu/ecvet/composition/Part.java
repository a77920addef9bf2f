package eu.ecvet.composition;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may stand in the composition of a qualification. Every part that is taken counts as one member of its group. */
public sealed interface Part {

    /**
     * A unit, with the points that it has in this qualification.
     *
     * @param points null where the qualification has no points (BR-P01)
     */
    record Unit(UnitId unitId, @Nullable Points points) implements Part {}

    /**
     * Members of which so many, or so many points, are taken; and those that are required in any case. A group inside counts
     * as one member, when it is itself fulfilled.
     *
     * @param bounds how much of it is needed, and how much may be taken
     */
    record Group(String groupId, @Nullable LocalizedText title, Bounds bounds, List<Member> members)
            implements Part, Named {
        public Group {
            members = List.copyOf(members);
        }
    }

    /** Groups that exclude one another, such as specialisations: a learner follows one of them. */
    record Alternatives(List<Group> groups) implements Part {
        public Alternatives {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Filled with achievements that the qualification does not list, by decision, up to its bounds (BR-P03).
     *
     * @param minPoints what it gives at least if it is taken at all; null: anything
     * @param maxPoints what goes beyond is not counted; null: no bound of its own
     */
    record Open(
            String groupId,
            @Nullable LocalizedText title,
            @Nullable Points minPoints,
            @Nullable Points maxPoints) implements Part, Named {}

    /** A part that people call by its title. */
    sealed interface Named permits Group, Open {
        String groupId();

        @Nullable
        LocalizedText title();

        /** As a sentence begins, in the qualification's own language where it is known. */
        default String name(@Nullable String language) {
            return "The group " + (title() == null ? groupId() : title().readable(language));
        }
    }

    /**
     * Where a part stands.
     *
     * @param required whether it has to be there whenever the group around it is taken; at the top: always
     */
    record Member(Part part, boolean required) {}

    /**
     * How many members and how many points. With a minimum of points alone the surplus is not counted; with a maximum, what
     * is chosen stays within it (BR-P03). Null: no such bound.
     */
    record Bounds(
            @Nullable Integer minMembers,
            @Nullable Integer maxMembers,
            @Nullable Points minPoints,
            @Nullable Points maxPoints) {
        public static final Bounds NONE = new Bounds(null, null, null, null);
    }
}
