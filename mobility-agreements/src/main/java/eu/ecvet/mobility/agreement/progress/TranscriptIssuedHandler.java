package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The host issued the transcript: the agreement is TRANSCRIPT_ISSUED. A corrected version later on is only noted. */
@ApplicationScoped
class TranscriptIssuedHandler implements EventHandler {
    private final Progress progress;

    TranscriptIssuedHandler(Progress progress) {
        this.progress = progress;
    }

    record Fact(LearningAgreementId learningAgreementId, TranscriptId transcriptId, int transcriptVersion) {}

    @Override
    public String type() {
        return "transcript.issued";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        return progress.of(
                fact.learningAgreementId(),
                Set.of(LearningAgreementAct.TRANSCRIPT, LearningAgreementAct.NEWER_TRANSCRIPT),
                LearningAgreementState.SIGNED,
                agreement -> {
                    if (agreement.allows(LearningAgreementAct.NEWER_TRANSCRIPT)) {
                        agreement.newerTranscript(fact.transcriptId(), fact.transcriptVersion());
                    } else {
                        agreement.transcriptIssued(fact.transcriptId(), fact.transcriptVersion());
                    }
                });
    }
}
