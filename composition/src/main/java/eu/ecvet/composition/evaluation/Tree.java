package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.Part;
import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Part.Named;
import eu.ecvet.composition.Part.Open;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requirements made ready for evaluation: points as whole steps of their common divisor, units with equal points and
 * equal places as one kind, groups in an order in which inner ones come first.
 */
final class Tree {
    /** No bound; also the largest amount, with room to add two of them. */
    static final long NONE = Long.MAX_VALUE / 2;

    /** Points have at most four decimals. */
    private static final int DECIMALS = 4;

    /** One node: the whole, a group, a choice of alternatives or an open part. */
    static final class Node {
        final @Nullable Node parent;
        /** Null: the whole. */
        final @Nullable Part part;

        final boolean required;
        int minMembers;
        int maxMembers = Integer.MAX_VALUE;
        long minPoints;
        long maxPoints = NONE;
        /** What the optional members may count at most, so that the required ones keep their room. */
        long roomForOptional = NONE;

        int requiredMembers;
        int groupsInside = 1;
        int index;
        final List<Offer> offers = new ArrayList<>();
        final List<Node> children = new ArrayList<>();

        private Node(@Nullable Node parent, @Nullable Part part, boolean required) {
            this.parent = parent;
            this.part = part;
            this.required = required;
        }

        /** With a minimum alone, the surplus is not counted. */
        long cap() {
            return maxPoints != NONE ? maxPoints : minPoints > 0 ? minPoints : NONE;
        }

        /** What it is called by: a group or an open part. */
        Named named() {
            return (Named) Objects.requireNonNull(part);
        }

        boolean isOpen() {
            return part instanceof Open;
        }

