package eu.ecvet.recognition.decision;

import eu.ecvet.recognition.credit.RecognisedOutcomes.Recognised;
import eu.ecvet.recognition.decision.register.Decision;
import java.util.List;

/**
 * A decision that was taken.
 *
 * @param counting what it recognised towards its qualification; told once, when it is taken
 */
record Decided(Decision decision, List<Recognised> counting) {
    static Decided before(Decision decision) {
        return new Decided(decision, List.of());
    }
}
