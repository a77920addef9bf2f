package eu.ecvet.records.heard.specification;

import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What this service needs of a published unit version; it never changes (BR-Q05).
 *
 * @param language the unit's own language, in which sentences name it
 * @param eqfLevel null where the unit has no level of its own
 * @param validity the days on which it may be assessed; null where this service heard of the unit before it kept them
 */
public record UnitSpecification(
        UnitId unitId,
        int unitVersion,
        String code,
        LocalizedText title,
        String language,
        List<LearningOutcome> outcomes,
        Integer eqfLevel,
        LegalPeriod validity) {
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

    /** BR-Q19: the last day on which new assessments are taken, if there is one. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validity).map(LegalPeriod::until);
    }

    /** Code and title in the unit's own language, for sentences that a coordinator reads. */
    public String readable() {
        return code + " " + title.readable(language);
    }
}
