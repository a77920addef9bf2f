package eu.ecvet.recognition.heard;

import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What recognition needs of a published unit version (BR-Q05).
 *
 * @param eqfLevel level of the unit itself; null where only the qualification has one
 * @param creditValidityPeriod how long an achieved outcome stays usable (BR-R12); null: without limit
 */
public record PublishedUnit(
        UnitId unitId,
        int unitVersion,
        String code,
        LocalizedText title,
        List<Outcome> outcomes,
        EqfLevel eqfLevel,
        Period creditValidityPeriod) {
    /** One learning outcome; an essential one is never waived (BR-R06). */
    public record Outcome(OutcomeId outcomeId, String code, boolean essential, LocalizedText text) {}

    public UnitVersion version() {
        return new UnitVersion(unitId, unitVersion);
    }

    public Optional<Outcome> outcome(OutcomeId id) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcomeId().equals(id))
                .findFirst();
    }
}
