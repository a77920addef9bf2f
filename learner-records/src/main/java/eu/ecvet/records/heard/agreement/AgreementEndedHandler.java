package eu.ecvet.records.heard.agreement;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Follows how a Learning Agreement ended; an assessment after that is another matter than one before. */
@ApplicationScoped
class AgreementEndedHandler implements EventHandler {
    private final RunningAgreements agreements;

    AgreementEndedHandler(RunningAgreements agreements) {
        this.agreements = agreements;
    }

    record Ended(LearningAgreementId learningAgreementId, Ending ending, LocalDate endedOn) {}

    @Override
    public String type() {
        return "learning-agreement.ended";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var ended = event.as(Ended.class);
        return agreements
                .find(ended.learningAgreementId())
                .map(agreement -> {
                    agreement.end(ended.ending(), ended.endedOn());
                    return Reaction.applied();
                })
                .orElseGet(() -> Reaction.ignored("this agreement never became active"));
    }
}
