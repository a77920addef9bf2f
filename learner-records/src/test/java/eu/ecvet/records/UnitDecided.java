package eu.ecvet.records;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;

/** What a decision does for one unit in one version; without points where {@code points} is null. */
public record UnitDecided(
        UnitId unit, int version, String effect, String points, List<OutcomeId> recognised, List<OutcomeId> waived) {
    public UnitDecided inVersion(int other) {
        return new UnitDecided(unit, other, effect, points, recognised, waived);
    }
}
