package eu.ecvet.registry.unit.content;

import eu.ecvet.vocabulary.OutcomeId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * How the outcomes of a superseded unit version relate to those of the new one (BR-Q18).
 *
 * @param transitionUntil until when new agreements may still use the old version
 */
public record Correspondence(
        LocalDate transitionUntil, @Size(max = 300) List<@NotNull @Valid Pair> outcomes) {

    public Correspondence {
        outcomes = outcomes == null ? List.of() : Collections.unmodifiableList(outcomes);
    }

    /** How much of the old outcome the new one holds. */
    public enum Relation {
        EQUIVALENT,
        PARTIAL,
        NONE
    }

    /** @param newOutcomeId missing exactly where the relation is NONE */
    public record Pair(
            @NotNull OutcomeId oldOutcomeId, @NotNull Relation relation, OutcomeId newOutcomeId) {}
}
