package eu.ecvet.mobility.agreement.inquiry;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.agreement.framework.AgreementFacts;
import eu.ecvet.vocabulary.OutcomeId;
import java.util.Set;

/** An agreement together with what its rules ask about the world outside it. */
public record Asked(LearningAgreement agreement, AgreementFacts facts) {
    public AgreementContent content() {
        return agreement.content();
    }

    /** All outcomes at which it aims. */
    public Set<OutcomeId> outcomes() {
        return facts.framework().outcomes(agreement.content());
    }
}
