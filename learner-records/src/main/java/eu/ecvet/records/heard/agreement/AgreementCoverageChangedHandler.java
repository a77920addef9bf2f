package eu.ecvet.records.heard.agreement;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the dates on which an assessment is covered by the memorandum (BR-A03, BR-M09). */
@ApplicationScoped
class AgreementCoverageChangedHandler implements EventHandler {
    private final RunningAgreements agreements;

    AgreementCoverageChangedHandler(RunningAgreements agreements) {
        this.agreements = agreements;
    }

    record CoverageChanged(LearningAgreementId learningAgreementId, LegalPeriod coverage) {}

    @Override
    public String type() {
        return "learning-agreement.coverage-changed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var changed = event.as(CoverageChanged.class);
        return agreements
                .find(changed.learningAgreementId())
                .map(agreement -> {
                    agreement.cover(changed.coverage());
                    return Reaction.applied();
                })
                .orElseGet(() -> Reaction.ignored("this agreement never became active"));
    }
}
