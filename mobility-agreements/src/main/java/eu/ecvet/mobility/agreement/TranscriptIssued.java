package eu.ecvet.mobility.agreement;

import eu.ecvet.platform.event.EventHandler;
import eu.ecvet.platform.event.Reaction;
import eu.ecvet.platform.event.ReceivedEvent;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;

/** The host issued the transcript: the agreement is TRANSCRIPT_ISSUED. */
@ApplicationScoped
class TranscriptIssued implements EventHandler {
    private final Progress progress;

    TranscriptIssued(Progress progress) {
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
                LearningAgreementAct.TRANSCRIPT,
                LearningAgreementState.SIGNED,
                agreement -> agreement.transcriptIssued(fact.transcriptId(), fact.transcriptVersion()));
    }
}
