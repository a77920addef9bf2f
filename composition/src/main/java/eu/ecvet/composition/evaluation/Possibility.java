package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.Part.Named;
import eu.ecvet.composition.Requirements;
import eu.ecvet.composition.Verdict;
import eu.ecvet.composition.evaluation.Tree.Kind;
import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.vocabulary.Points;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a composition admits, whoever the learner is (BR-Q17, BR-P03). */
public final class Possibility {
    /** Everything that is listed, and open parts filled at will. */
    private static final Supply EVERYTHING = new Supply() {
        @Override
        public int of(Kind kind, Node group) {
            return kind.units.size();
        }

        @Override
        public int of(Kind kind) {
            return kind.units.size();
        }

        @Override
        public long of(Node open) {
            return Tree.NONE;
        }
    };

    private final Tree tree;
    private final Fulfilment fulfilment;

    public Possibility(Requirements requirements) {
        this.tree = new Tree(requirements, List.of());
        this.fulfilment = new Fulfilment(tree, EVERYTHING);
    }

    /** BR-Q17: whether somebody who holds everything that is listed, and fills open parts at will, meets it. */
    public Verdict canBeMet() {
        List<String> blamed = new ArrayList<>();
        List<Node> empty = new ArrayList<>();
        for (Node node : tree.innerFirst) {
            if (fulfilment.fulfils(node)) {
                continue;
            }
            if (fulfilment.isUndecided(node)) {
                return blamed.isEmpty() ? new Verdict.Undecided() : new Verdict.Fails(blamed);
            }
            boolean causedInside = empty.stream().anyMatch(inner -> inner.isWithin(node));
            empty.add(node);
            if (!causedInside) {
                if (node == tree.root) {
                    return new Verdict.Fails(List.of());
                }
                blamed.add(nameable(node));
            }
        }
        return blamed.isEmpty() ? new Verdict.Holds() : new Verdict.Fails(blamed);
    }

    /**
     * BR-P03: whether every choice that the number of members admits in the group makes these points and nothing else; the
     * group's own bounds of points are not asked.
     */
    public Verdict everyChoiceMakes(String groupId, Points points) {
        Node group = tree.innerFirst.stream()
                .filter(node ->
                        node.part instanceof Named named && named.groupId().equals(groupId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no group " + groupId));
        if (fulfilment.sums(group).stream().anyMatch(sum -> sum != tree.steps(points))) {
            return new Verdict.Fails(List.of(groupId));
        }
        return fulfilment.overlooked() ? new Verdict.Undecided() : new Verdict.Holds();
    }

    /** A choice of alternatives has no name of its own. */
    private static @Nullable String nameable(Node node) {
        for (@Nullable Node around = node; around != null; around = around.parent) {
            if (around.part instanceof Named named) {
                return named.groupId();
            }
        }
        return null;
    }
}