        boolean isWithin(Node other) {
            for (@Nullable Node node = this; node != null; node = node.parent) {
                if (node == other) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Units of one kind as they stand in one group. */
    record Offer(Kind kind, boolean required) {}

    /** A place of a unit. */
    private record Place(Node node, boolean required) {}

    private record Likeness(long points, List<Place> places) {}

    /** Units that can stand in for one another: equal points, equal places. */
    static final class Kind {
        final int index;
        final long points;
        final List<UnitId> units = new ArrayList<>();
        final List<Node> places;
        /** Its number among the kinds that have more than one place; negative: it has one. */
        int shared = -1;
        /** The innermost node around all its places. */
        final Node home;

        private Kind(int index, long points, List<Node> places) {
            this.index = index;
            this.points = points;
            this.places = places;
            this.home = around(places);
        }

        private static Node around(List<Node> places) {
            Node home = places.getFirst();
            while (!allWithin(places, home)) {
                home = Objects.requireNonNull(home.parent, "the whole is around all");
            }
            return home;
        }

        private static boolean allWithin(List<Node> places, Node home) {
            return places.stream().allMatch(place -> place.isWithin(home));
        }
    }

    final Node root;
    final List<Node> innerFirst = new ArrayList<>();
    final List<Kind> kinds = new ArrayList<>();
    final Map<UnitId, Kind> kindOf = new LinkedHashMap<>();
    int sharedKinds;
    private final BigInteger grain;

    Tree(Requirements requirements, List<Filling> fillings) {
        this.grain = grain(requirements, fillings);
        this.root = new Node(null, null, true);
        root.minPoints = requirements.total() == null ? 0 : steps(requirements.total());
        Map<UnitId, List<Place>> places = new LinkedHashMap<>();
        Map<UnitId, Long> points = new LinkedHashMap<>();
        grow(root, requirements.members(), places, points);
        places.forEach((unit, here) -> kindOf.put(unit, kind(unit, points.getOrDefault(unit, 0L), here)));
    }

    private final Map<Likeness, Kind> alike = new LinkedHashMap<>();

    private Kind kind(UnitId unit, long points, List<Place> here) {
        Kind kind = alike.computeIfAbsent(new Likeness(points, here), first -> {
            var made = new Kind(
                    kinds.size(), points, here.stream().map(Place::node).toList());
            kinds.add(made);
            here.forEach(place -> place.node().offers.add(new Offer(made, place.required())));
            if (here.size() > 1) {
                made.shared = sharedKinds++;
            }
            return made;
        });
        kind.units.add(unit);
        return kind;
    }

    private void grow(Node node, List<Member> members, Map<UnitId, List<Place>> places, Map<UnitId, Long> points) {
        BigDecimal reserved = BigDecimal.ZERO;
        for (Member member : members) {
            if (member.required()) {
                node.requiredMembers++;
                reserved = reserved.add(Requirements.contribution(member.part()));
            }
            switch (member.part()) {
                case Unit unit -> {
                    points.putIfAbsent(unit.unitId(), unit.points() == null ? 0 : steps(unit.points()));
                    List<Place> all = places.computeIfAbsent(unit.unitId(), first -> new ArrayList<>());
                    if (all.stream().noneMatch(place -> place.node() == node)) {
                        all.add(new Place(node, member.required()));
                    }
                }
                case Group group -> grow(bounded(child(node, member), group.bounds()), group.members(), places, points);
                case Alternatives alternatives -> {
                    Node choice = child(node, member);
                    choice.minMembers = 1;
                    choice.maxMembers = 1;
                    grow(
                            choice,
                            alternatives.groups().stream()
                                    .map(group -> new Member(group, false))
                                    .toList(),
                            places,
                            points);
                }
                case Open open -> {
                    Node part = child(node, member);
                    bounded(part, new Bounds(null, null, open.minPoints(), open.maxPoints()));
                    part.index = innerFirst.size();
                    innerFirst.add(part);
                }
            }
        }
        if (node.cap() != NONE) {
            node.roomForOptional = Math.max(0, node.cap() - steps(reserved));
        }
        node.children.forEach(child -> node.groupsInside += child.groupsInside);
        node.index = innerFirst.size();
        innerFirst.add(node);
    }

    private static Node child(Node parent, Member member) {
        var child = new Node(parent, member.part(), member.required());
        parent.children.add(child);
        return child;
    }

    private Node bounded(Node node, Bounds bounds) {
        node.minMembers = bounds.minMembers() == null ? 0 : bounds.minMembers();
        node.maxMembers = bounds.maxMembers() == null ? Integer.MAX_VALUE : bounds.maxMembers();
        node.minPoints = bounds.minPoints() == null ? 0 : steps(bounds.minPoints());
        node.maxPoints = bounds.maxPoints() == null ? NONE : steps(bounds.maxPoints());
        return node;
    }

    long steps(Points points) {
        return steps(points.value());
    }

    private long steps(BigDecimal amount) {
        BigInteger steps = scaled(amount).divide(grain);
        return steps.bitLength() > 61 ? NONE - 1 : steps.longValue();
    }

    Points points(long steps) {
        return new Points(new BigDecimal(grain.multiply(BigInteger.valueOf(steps)), DECIMALS));
    }

    /** An open part never counts more than this, by its own bounds and those around it. */
    static long ceiling(Node open) {
        long ceiling = open.maxPoints;
        for (Node around = open.parent; around != null; around = around.parent) {
            ceiling = Math.min(ceiling, around.cap());
        }
        return ceiling;
    }

    static long sum(long one, long other) {
        return Math.min(NONE, one + other);
    }

    static long times(long amount, int count) {
        return count > 0 && amount > NONE / count ? NONE : amount * count;
    }

    private static BigInteger scaled(BigDecimal amount) {
        return amount.movePointRight(DECIMALS).toBigIntegerExact();
    }

    private static BigInteger grain(Requirements requirements, List<Filling> fillings) {
        return Stream.of(
                        Stream.of(requirements.total() == null ? Points.ZERO : requirements.total()),
                        amounts(requirements.members()),
                        fillings.stream().map(Filling::points))
                .flatMap(all -> all)
                .filter(points -> points != null && !points.isZero())
                .map(points -> scaled(points.value()))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE);
    }

    private static Stream<Points> amounts(List<Member> members) {
        return members.stream().map(Member::part).flatMap(Tree::amounts);
    }

    private static Stream<Points> amounts(Part part) {
        return switch (part) {
            case Unit unit -> Stream.ofNullable(unit.points());
            case Open open -> Stream.concat(Stream.ofNullable(open.minPoints()), Stream.ofNullable(open.maxPoints()));
            case Group group ->
                Stream.concat(
                        amounts(group.members()),
                        Stream.concat(
                                Stream.ofNullable(group.bounds().minPoints()),
                                Stream.ofNullable(group.bounds().maxPoints())));
            case Alternatives alternatives -> alternatives.groups().stream().flatMap(Tree::amounts);
        };
    }
}
