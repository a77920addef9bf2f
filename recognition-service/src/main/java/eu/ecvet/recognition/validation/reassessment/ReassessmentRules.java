package eu.ecvet.recognition.validation.reassessment;

import static eu.ecvet.recognition.RecognitionCode.OUTCOME_NOT_EXPECTED;
import static eu.ecvet.recognition.RecognitionCode.REASSESSMENT_NOT_ALLOWED;

import eu.ecvet.platform.rule.Violation;
import eu.ecvet.recognition.judgement.OutcomeFacts;
import eu.ecvet.recognition.validation.GroundRules;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.ValidationGround;
import java.util.List;
import java.util.Optional;

/** The rules of requests for re-assessment. */
final class ReassessmentRules {
    private ReassessmentRules() {}

    /**
     * BR-V05: outcomes assessed under the agreed procedure are not assessed again; where the procedure was left, a ground is
     * named (BR-V04).
     *
     * @param outcome empty where the case has no such outcome
     */
    static List<Violation> violations(Optional<OutcomeFacts> outcome, ValidationGround ground, String reason) {
        if (outcome.filter(OutcomeFacts::expected).isEmpty()) {
            return List.of(OUTCOME_NOT_EXPECTED.at("/outcomeId", "This outcome is not expected in this case."));
        }
        OutcomeFacts facts = outcome.get();
        if (facts.result() == OutcomeResult.NOT_ASSESSED) {
            return List.of(REASSESSMENT_NOT_ALLOWED.at(
                    "/outcomeId", "%s was not assessed, so it cannot be assessed again.".formatted(facts.code())));
        }
        if (!GroundRules.procedureLeft(facts)) {
            return List.of(REASSESSMENT_NOT_ALLOWED.at(
                    "/outcomeId",
                    "%s was assessed under the agreed procedure; the learner does not have to show it again."
                            .formatted(facts.code())));
        }
        return GroundRules.ofTheGround("Asking to assess %s again".formatted(facts.code()), facts, ground, reason, "")
                .stream()
                .toList();
    }
}
