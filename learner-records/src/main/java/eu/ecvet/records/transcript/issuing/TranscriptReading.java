package eu.ecvet.records.transcript.issuing;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.records.transcript.IssuedTranscript;
import eu.ecvet.records.transcript.NotAttested;
import eu.ecvet.records.transcript.Transcripts;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows transcripts to the learner at once, and to those who wrote, validate and recognise them (BR-T05). */
@ApplicationScoped
class TranscriptReading {
    private final Transcripts transcripts;
    private final NotAttested notAttested;

    TranscriptReading(Transcripts transcripts, NotAttested notAttested) {
        this.transcripts = transcripts;
        this.notAttested = notAttested;
    }

    @UseCase(reading = true)
    Answer<TranscriptView> read(Actor actor, TranscriptId id) {
        return Answer.found(transcripts.find(id).filter(issued -> mayRead(actor, issued)), "This transcript")
                .map(this::view);
    }

    @UseCase(reading = true)
    Answer<TranscriptView> read(Actor actor, TranscriptId id, int number) {
        return Answer.found(
                        transcripts.find(id, number).filter(issued -> mayRead(actor, issued)),
                        "This version of the transcript")
                .map(this::view);
    }

    @UseCase(snapshot = true)
    Answer<List<TranscriptView>> versions(Actor actor, TranscriptId id) {
        List<IssuedTranscript> versions = transcripts.versions(id);
        return Answer.found(
                        versions.stream()
                                .findFirst()
                                .filter(first -> mayRead(actor, first))
                                .map(any -> versions),
                        "This transcript")
                .map(readable -> readable.stream().map(this::view).toList());
    }

    @UseCase(snapshot = true)
    Page<TranscriptView> list(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        Page<IssuedTranscript> found = transcripts.readableBy(actor, learner, agreement, page);
        Map<LearningAgreementId, List<AssessmentId>> missing = notAttested.missingIn(
                found.items().stream().map(issued -> issued.version().content()).toList());
        return found.map(issued -> TranscriptView.of(
                issued, missing.getOrDefault(issued.transcript().agreementId(), List.of())));
    }

    TranscriptView view(IssuedTranscript issued) {
        return TranscriptView.of(issued, issued.isLatest() ? unattested(issued) : List.of());
    }

    private static boolean mayRead(Actor actor, IssuedTranscript issued) {
        return issued.transcript().mayBeReadBy(actor);
    }

    private List<AssessmentId> unattested(IssuedTranscript issued) {
        return notAttested
                .missingIn(List.of(issued.version().content()))
                .getOrDefault(issued.transcript().agreementId(), List.of());
    }
}
