package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.composition.evaluation.Tree.Offer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far what is held counts while something is still missing: each group counts within its maxima what there is, whether
 * it is fulfilled or not, and keeps room for what is required. It never falls when something is added.
 */
final class Progress {
    /** A way of counting: most points first, then most groups fulfilled, then most units. */
    record Best(
            long points, int fulfilled, int units, @Nullable Trace trace) {
        static final Best NOTHING = new Best(0, 0, 0, null);

        boolean beats(Best other) {
            if (points != other.points) {
                return points > other.points;
            }
            return fulfilled != other.fulfilled ? fulfilled > other.fulfilled : units > other.units;
        }

        Best plus(long morePoints, int moreFulfilled, int moreUnits, @Nullable Trace with) {
            return new Best(Tree.sum(points, morePoints), fulfilled + moreFulfilled, units + moreUnits, with);
        }
    }

    private record Taken(int members, Used used) {
        static final Taken NOTHING = new Taken(0, Used.NOTHING);
    }

    private final Tree tree;
    private final Supply supply;
    private final Fulfilment fulfilment;
    private final List<Map<Used, Best>> best = new ArrayList<>();
    private final Budget budget = new Budget();

    Progress(Tree tree, Supply supply, Fulfilment fulfilment) {
        this.tree = tree;
        this.supply = supply;
        this.fulfilment = fulfilment;
        tree.innerFirst.forEach(node -> best.add(node.isOpen() ? open(node) : group(node)));
    }

    /** The best way for the whole. */
    Best ofTheWhole() {
        return best.get(tree.root.index).values().stream()
                .reduce((first, next) -> next.beats(first) ? next : first)
                .orElse(Best.NOTHING);
    }

    private Map<Used, Best> open(Node node) {
        long there = Math.min(supply.of(node), node.maxPoints);
        Map<Used, Best> ways = new LinkedHashMap<>();
        ways.put(Used.NOTHING, Best.NOTHING);
        if (there >= 0) {
            int fulfilled = fulfilment.fulfils(node) ? 1 : 0;
            keep(ways, Used.NOTHING, new Best(there, fulfilled, 1, Trace.open(node, there)));
        }
        return ways;
    }

    private Map<Used, Best> group(Node node) {
        Map<Taken, Best> required = combined(node, true, Integer.MAX_VALUE);
        int slots = node.maxMembers == Integer.MAX_VALUE
                ? Integer.MAX_VALUE
                : Math.max(0, node.maxMembers - node.requiredMembers);
        Map<Taken, Best> optional = combined(node, false, slots);
        Map<Used, Best> ways = new LinkedHashMap<>();
        required.forEach((taken, must) -> optional.forEach((further, may) -> {
            Used used = taken.used().plus(further.used());
            if (budget.goesOn() && fits(used)) {
                long points =
                        Math.min(node.cap(), Tree.sum(must.points(), Math.min(node.roomForOptional, may.points())));
                keep(
                        ways,
                        outside(node, used),
                        new Best(
                                points,
                                must.fulfilled() + may.fulfilled(),
                                must.units() + may.units(),
                                joined(node, must.trace(), may.trace())));
            }
        }));
        for (Fulfilment.Choice choice : fulfilment.of(node)) {
            if (choice.filled()) {
                keep(ways, choice.used(), new Best(choice.points(), node.groupsInside, choice.units(), choice.trace()));
            }
        }
        return ways;
    }

    private static @Nullable Trace joined(Node node, @Nullable Trace one, @Nullable Trace other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Trace.group(one, node, other);
    }

    private Map<Taken, Best> combined(Node node, boolean required, int slots) {
        Map<Taken, Best> reached = new LinkedHashMap<>();
        reached.put(Taken.NOTHING, Best.NOTHING);
        for (Offer offer : node.offers) {
            if (offer.required() == required) {
                reached = take(reached, node, offer, slots);
            }
        }
        for (Node child : node.children) {
            if (child.required == required) {
                reached = take(reached, node, child, slots);
            }
        }
        return reached;
    }

    private Map<Taken, Best> take(Map<Taken, Best> reached, Node node, Offer offer, int slots) {
        int there = supply.of(offer.kind(), node);
        boolean allOfThem = offer.kind().shared < 0 && slots == Integer.MAX_VALUE;
        Map<Taken, Best> next = new LinkedHashMap<>();
        reached.forEach((before, way) -> {
            for (int units = allOfThem ? there : 0; units <= there && budget.goesOn(); units++) {
                int members = slots == Integer.MAX_VALUE ? 0 : before.members() + units;
                Used used = before.used().plus(offer.kind().shared, units);
                if (members <= slots && (offer.kind().shared < 0 || fits(used))) {
                    keep(
                            next,
                            new Taken(members, used),
                            way.plus(
                                    Tree.times(offer.kind().points, units),
                                    0,
                                    units,
                                    Trace.units(way.trace(), node, offer.kind(), units)));
                }
            }
        });
        return next;
    }

    private Map<Taken, Best> take(Map<Taken, Best> reached, Node node, Node child, int slots) {
        Map<Taken, Best> next = new LinkedHashMap<>(reached);
        reached.forEach((before, way) -> best.get(child.index).forEach((used, inside) -> {
            if (inside.trace() == null || !budget.goesOn()) {
                return;
            }
            int members = slots == Integer.MAX_VALUE ? 0 : before.members() + 1;
            Used together = before.used().plus(used);
            if (members <= slots && fits(together)) {
                keep(
                        next,
                        new Taken(members, together),
                        way.plus(
                                inside.points(),
                                inside.fulfilled(),
                                inside.units(),
                                Trace.group(way.trace(), node, inside.trace())));
            }
        }));
        return next;
    }

    private boolean fits(Used used) {
        return used == Used.NOTHING || used.within(tree, supply);
    }

    private Used outside(Node node, Used used) {
        Used left = used;
        for (Tree.Kind kind : tree.kinds) {
            if (kind.shared >= 0 && kind.home == node) {
                left = left.without(kind.shared);
            }
        }
        return left;
    }

    private <K> void keep(Map<K, Best> kept, K key, Best way) {
        Best before = kept.get(key);
        if (before == null ? budget.admits(kept.size()) : way.beats(before)) {
            kept.put(key, way);
        }
    }
}
