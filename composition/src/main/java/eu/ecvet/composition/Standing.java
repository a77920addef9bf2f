package eu.ecvet.composition;

import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a set of held units makes of a qualification.
 *
 * @param counted points with which each counted unit counts; less than its own where a maximum was reached
 * @param filled points with which each filling of an open part counts
 * @param surplus held units that do not count, each with the reason (BR-X08)
 * @param unfilled fillings that do not count, each with the reason
 * @param missing what is still needed, as sentences that name it; empty if and only if the qualification is complete
 */
public record Standing(
        Map<UnitId, Points> counted,
        Map<String, Points> filled,
        Map<UnitId, String> surplus,
        Map<String, String> unfilled,
        List<String> missing) {
    public Standing {
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(counted));
        filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
        surplus = Collections.unmodifiableMap(new LinkedHashMap<>(surplus));
        unfilled = Collections.unmodifiableMap(new LinkedHashMap<>(unfilled));
        missing = List.copyOf(missing);
    }

    /** BR-X01: never more than the total of the qualification. */
    public Points countedPoints() {
        return Points.sum(counted.values()).plus(Points.sum(filled.values()));
    }

    /** BR-X05: complete means that the qualification can be awarded, not that it is. */
    public boolean complete() {
        return missing.isEmpty();
    }
}
