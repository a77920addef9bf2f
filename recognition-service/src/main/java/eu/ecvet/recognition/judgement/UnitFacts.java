package eu.ecvet.recognition.judgement;

import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitVersion;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one targeted unit in one case.
 *
 * @param outcomes every outcome of the pinned version, expected or not
 * @param inQualification whether the pinned home qualification version contains this unit version
 * @param countedVersion the version of the unit that is already awarded in this qualification (BR-R09); null if none is
 * @param level EQF level of the home unit; null where unknown
 * @param assessedLevel EQF level on which the host says it assessed; null where it says nothing
 * @param supersededBy newer version of the unit, published meanwhile (BR-R11); null if none
 */
public record UnitFacts(
        UnitVersion unit,
        String code,
        List<OutcomeFacts> outcomes,
        UnitPolicy policy,
        boolean inQualification,
        Integer countedVersion,
        EqfLevel level,
        EqfLevel assessedLevel,
        Integer supersededBy) {

    public UnitFacts {
        outcomes = List.copyOf(outcomes);
    }

    /** BR-R09: whether the unit, in whatever version, counts already in this qualification. */
    public boolean alreadyCounted() {
        return countedVersion != null;
    }

    public Optional<OutcomeFacts> outcome(OutcomeId id) {
        return outcomes.stream()
                .filter(outcome -> outcome.outcomeId().equals(id))
                .findFirst();
    }
}
