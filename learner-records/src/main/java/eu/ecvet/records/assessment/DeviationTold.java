package eu.ecvet.records.assessment;

import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.List;

/**
 * What the other services are told of a deviation. Events are kept without end, so what somebody wrote in words stays in this
 * service, where it is read by those whom it concerns (BR-D02).
 *
 * @param outcomeId null where the deviation concerns the whole assessment
 */
public record DeviationTold(DeviationType type, OutcomeId outcomeId) {

    /** BR-D02: kind and outcome of each deviation, without its description. */
    public static List<DeviationTold> withoutWords(List<Assessment.Deviation> deviations) {
        return deviations.stream()
                .map(deviation -> new DeviationTold(deviation.type(), deviation.outcomeId()))
                .distinct()
                .toList();
    }
}
