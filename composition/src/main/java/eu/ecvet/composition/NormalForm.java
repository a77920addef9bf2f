package eu.ecvet.composition;

import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The requirements as they travel in an event: plain members, without types.
 *
 * @param members what stands at the top
 * @param optionalExtras units outside the total
 */
public record NormalForm(List<Node> members, List<Node> optionalExtras) {
    public NormalForm {
        members = members == null ? List.of() : List.copyOf(members);
        optionalExtras = optionalExtras == null ? List.of() : List.copyOf(optionalExtras);
    }

    /**
     * One part where it stands: a unit names {@code unitId}; alternatives name {@code oneOf}; an open part says
     * {@code open}; everything else is a group.
     *
     * @param required true: it has to be there whenever the group around it is taken
     */
    public record Node(
            @Nullable Boolean required,
            @Nullable UnitId unitId,
            @Nullable Points points,
            @Nullable String groupId,
            @Nullable LocalizedText title,
            @Nullable Boolean open,
            @Nullable Integer minUnits,
            @Nullable Integer maxUnits,
            @Nullable Points minPoints,
            @Nullable Points maxPoints,
            @Nullable List<Node> members,
            @Nullable List<Node> oneOf) {

        private static Node of(Member member) {
            return of(member.part(), member.required() ? true : null);
        }

        private static Node of(Part part, @Nullable Boolean required) {
            return switch (part) {
                case Unit unit ->
                    new Node(
                            required,
                            unit.unitId(),
                            unit.points(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
                case Open open ->
                    new Node(
                            required,
                            null,
                            null,
                            open.groupId(),
                            open.title(),
                            true,
                            null,
                            null,
                            open.minPoints(),
                            open.maxPoints(),
                            null,
                            null);
                case Group group ->
                    new Node(
                            required,
                            null,
                            null,
                            group.groupId(),
                            group.title(),
                            null,
                            group.bounds().minMembers(),
                            group.bounds().maxMembers(),
                            group.bounds().minPoints(),
                            group.bounds().maxPoints(),
                            group.members().stream().map(Node::of).toList(),
                            null);
                case Alternatives alternatives ->
                    new Node(
                            required,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            alternatives.groups().stream()
                                    .map(group -> of(group, null))
                                    .toList());
            };
        }

        private Member member() {
            return new Member(part(), Boolean.TRUE.equals(required));
        }

        private Part part() {
            if (unitId != null) {
                return new Unit(unitId, points);
            }
            if (oneOf != null) {
                return new Alternatives(oneOf.stream().map(Node::group).toList());
            }
            return Boolean.TRUE.equals(open) ? new Open(name(), title, minPoints, maxPoints) : group();
        }

        /** What is neither a unit nor a choice of alternatives has a name. */
        private String name() {
            return Objects.requireNonNull(groupId, "a part without unitId, oneOf and groupId");
        }

        private Unit unit() {
            return new Unit(Objects.requireNonNull(unitId, "an optional extra is a unit"), points);
        }

        private Group group() {
            return new Group(
                    name(),
                    title,
                    new Bounds(minUnits, maxUnits, minPoints, maxPoints),
                    members == null
                            ? List.of()
                            : members.stream().map(Node::member).toList());
        }
    }

    public static NormalForm of(Requirements requirements) {
        return new NormalForm(
                requirements.members().stream().map(Node::of).toList(),
                requirements.extras().stream().map(unit -> Node.of(unit, null)).toList());
    }

    /** @param total points of the whole, which stand beside the normal form; null: none */
    public Requirements requirements(@Nullable Points total) {
        return new Requirements(
                total,
                members.stream().map(Node::member).toList(),
                optionalExtras.stream().map(Node::unit).toList());
    }
}
