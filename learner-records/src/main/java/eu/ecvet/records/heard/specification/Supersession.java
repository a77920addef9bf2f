package eu.ecvet.records.heard.specification;

import eu.ecvet.vocabulary.OutcomeId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the outcomes of a superseded unit version stand to those of the newer one (BR-Q18). */
public record Supersession(List<Pair> correspondence) {
    public Supersession {
        correspondence = List.copyOf(correspondence);
    }

    /** Old outcome, how it corresponds, and the new outcome where there is one. */
    public record Pair(OutcomeId oldOutcomeId, Relation relation, OutcomeId newOutcomeId) {}

    /**
     * Which outcomes stand for each other by these tables. Whoever has shown the newer outcome has shown the older one as
     * well: what is equivalent is so in both directions (BR-Q18).
     */
    static Map<OutcomeId, Set<OutcomeId>> equivalents(Collection<Supersession> tables) {
        Map<OutcomeId, Set<OutcomeId>> equivalents = new HashMap<>();
        for (Supersession table : tables) {
            for (Pair pair : table.correspondence()) {
                if (pair.relation() == Relation.EQUIVALENT && pair.newOutcomeId() != null) {
                    equivalents
                            .computeIfAbsent(pair.oldOutcomeId(), first -> new HashSet<>())
                            .add(pair.newOutcomeId());
                    equivalents
                            .computeIfAbsent(pair.newOutcomeId(), first -> new HashSet<>())
                            .add(pair.oldOutcomeId());
                }
            }
        }
        return equivalents;
    }

    /** Only an equivalent outcome carries over; a partial one leaves a gap (BR-R11). */
    public enum Relation {
        EQUIVALENT,
        PARTIAL,
        NONE
    }
}
