package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;

/** The recognition case was opened: the agreement is IN_RECOGNITION. */
@ApplicationScoped
class CaseOpenedHandler implements EventHandler {
    private final Progress progress;

    CaseOpenedHandler(Progress progress) {
        this.progress = progress;
    }

    record Fact(LearningAgreementId learningAgreementId, CaseId caseId) {}

    @Override
    public String type() {
        return "case.opened";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        return progress.of(
                fact.learningAgreementId(),
                LearningAgreementAct.CASE,
                LearningAgreementState.PERIOD_COMPLETED,
                agreement -> agreement.caseOpened(fact.caseId()));
    }
}
