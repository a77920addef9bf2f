package eu.ecvet.records.assessment.recording;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.vocabulary.OutcomeResult;
import java.util.List;

/** What a confirmed attempt says as a whole. */
enum Verdict {
    POSITIVE,
    NEGATIVE,
    MIXED;

    static Verdict of(List<Assessment.Result> results) {
        boolean anyAchieved = results.stream().anyMatch(result -> result.result() == OutcomeResult.ACHIEVED);
        boolean anyNotAchieved = results.stream().anyMatch(result -> result.result() == OutcomeResult.NOT_ACHIEVED);
        if (anyAchieved) {
            return anyNotAchieved ? MIXED : POSITIVE;
        }
        return NEGATIVE;
    }
}
