package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.composition.evaluation.Tree.Offer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The choices that fulfil each group, told apart only as far as the groups around it can tell: by the sum of points and by
 * the use of units that may stand elsewhere too. Of choices that nobody can tell apart it keeps the one with most units.
 */
final class Fulfilment {
    /** One choice that fulfils a group; {@code filled}: there is something in it, so that it counts as a member. */
    record Choice(
            long points,
            boolean filled,
            Used used,
            int units,
            @Nullable Trace trace) {}

    /** What was taken so far; members are counted up to where the group stops asking. */
    private record Key(int members, long points, boolean filled, Used used) {}

    private record State(Key key, int units, @Nullable Trace trace) {}

    private static final State NOTHING = new State(new Key(0, 0, false, Used.NOTHING), 0, null);

    private final Tree tree;
    private final Supply supply;
    private final List<Collection<Choice>> choices = new ArrayList<>();
    private final boolean[] undecided;
    private final Budget budget = new Budget();

    Fulfilment(Tree tree, Supply supply) {
        this.tree = tree;
        this.supply = supply;
        this.undecided = new boolean[tree.innerFirst.size()];
        for (Node node : tree.innerFirst) {
            choices.add(node.isOpen() ? open(node) : group(node));
            undecided[node.index] = budget.exceeded();
        }
    }

    Collection<Choice> of(Node node) {
        return choices.get(node.index);
    }

    boolean fulfils(Node node) {
        return !of(node).isEmpty();
    }

    /** Whether not all choices were tried, so that one may have been overlooked. */
    boolean isUndecided(Node node) {
        return undecided[node.index];
    }

    /** The sums of all choices that the number of members admits, whatever the group's own bounds of points say. */
    Set<Long> sums(Node group) {
        return combined(group, false).stream()
                .filter(state -> state.key().members() >= group.minMembers)
                .map(state -> state.key().points())
                .collect(Collectors.toSet());
    }

    boolean overlooked() {
        return budget.exceeded();
    }

    private Collection<Choice> open(Node node) {
        long there = supply.of(node);
        if (there < 0) {
            return List.of();
        }
        long most = Math.min(there, Tree.ceiling(node));
        if (most == Tree.NONE) {
            // Nothing around it counts points, so no amount can be told from another.
            most = node.minPoints;
        }
        List<Choice> amounts = new ArrayList<>();
        for (long amount = most;
                amount >= node.minPoints && budget.goesOn() && budget.admits(amounts.size());
                amount--) {
            amounts.add(new Choice(amount, true, Used.NOTHING, 1, Trace.open(node, amount)));
        }
        return amounts;
    }

    private Collection<Choice> group(Node node) {
        Map<Key, Choice> fulfilling = new LinkedHashMap<>();
        for (State state : combined(node, true)) {
            if (state.key().members() < node.minMembers || state.key().points() < node.minPoints) {
                continue;
            }
            Used used = state.key().used();
            for (Tree.Kind kind : tree.kinds) {
                if (kind.shared >= 0 && kind.home == node) {
                    used = used.without(kind.shared);
                }
            }
            var told = new Choice(state.key().points(), state.key().filled(), used, state.units(), state.trace());
            fulfilling.merge(
                    new Key(0, told.points(), told.filled(), used),
                    told,
                    (first, next) -> next.units() > first.units() ? next : first);
        }
        return fulfilling.values();
    }

    private Collection<State> combined(Node node, boolean bounded) {
        Map<Key, State> reached = Map.of(NOTHING.key(), NOTHING);
        for (Offer offer : node.offers) {
            reached = take(reached, node, offer, bounded);
        }
        for (Node child : node.children) {
            reached = take(reached, node, child, bounded);
        }
        return reached.values();
    }

    private Map<Key, State> take(Map<Key, State> reached, Node node, Offer offer, boolean bounded) {
        int there = supply.of(offer.kind(), node);
        int all = offer.kind().units.size();
        if (offer.required() && there < all) {
            return Map.of();
        }
        int least = offer.required() ? all : 0;
        Map<Key, State> next = new LinkedHashMap<>();
        for (State before : reached.values()) {
            for (int taken = least; taken <= there && budget.goesOn(); taken++) {
                Used used = before.key().used().plus(offer.kind().shared, taken);
                if (offer.kind().shared >= 0 && used.of(offer.kind().shared) > supply.of(offer.kind())) {
                    break;
                }
                keep(
                        next,
                        node,
                        bounded,
                        before.key().members() + taken,
                        Tree.sum(before.key().points(), Tree.times(offer.kind().points, taken)),
                        before.key().filled() || taken > 0,
                        used,
                        before.units() + taken,
                        Trace.units(before.trace(), node, offer.kind(), taken));
            }
        }
        return next;
    }

    private Map<Key, State> take(Map<Key, State> reached, Node node, Node child, boolean bounded) {
        Map<Key, State> next = child.required ? new LinkedHashMap<>() : new LinkedHashMap<>(reached);
        for (State before : reached.values()) {
            for (Choice inside : of(child)) {
                if (!budget.goesOn()) {
                    return next;
                }
                if (!inside.filled() && !child.required) {
                    continue;
                }
                Used used = before.key().used().plus(inside.used());
                if (used != before.key().used() && !used.within(tree, supply)) {
                    continue;
                }
                keep(
                        next,
                        node,
                        bounded,
                        before.key().members() + (inside.filled() ? 1 : 0),
                        Tree.sum(before.key().points(), inside.points()),
                        before.key().filled() || inside.filled(),
                        used,
                        before.units() + inside.units(),
                        Trace.group(before.trace(), node, inside.trace()));
            }
        }
        return next;
    }

    private void keep(
            Map<Key, State> kept,
            Node node,
            boolean bounded,
            int members,
            long points,
            boolean filled,
            Used used,
            int units,
            @Nullable Trace trace) {
        if (members > node.maxMembers || bounded && points > node.maxPoints) {
            return;
        }
        var key = new Key(
                node.maxMembers == Integer.MAX_VALUE ? Math.min(members, node.minMembers) : members,
                bounded && node.maxPoints == Tree.NONE && node.minPoints > 0
                        ? Math.min(points, node.minPoints)
                        : points,
                filled,
                used);
        State before = kept.get(key);
        if (before == null ? budget.admits(kept.size()) : before.units() < units) {
            kept.put(key, new State(key, units, trace));
        }
    }
}
