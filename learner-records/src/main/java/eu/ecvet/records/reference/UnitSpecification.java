package eu.ecvet.records.reference;

import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this service needs of a published unit version; it never changes (BR-Q05).
 *
 * @param eqfLevel null where the unit has no level of its own
 */
public record UnitSpecification(
        UnitId unitId,
        int unitVersion,
        String code,
        LocalizedText title,
        List<LearningOutcome> outcomes,
        Integer eqfLevel) {
    public UnitSpecification {
        outcomes = List.copyOf(outcomes);
    }

    /** One statement of what a learner knows, understands and is able to do. */
    public record LearningOutcome(
            OutcomeId outcomeId, String code, OutcomeCategory category, boolean essential, LocalizedText text) {}

    public UnitVersion version() {
        return new UnitVersion(unitId, unitVersion);
    }

    public Set<OutcomeId> outcomeIds() {
        return outcomes.stream().map(LearningOutcome::outcomeId).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<LearningOutcome> outcome(OutcomeId id) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcomeId().equals(id))
                .findFirst();
    }

    /** Code and title, for sentences that a coordinator reads. */
    public String readable() {
        return code + " " + title.readable();
    }
}
