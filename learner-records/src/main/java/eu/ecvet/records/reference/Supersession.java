package eu.ecvet.records.reference;

import eu.ecvet.vocabulary.OutcomeId;
import java.util.List;

/** How the outcomes of a superseded unit version stand to those of the newer one (BR-Q18). */
public record Supersession(List<Pair> correspondence) {
    public Supersession {
        correspondence = List.copyOf(correspondence);
    }

    /** Old outcome, how it corresponds, and the new outcome where there is one. */
    public record Pair(OutcomeId oldOutcomeId, Relation relation, OutcomeId newOutcomeId) {}

    /** Only an equivalent outcome carries over; a partial one leaves a gap (BR-R11). */
    public enum Relation {
        EQUIVALENT,
        PARTIAL,
        NONE
    }
}
