package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.Held;
import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Part;
import eu.ecvet.composition.Part.Unit;
import eu.ecvet.composition.Requirements;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.evaluation.Tree.Kind;
import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One learner's holdings against one composition; the law stands with {@link Requirements}. */
public final class Evaluation {
    private final Requirements requirements;
    private final Held held;
    private final Names names;
    private final Tree tree;
    private final Selection selection;
    private final boolean complete;

    /** What these holdings make of the qualification. */
    public static Standing of(Requirements requirements, Held held, Names names) {
        return new Evaluation(requirements, held, names).standing();
    }

    private Evaluation(Requirements requirements, Held held, Names names) {
        this.requirements = requirements;
        this.held = held;
        this.names = names;
        this.tree = new Tree(requirements, held.fillings());
        Supply supply = supply();
        var fulfilment = new Fulfilment(tree, supply);
        this.complete = fulfilment.fulfils(tree.root);
        @Nullable
        Trace best = complete
                ? fulfilment.of(tree.root).stream()
                        .reduce((first, next) -> next.units() > first.units() ? next : first)
                        .orElseThrow()
                        .trace()
                : new Progress(tree, supply, fulfilment).ofTheWhole().trace();
        this.selection = new Selection(tree, held, best);
    }

    private Supply supply() {
        int[] ofKind = new int[tree.kinds.size()];
        for (UnitId unit : held.units()) {
            Kind kind = tree.kindOf.get(unit);
            if (kind != null) {
                ofKind[kind.index]++;
            }
        }
        Map<String, Long> ofOpen = new LinkedHashMap<>();
        for (Filling filling : held.fillings()) {
            ofOpen.merge(filling.groupId(), filling.points() == null ? 0 : tree.steps(filling.points()), Tree::sum);
        }
        return new Supply() {
            @Override
            public int of(Kind kind, Node group) {
                return ofKind[kind.index];
            }

            @Override
            public int of(Kind kind) {
                return ofKind[kind.index];
            }

            @Override
            public long of(Node open) {
                return ofOpen.getOrDefault(open.named().groupId(), -1L);
            }
        };
    }

    private Standing standing() {
        Map<UnitId, Long> ofUnits = new LinkedHashMap<>();
        Map<String, Long> ofFillings = new LinkedHashMap<>();
        selection.tell(ofUnits, ofFillings);
        Map<UnitId, Points> counted = new LinkedHashMap<>();
        Map<UnitId, String> surplus = new LinkedHashMap<>();
        for (UnitId unit : tree.kindOf.keySet()) {
            if (ofUnits.containsKey(unit)) {
                counted.put(unit, points(ofUnits.get(unit)));
            } else if (held.units().contains(unit)) {
                surplus.put(unit, why(tree.kindOf.get(unit).places));
            }
        }
        for (Unit extra : requirements.extras()) {
            if (held.units().contains(extra.unitId()) && !counted.containsKey(extra.unitId())) {
                surplus.put(extra.unitId(), "An optional extra unit stays outside the total of the qualification.");
            }
        }
        Map<String, Points> filled = new LinkedHashMap<>();
        Map<String, String> unfilled = new LinkedHashMap<>();
        for (Filling filling : held.fillings()) {
            if (ofFillings.containsKey(filling.id())) {
                filled.put(filling.id(), points(ofFillings.get(filling.id())));
            } else {
                unfilled.put(
                        filling.id(),
                        why(tree.innerFirst.stream()
                                .filter(node ->
                                        node.isOpen() && node.named().groupId().equals(filling.groupId()))
                                .toList()));
            }
        }
        List<String> missing = complete ? List.of() : new Explanation(tree, held, names, selection).missing();
        return new Standing(counted, filled, surplus, unfilled, missing);
    }

    /** BR-P01: without a total nothing is a share of it. */
    private Points points(long steps) {
        return requirements.total() == null ? Points.ZERO : tree.points(steps);
    }

    /** BR-X08: why what could stand in these places does not count. */
    private String why(List<Node> places) {
        for (Node place : places) {
            for (Node node = place; node.parent != null; node = node.parent) {
                if (node.parent.part instanceof Part.Alternatives
                        && selection.isTaken(node.parent)
                        && !selection.isTaken(node)) {
                    return "It belongs to another specialisation than the one that counts.";
                }
            }
        }
        for (Node place : places) {
            for (Node node = place; node != null; node = node.parent) {
                if (node.maxMembers != Integer.MAX_VALUE || node.cap() != Tree.NONE) {
                    return "%s has reached its maximum without this unit.".formatted(Explanation.name(node, names));
                }
            }
        }
        return places.isEmpty()
                ? "The qualification has no such part."
                : "It counts with other units in %s.".formatted(Explanation.name(places.getFirst(), names));
    }
}
