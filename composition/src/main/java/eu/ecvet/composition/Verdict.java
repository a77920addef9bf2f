package eu.ecvet.composition;

import java.util.List;

/** Whether something that a composition promises holds for the units that it lists (BR-Q17, BR-P03). */
public sealed interface Verdict {
    record Holds() implements Verdict {}

    /**
     * No choice of units does it.
     *
     * @param groupIds the groups to blame, the innermost ones; empty: each group can be met, but not all of them together
     */
    record Fails(List<String> groupIds) implements Verdict {}

    /** There are too many different choices to try them all. */
    record Undecided() implements Verdict {}
}
