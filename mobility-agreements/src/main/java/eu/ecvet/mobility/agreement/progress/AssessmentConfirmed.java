package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;

/** Something was assessed under an agreement, whatever the result: it is not closed without a transcript (BR-L17). */
@ApplicationScoped
class AssessmentConfirmed implements EventHandler {
    private final LearningAgreements agreements;

    AssessmentConfirmed(LearningAgreements agreements) {
        this.agreements = agreements;
    }

    record Fact(LearningAgreementId learningAgreementId) {}

    @Override
    public String type() {
        return "assessment.confirmed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        if (fact.learningAgreementId() == null) {
            return Reaction.ignored("not about a Learning Agreement");
        }
        return agreements
                .locked(fact.learningAgreementId())
                .map(agreement -> {
                    agreement.assessed();
                    return Reaction.applied();
                })
                .orElseGet(() -> Reaction.ignored("no Learning Agreement of this service"));
    }
}
