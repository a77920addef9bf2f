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
            Boolean required,
            UnitId unitId,
            Points points,
            String groupId,
            LocalizedText title,
            Boolean open,
            Integer minUnits,
            Integer maxUnits,
            Points minPoints,
            Points maxPoints,
            List<Node> members,
            List<Node> oneOf) {

        private static Node of(Member member) {
            return of(member.part(), member.required() ? true : null);
        }

        private static Node of(Part part, Boolean required) {
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
            return Boolean.TRUE.equals(open) ? new Open(groupId, title, minPoints, maxPoints) : group();
        }

        private Group group() {
            return new Group(
                    groupId,
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
    public Requirements requirements(Points total) {
        return new Requirements(
                total,
                members.stream().map(Node::member).toList(),
                optionalExtras.stream()
                        .map(node -> new Unit(node.unitId(), node.points()))
                        .toList());
    }
}
