package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.ClosedAs;
import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.OpenTargets;
import eu.ecvet.mobility.agreement.told.ToldEnding;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The decision can no longer be appealed: the agreement is CLOSED, and its outcomes are free again (BR-L12). */
@ApplicationScoped
class RecognitionFinalHandler implements EventHandler {
    private final Progress progress;
    private final OpenTargets openTargets;
    private final Outbox outbox;

    RecognitionFinalHandler(Progress progress, OpenTargets openTargets, Outbox outbox) {
        this.progress = progress;
        this.openTargets = openTargets;
        this.outbox = outbox;
    }

    record Fact(LearningAgreementId learningAgreementId, DecisionResult result, LocalDate finalOn) {}

    @Override
    public String type() {
        return "recognition.final";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        return progress.of(
                fact.learningAgreementId(),
                LearningAgreementAct.CLOSURE,
                LearningAgreementState.TRANSCRIPT_ISSUED,
                agreement -> {
                    agreement.close(ClosedAs.of(fact.result()));
                    openTargets.free(agreement.id());
                    outbox.append(ToldEnding.of(
                            agreement,
                            ToldEnding.Ending.CLOSED,
                            fact.finalOn(),
                            event.actorInstitution().orElse(null)));
                });
    }
}
