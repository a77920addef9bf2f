package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.mobility.agreement.inquiry.Inquiry;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/**
 * A targeted outcome was assessed under an agreement, whatever the result: it is not closed without a transcript (BR-L17). Of
 * what is not targeted no transcript is issued, so it holds nothing up (BR-T01).
 */
@ApplicationScoped
class AssessmentConfirmedHandler implements EventHandler {
    private final LearningAgreements agreements;
    private final Inquiry inquiry;
    private final Reopening reopening;

    AssessmentConfirmedHandler(LearningAgreements agreements, Inquiry inquiry, Reopening reopening) {
        this.agreements = agreements;
        this.inquiry = inquiry;
        this.reopening = reopening;
    }

    record Fact(LearningAgreementId learningAgreementId, List<Finding> results) {
        boolean isAbout(Collection<OutcomeId> targeted) {
            return results.stream()
                    .filter(finding -> finding.result() != OutcomeResult.NOT_ASSESSED)
                    .map(Finding::outcomeId)
                    .anyMatch(targeted::contains);
        }
    }

    record Finding(OutcomeId outcomeId, OutcomeResult result) {}

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
                    if (!fact.isAbout(inquiry.framework(agreement.content()).outcomes(agreement.content()))) {
                        return Reaction.ignored("no targeted outcome was assessed");
                    }
                    agreement.assessed();
                    reopening.ofWhatWasClosedWithoutResult(agreement);
                    return Reaction.applied();
                })
                .orElseGet(() -> Reaction.ignored("no Learning Agreement of this service"));
    }
}
