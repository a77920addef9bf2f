package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.evaluation.Tree.Kind;
import eu.ecvet.composition.evaluation.Tree.Node;
import org.jspecify.annotations.Nullable;

/**
 * How a result came about, told backwards.
 *
 * @param before null: nothing before
 * @param kind of which units were taken at the node; null: none
 * @param amount with which the node, an open part, is filled
 * @param inside what was taken within a group that was taken; null: none
 */
record Trace(
        @Nullable Trace before,
        Node node,
        @Nullable Kind kind,
        int taken,
        long amount,
        @Nullable Trace inside) {
    static @Nullable Trace units(@Nullable Trace before, Node node, Kind kind, int taken) {
        return taken == 0 ? before : new Trace(before, node, kind, taken, 0, null);
    }

    static Trace open(Node node, long amount) {
        return new Trace(null, node, null, 0, amount, null);
    }

    static @Nullable Trace group(@Nullable Trace before, Node node, @Nullable Trace inside) {
        return inside == null ? before : new Trace(before, node, null, 0, 0, inside);
    }
}
