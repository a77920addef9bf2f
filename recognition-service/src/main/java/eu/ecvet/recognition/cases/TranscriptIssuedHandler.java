package eu.ecvet.recognition.cases;

import eu.ecvet.functions.Authorities;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.cases.CaseFile.AdditionalOutcome;
import eu.ecvet.recognition.cases.CaseFile.Assessed;
import eu.ecvet.recognition.cases.CaseFile.AssessedLevel;
import eu.ecvet.recognition.cases.CaseFile.TranscriptReference;
import eu.ecvet.recognition.reference.Agreement;
import eu.ecvet.recognition.reference.Agreements;
import eu.ecvet.recognition.reference.ConfirmedAssessment;
import eu.ecvet.recognition.reference.ConfirmedAssessment.Deviation;
import eu.ecvet.recognition.reference.ConfirmedAssessments;
import eu.ecvet.recognition.reference.CountedUnits;
import eu.ecvet.recognition.reference.PublishedQualifications;
import eu.ecvet.recognition.reference.PublishedUnits;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DeviationType;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.OutcomeResult;
import eu.ecvet.vocabulary.TranscriptId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The host issued a transcript: the case of the Learning Agreement opens by itself, or reads the newer version. Nothing is
 * assumed in place of an agreement, unit, assessment or institution that this service has not heard of yet (BR-E04).
 */
@ApplicationScoped
class TranscriptIssuedHandler implements EventHandler {

    private record Transcript(
            TranscriptId transcriptId,
            int transcriptVersion,
            LearningAgreementId learningAgreementId,
            int agreementVersion,
            InstitutionId hostInstitutionId,
            LocalDate issuedOn,
            String contentHash,
            List<TranscriptUnit> units,
            List<Deviation> deviations,
            List<AdditionalOutcome> additionalOutcomes) {}

    private record TranscriptUnit(UnitId unitId, int unitVersion, List<Result> results, EqfLevel assessedEqfLevel) {}

    private record Result(
            OutcomeId outcomeId,
            OutcomeResult result,
            AssessmentId assessmentId,
            LocalDate assessedOn,
            InstitutionId assessingInstitutionId,
            String method) {}

    private final Cases cases;
    private final Agreements agreements;
    private final PublishedUnits units;
    private final PublishedQualifications qualifications;
    private final ConfirmedAssessments assessments;
    private final CountedUnits counted;
    private final Authorities authorities;
    private final LegalCalendar calendar;
    private final Outbox outbox;
    private final Event<CaseReceived> received;

    TranscriptIssuedHandler(
            Cases cases,
            Agreements agreements,
            PublishedUnits units,
            PublishedQualifications qualifications,
            ConfirmedAssessments assessments,
            CountedUnits counted,
            Authorities authorities,
            LegalCalendar calendar,
            Outbox outbox,
            Event<CaseReceived> received) {
        this.cases = cases;
        this.agreements = agreements;
        this.units = units;
        this.qualifications = qualifications;
        this.assessments = assessments;
        this.counted = counted;
        this.authorities = authorities;
        this.calendar = calendar;
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
        Map<AssessmentId, ConfirmedAssessment> confirmed = new HashMap<>();
        Optional<String> unknown = unknown(transcript, agreement.get(), confirmed);
        return unknown.isPresent() ? Reaction.waitsFor(unknown.get()) : read(transcript, agreement.get(), confirmed);
    }

    private Reaction read(
            Transcript transcript, Agreement agreement, Map<AssessmentId, ConfirmedAssessment> confirmed) {
        CaseFile file = file(transcript, agreement, confirmed);
        // First the queue, then the case, in the order of a decision: otherwise the two could wait for one another.
        counted.queue(agreement.learnerId(), agreement.qualificationId());
        var known = cases.lockedOfAgreement(agreement.learningAgreementId());
        if (known.isEmpty()) {
            var opened = RecognitionCase.ofTranscript(new CaseId(UUID.randomUUID()), agreement, file, calendar.today());
            cases.persistAndFlush(opened);
            outbox.append(CaseOpened.of(opened, null));
            received.fire(new CaseReceived(opened));
            return Reaction.applied();
        }
        RecognitionCase standing = known.get();
        var read = standing.file().transcript();
        if (read.transcriptId().equals(transcript.transcriptId())
                && read.transcriptVersion() >= transcript.transcriptVersion()) {
            return Reaction.ignored("the case has read this transcript or a newer one");
        }
        if (standing.refusalOf(CaseAct.READ_TRANSCRIPT).isPresent()) {
            standing.noteTranscript(file.transcript());
        } else {
            standing.readTranscript(agreement, file);
            cases.flush();
            received.fire(new CaseReceived(standing));
        }
        return Reaction.applied();
    }

