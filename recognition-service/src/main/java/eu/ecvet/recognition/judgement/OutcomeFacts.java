package eu.ecvet.recognition.judgement;

import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;

/**
 * All that is known of one outcome of a pinned unit version in one case.
 *
 * @param essential never waived (BR-R06)
 * @param expected targeted by the Learning Agreement or by the request
 * @param result what the host's assessment says; NOT_ASSESSED where it says nothing
 * @param assessedOn null where the assessment does not date it
 * @param validated what the standing validation says; null while nothing is validated
 * @param ground why the validation went below the host's result (BR-V04); null otherwise
 * @param recognisedEarlier date of the assessment behind an earlier decision that recognised it; null if none did
 */
public record OutcomeFacts(
        OutcomeId outcomeId,
        String code,
        boolean essential,
        boolean expected,
        OutcomeResult result,
        LocalDate assessedOn,
        List<DeviationType> deviations,
        MatchResult validated,
        ValidationGround ground,
        LocalDate recognisedEarlier) {

    public OutcomeFacts {
        deviations = List.copyOf(deviations);
    }

    /** Whether this case has to say something about the outcome: expected, and not a matter of an earlier decision alone. */
    public boolean toBeValidated() {
        return expected && (recognisedEarlier == null || result != OutcomeResult.NOT_ASSESSED);
    }
}
