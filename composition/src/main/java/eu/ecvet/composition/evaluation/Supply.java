package eu.ecvet.composition.evaluation;

import eu.ecvet.composition.evaluation.Tree.Kind;
import eu.ecvet.composition.evaluation.Tree.Node;

/** What there is to fill the places of a composition with. */
interface Supply {
    /** Units of the kind that may stand in the group. */
    int of(Kind kind, Node group);

    /** Units of the kind in all, wherever they stand. */
    int of(Kind kind);

    /** Points that there are to fill the open part with; negative: nothing fills it. */
    long of(Node open);
}
