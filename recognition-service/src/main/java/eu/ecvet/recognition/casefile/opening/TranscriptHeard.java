package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.functions.Authorities;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.CaseAct;
import eu.ecvet.recognition.casefile.CaseFile;
import eu.ecvet.recognition.casefile.CaseReceived;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.credit.CountedUnits;
import eu.ecvet.recognition.heard.Agreement;
import eu.ecvet.recognition.heard.Agreements;
import eu.ecvet.recognition.heard.ConfirmedAssessment;
import eu.ecvet.recognition.heard.ConfirmedAssessments;
import eu.ecvet.recognition.heard.PublishedQualifications;
import eu.ecvet.recognition.heard.PublishedUnits;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The host issued a transcript: the case of the Learning Agreement opens by itself, or reads the newer version. Nothing is
 * assumed in place of an agreement, unit, assessment or institution that this service has not heard of yet (BR-E04).
 */
@ApplicationScoped
class TranscriptHeard implements EventHandler {
    private final Cases cases;
    private final Agreements agreements;
    private final PublishedUnits units;
    private final PublishedQualifications qualifications;
    private final ConfirmedAssessments assessments;
    private final CountedUnits counted;
    private final Authorities authorities;
    private final Outbox outbox;
    private final Event<CaseReceived> received;

    TranscriptHeard(
            Cases cases,
            Agreements agreements,
            PublishedUnits units,
            PublishedQualifications qualifications,
            ConfirmedAssessments assessments,
            CountedUnits counted,
            Authorities authorities,
            Outbox outbox,
            Event<CaseReceived> received) {
        this.cases = cases;
        this.agreements = agreements;
        this.units = units;
        this.qualifications = qualifications;
        this.assessments = assessments;
        this.counted = counted;
        this.authorities = authorities;
        this.outbox = outbox;
        this.received = received;
    }

    @Override
    public String type() {
        return "transcript.issued";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var transcript = event.as(Transcript.class);
        Optional<Agreement> agreement = agreements
                .find(transcript.learningAgreementId(), transcript.agreementVersion())
                .filter(known -> known.coverage() != null);
        if (agreement.isEmpty()) {
            return Reaction.waitsFor("the active version %d of Learning Agreement %s"
                    .formatted(transcript.agreementVersion(), transcript.learningAgreementId()));
        }
        Map<AssessmentId, ConfirmedAssessment> confirmed = assessments.find(transcript.assessmentIds());
        return unknown(transcript, agreement.get(), confirmed.keySet())
                .map(Reaction::waitsFor)
                .orElseGet(() -> read(transcript, agreement.get(), transcript.file(agreement.get(), confirmed)));
    }

    private Reaction read(Transcript transcript, Agreement agreement, CaseFile file) {
        assessments.attest(transcript.transcriptId(), transcript.transcriptVersion(), transcript.assessmentIds());
        // First the queue, then the case, in the order of a decision: otherwise the two could wait for one another.
        counted.queue(agreement.learnerId(), agreement.qualificationId());
        var known = cases.lockedOfAgreement(agreement.learningAgreementId());
        if (known.isEmpty()) {
            // Nobody acts, so the legal date is that of the institution that will decide (BR-E05).
            LocalDate today = authorities.today(agreement.recognisingInstitutionId());
            var opened = RecognitionCase.ofTranscript(new CaseId(UUID.randomUUID()), agreement, file, today);
            cases.persistAndFlush(opened);
            outbox.append(CaseOpened.of(opened, null));
            received.fire(new CaseReceived(opened));
            return Reaction.applied();
        }
        RecognitionCase standing = known.get();
        var last = standing.file().transcript();
        if (last.transcriptId().equals(transcript.transcriptId())
                && last.transcriptVersion() >= transcript.transcriptVersion()) {
            return Reaction.ignored("the case has read this transcript or a newer one");
        }
        if (standing.refusalOf(CaseAct.NEWER_TRANSCRIPT).isPresent()) {
            standing.noteTranscript(file.transcript());
        } else {
            standing.readTranscript(agreement, file);
            cases.flush();
            received.fire(new CaseReceived(standing));
        }
        return Reaction.applied();
    }

    /** The first thing to which the transcript or the agreement refers and of which this service has not heard. */
    private Optional<String> unknown(Transcript transcript, Agreement agreement, Set<AssessmentId> confirmed) {
        if (qualifications.find(agreement.qualification()).isEmpty()) {
            return Optional.of("version %d of qualification %s"
                    .formatted(agreement.qualificationVersion(), agreement.qualificationId()));
        }
        List<UnitVersion> targeted =
                agreement.targets().stream().map(Agreement.Target::unit).toList();
        Set<UnitVersion> published = units.find(targeted).keySet();
        Stream<String> unheardOf = Stream.of(
                        targeted.stream()
                                .filter(unit -> !published.contains(unit))
                                .map(unit -> "version %d of unit %s".formatted(unit.version(), unit.unitId())),
                        transcript.assessmentIds().stream()
                                .filter(id -> !confirmed.contains(id))
                                .map(id -> "assessment " + id),
                        Stream.concat(transcript.institutions(), agreement.institutions())
                                .distinct()
                                .filter(institution -> !authorities.isKnown(institution))
                                .map(institution -> "institution " + institution))
                .flatMap(all -> all);
        return unheardOf.findFirst();
    }
}
