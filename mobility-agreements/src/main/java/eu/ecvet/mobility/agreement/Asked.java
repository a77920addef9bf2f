package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.OutcomeId;
import java.util.Set;

/** An agreement together with what its rules ask about the world outside it. */
record Asked(LearningAgreement agreement, AgreementFacts facts) {
    AgreementContent content() {
        return agreement.content();
    }

    /** All outcomes at which it aims. */
    Set<OutcomeId> outcomes() {
        return facts.framework().outcomes(agreement.content().targets());
    }
}