    /** The first thing to which the transcript or the agreement refers and of which this service has not heard. */
    private Optional<String> unknown(
            Transcript transcript, Agreement agreement, Map<AssessmentId, ConfirmedAssessment> confirmed) {
        if (qualifications.find(agreement.qualification()).isEmpty()) {
            return Optional.of("version %d of qualification %s"
                    .formatted(agreement.qualificationVersion(), agreement.qualificationId()));
        }
        for (var target : agreement.targets()) {
            if (units.find(target.unit()).isEmpty()) {
                return Optional.of("version %d of unit %s".formatted(target.unitVersion(), target.unitId()));
            }
        }
        List<Result> results = transcript.units().stream()
                .flatMap(unit -> unit.results().stream())
                .toList();
        for (AssessmentId id : distinct(results.stream().map(Result::assessmentId))) {
            var assessment = assessments.find(id);
            if (assessment.isEmpty()) {
                return Optional.of("assessment " + id);
            }
            confirmed.put(id, assessment.get());
        }
        Stream<InstitutionId> institutions = Stream.concat(
                Stream.of(
                        transcript.hostInstitutionId(),
                        agreement.homeInstitutionId(),
                        agreement.validatingInstitutionId(),
                        agreement.recognisingInstitutionId()),
                results.stream().map(Result::assessingInstitutionId));
        return distinct(institutions).stream()
                .filter(institution -> !authorities.isKnown(institution))
                .map(institution -> "institution " + institution)
                .findFirst();
    }

    private static <T> List<T> distinct(Stream<T> all) {
        return all.filter(Objects::nonNull).distinct().toList();
    }

    private static CaseFile file(
            Transcript transcript, Agreement agreement, Map<AssessmentId, ConfirmedAssessment> confirmed) {
        List<Assessed> assessed = new ArrayList<>();
        List<AssessedLevel> levels = new ArrayList<>();
        for (TranscriptUnit unit : transcript.units()) {
            unit.results().forEach(result -> assessed.add(assessed(transcript, unit, result, confirmed)));
            if (unit.assessedEqfLevel() != null) {
                levels.add(new AssessedLevel(unit.unitId(), unit.assessedEqfLevel()));
            }
        }
        return new CaseFile(
                agreement.targets(),
                assessed,
                levels,
                new TranscriptReference(
                        transcript.transcriptId(),
                        transcript.transcriptVersion(),
                        transcript.issuedOn(),
                        transcript.hostInstitutionId(),
                        transcript.contentHash()),
                List.of(),
                transcript.additionalOutcomes(),
                List.of(),
                List.of());
    }

    private static Assessed assessed(
            Transcript transcript,
            TranscriptUnit unit,
            Result result,
            Map<AssessmentId, ConfirmedAssessment> confirmed) {
        Optional<ConfirmedAssessment> assessment =
                Optional.ofNullable(result.assessmentId()).map(confirmed::get);
        Stream<DeviationType> deviations = Stream.concat(
                transcript.deviations().stream()
                        .filter(deviation -> deviation.concerns(result.outcomeId()))
                        .map(Deviation::type),
                assessment.stream().flatMap(known -> known.deviationsOf(result.outcomeId()).stream()));
        return new Assessed(
                unit.unitId(),
                result.outcomeId(),
                result.result(),
                result.assessedOn() != null
                        ? result.assessedOn()
                        : assessment.map(ConfirmedAssessment::assessedOn).orElse(null),
                result.assessingInstitutionId() != null
                        ? result.assessingInstitutionId()
                        : assessment
                                .map(ConfirmedAssessment::assessingInstitutionId)
                                .orElse(transcript.hostInstitutionId()),
                result.method(),
                result.assessmentId(),
                deviations.distinct().toList());
    }
}
