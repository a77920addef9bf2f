package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.Held;
import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.evaluation.Tree.Kind;
import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which held unit stands where, and with how many points each counts. */
final class Selection implements Supply {
    private static final Comparator<Counted> REQUIRED_AND_HEAVY_FIRST = Comparator.comparing(Counted::required)
            .thenComparing(Counted::points)
            .reversed();

    /** A unit or, where there is none, a filling; {@code points}: with which it counts. */
    private record Counted(@Nullable UnitId unit, @Nullable String filling, long points, boolean required) {
        Counted with(long fewer, boolean asRequired) {
            return new Counted(unit, filling, fewer, asRequired);
        }
    }

    private final Tree tree;
    private final Held held;
    private final Map<Node, Map<Kind, Integer>> taken = new LinkedHashMap<>();
    private final Map<Node, Long> filledWith = new LinkedHashMap<>();
    private final Map<UnitId, Node> places = new LinkedHashMap<>();

    Selection(Tree tree, Held held, @Nullable Trace trace) {
        this.tree = tree;
        this.held = held;
        read(trace);
        for (Kind kind : tree.kinds) {
            var ready = kind.units.stream().filter(held.units()::contains).iterator();
            for (Node place : kind.places) {
                for (int i = of(kind, place); i > 0; i--) {
                    places.put(ready.next(), place);
                }
            }
        }
    }

    private void read(@Nullable Trace trace) {
        for (@Nullable Trace step = trace; step != null; step = step.before()) {
            if (step.inside() != null) {
                read(step.inside());
            } else if (step.kind() != null) {
                taken.computeIfAbsent(step.node(), first -> new LinkedHashMap<>())
                        .merge(step.kind(), step.taken(), Integer::sum);
            } else {
                filledWith.put(step.node(), step.amount());
            }
        }
    }

    @Override
    public int of(Kind kind, Node group) {
        return taken.getOrDefault(group, Map.of()).getOrDefault(kind, 0);
    }

    @Override
    public int of(Kind kind) {
        return kind.places.stream().mapToInt(place -> of(kind, place)).sum();
    }

    @Override
    public long of(Node open) {
        return filledWith.getOrDefault(open, -1L);
    }

    /** The group in which a unit counts; null: it does not. */
    @Nullable
    Node place(UnitId unit) {
        return places.get(unit);
    }

    boolean isTaken(Node node) {
        return taken.keySet().stream().anyMatch(place -> place.isWithin(node))
                || filledWith.keySet().stream().anyMatch(place -> place.isWithin(node));
    }

    /** What a group counts, in steps. */
    long points(Node node) {
        long sum = 0;
        for (Counted one : counted(node)) {
            sum = Tree.sum(sum, one.points());
        }
        return sum;
    }

    /** Points of each unit and of each filling that counts, in steps. */
    void tell(Map<UnitId, Long> ofUnits, Map<String, Long> ofFillings) {
        for (Counted one : counted(tree.root)) {
            if (one.unit() != null) {
                ofUnits.put(one.unit(), one.points());
            } else {
                ofFillings.put(one.filling(), one.points());
            }
        }
    }

    private List<Counted> counted(Node node) {
        if (node.isOpen()) {
            return fillings(node);
        }
        List<Counted> required = new ArrayList<>();
        List<Counted> optional = new ArrayList<>();
        for (Tree.Offer offer : node.offers) {
            for (UnitId unit : offer.kind().units) {
                if (places.get(unit) == node) {
                    (offer.required() ? required : optional)
                            .add(new Counted(unit, null, offer.kind().points, offer.required()));
                }
            }
        }
        for (Node child : node.children) {
            for (Counted one : counted(child)) {
                (child.required ? required : optional).add(one.with(one.points(), child.required && one.required()));
            }
        }
        List<Counted> all = within(node.cap(), required);
        all.addAll(within(node.roomForOptional, optional));
        return within(node.cap(), all);
    }

    private List<Counted> fillings(Node open) {
        List<Counted> all = new ArrayList<>();
        for (Filling filling : held.fillings()) {
            if (of(open) >= 0 && open.named().groupId().equals(filling.groupId())) {
                all.add(new Counted(
                        null, filling.id(), filling.points() == null ? 0 : tree.steps(filling.points()), false));
            }
        }
        return within(of(open) < 0 ? 0 : of(open), all);
    }

    /** BR-P03, BR-X08: what goes beyond is not counted; the last one that has room counts with what is left. */
    private static List<Counted> within(long most, List<Counted> all) {
        List<Counted> counted = new ArrayList<>();
        long left = most;
        for (Counted one : all.stream().sorted(REQUIRED_AND_HEAVY_FIRST).toList()) {
            long points = Math.min(left, one.points());
            if (points > 0 || one.points() == 0) {
                counted.add(one.with(points, one.required()));
                left -= points;
            }
        }
        return counted;
    }
}
