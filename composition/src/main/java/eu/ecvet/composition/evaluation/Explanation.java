package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.Held;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Part.Alternatives;
import eu.ecvet.composition.Part.Named;
import eu.ecvet.composition.evaluation.Tree.Node;
import eu.ecvet.composition.evaluation.Tree.Offer;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in sentences what is missing in a composition that is not complete. */
final class Explanation {
    private final Tree tree;
    private final Held held;
    private final Names names;
    private final Selection selection;
    private final Fulfilment asSelected;

    Explanation(Tree tree, Held held, Names names, Selection selection) {
        this.tree = tree;
        this.held = held;
        this.names = names;
        this.selection = selection;
        this.asSelected = new Fulfilment(tree, selection);
    }

    static String name(Node node, Names names) {
        for (@Nullable Node around = node; around != null; around = around.parent) {
            if (around.part instanceof Named named) {
                return named.name(names.language());
            }
        }
        return names.qualification();
    }

    List<String> missing() {
        List<String> missing = new ArrayList<>();
        explain(tree.root, missing);
        long counted = selection.points(tree.root);
        if (counted < tree.root.minPoints) {
            missing.add("%s of %s points are still missing."
                    .formatted(tree.points(tree.root.minPoints - counted), tree.points(tree.root.minPoints)));
        }
        if (missing.isEmpty()) {
            missing.add("No choice among the units held makes what %s asks for.".formatted(names.qualification()));
        }
        return missing.stream().distinct().toList();
    }

    private void explain(Node node, List<String> missing) {
        if (node != tree.root && asSelected.fulfils(node)) {
            return;
        }
        int before = missing.size();
        for (Offer offer : node.offers) {
            if (offer.required()) {
                offer.kind().units.forEach(unit -> required(unit, node).ifPresent(missing::add));
            }
        }
        for (Node child : node.children) {
            if (child.required && child.part instanceof Alternatives) {
                alternatives(child, missing);
            }
        }
        List<Node> choice = node.children.stream()
                .filter(child -> !child.required && !child.isOpen())
                .toList();
        boolean chooses = !choice.isEmpty()
                && (missing.size() == before || shortfall(node).isPresent());
        if (chooses) {
            missing.add("%s needs a choice among: %s.".formatted(name(node, names), named(choice)));
        }
        for (Node child : node.children) {
            boolean begun = child.required
                    ? !(child.part instanceof Alternatives)
                    : chooses && !child.isOpen() && selection.isTaken(child);
            if (begun) {
                explain(child, missing);
            }
        }
        if (node != tree.root && !chooses) {
            shortfall(node).ifPresent(missing::add);
            if (missing.size() == before) {
                missing.add("%s needs members that make %s together, no more and no less."
                        .formatted(name(node, names), range(node)));
            }
        }
    }

    private void alternatives(Node node, List<String> missing) {
        if (node.children.stream().anyMatch(asSelected::fulfils) && selection.isTaken(node)) {
            return;
        }
        Optional<Node> begun = node.children.stream().filter(selection::isTaken).findFirst();
        begun.ifPresentOrElse(
                one -> explain(one, missing),
                () -> missing.add("%s needs one of: %s.".formatted(name(node, names), named(node.children))));
    }

    private Optional<String> required(UnitId unit, Node node) {
        Node place = selection.place(unit);
        if (place == node) {
            return Optional.empty();
        }
        String name = names.unit().apply(unit);
        if (place != null) {
            return Optional.of(
                    "The mandatory unit %s counts in %s already, and a unit counts once; %s needs it as well."
                            .formatted(name, name(place, names), name(node, names)));
        }
        if (held.units().contains(unit)) {
            return Optional.empty();
        }
        Points points = tree.points(Objects.requireNonNull(tree.kindOf.get(unit)).points);
        return Optional.of(
                points.isZero()
                        ? "The mandatory unit %s is still to be awarded.".formatted(name)
                        : "The mandatory unit %s (%s points) is still to be awarded.".formatted(name, points));
    }

    private int members(Node node) {
        int units = node.offers.stream()
                .mapToInt(offer -> selection.of(offer.kind(), node))
                .sum();
        return units
                + (int) node.children.stream()
                        .filter(child -> selection.isTaken(child) && asSelected.fulfils(child))
                        .count();
    }

    private Optional<String> shortfall(Node node) {
        int members = Math.max(0, node.minMembers - members(node));
        long points = Math.max(0, node.minPoints - selection.points(node));
        if (members == 0 && points == 0) {
            return Optional.empty();
        }
        String noun = (node.children.isEmpty() ? "unit" : "member") + (members == 1 ? "" : "s");
        String amount = members == 0
                ? tree.points(points) + " more points"
                : members + " more " + noun + (points == 0 ? "" : " and " + tree.points(points) + " more points");
        return Optional.of("%s needs %s.".formatted(name(node, names), amount));
    }

    private String range(Node node) {
        String points = node.minPoints == node.maxPoints
                ? tree.points(node.minPoints).toString()
                : node.maxPoints == Tree.NONE
                        ? tree.points(node.minPoints).toString()
                        : tree.points(node.minPoints) + " to " + tree.points(node.maxPoints);
        return points + " points";
    }

    private String named(List<Node> groups) {
        return groups.stream()
                .map(node -> node.part instanceof Named named ? named.name(names.language()) : named(node.children))
                .collect(Collectors.joining("; "));
    }
}
