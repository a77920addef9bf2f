package eu.ecvet.records.transcript.issuing;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.records.assessment.Attestation;
import eu.ecvet.records.transcript.Transcript;
import eu.ecvet.records.transcript.TranscriptVersion;
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
    private final Attestation attestation;

    TranscriptReading(Transcripts transcripts, Attestation attestation) {
        this.transcripts = transcripts;
        this.attestation = attestation;
    }

    @UseCase
    Answer<TranscriptView> read(Actor actor, TranscriptId id) {
        return readable(actor, id).then(transcript -> version(transcript, transcript.latestVersion()));
    }

    @UseCase
    Answer<TranscriptView> read(Actor actor, TranscriptId id, int number) {
        return readable(actor, id).then(transcript -> version(transcript, number));
    }

    @UseCase
    Answer<List<TranscriptView>> versions(Actor actor, TranscriptId id) {
        return readable(actor, id).map(transcript -> {
            List<AssessmentId> missing = unattested(transcript);
            return transcripts.versions(id).stream()
                    .map(version -> TranscriptView.of(version, transcript.latestVersion(), missing))
                    .toList();
        });
    }

    @UseCase(snapshot = true)
    Page<TranscriptView> list(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        Page<TranscriptVersion> found = transcripts.readableBy(actor, learner, agreement, page);
        Map<LearningAgreementId, List<AssessmentId>> missing = attestation.missingUnder(found.items().stream()
                .map(version -> version.content().learningAgreementId())
                .toList());
        return found.map(version -> TranscriptView.of(
                version,
                version.content().transcriptVersion(),
                missing.getOrDefault(version.content().learningAgreementId(), List.of())));
    }

    TranscriptView view(Transcript transcript, TranscriptVersion version) {
        return TranscriptView.of(version, transcript.latestVersion(), unattested(transcript));
    }

    private Answer<Transcript> readable(Actor actor, TranscriptId id) {
        return Answer.found(
                transcripts.find(id).filter(transcript -> transcript.mayBeReadBy(actor)), "This transcript");
    }

    private Answer<TranscriptView> version(Transcript transcript, int number) {
        return Answer.found(transcripts.version(transcript.id(), number), "This version of the transcript")
                .map(version -> view(transcript, version));
    }

    private List<AssessmentId> unattested(Transcript transcript) {
        return attestation
                .missingUnder(List.of(transcript.agreementId()))
                .getOrDefault(transcript.agreementId(), List.of());
    }
}
