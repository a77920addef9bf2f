package eu.ecvet.records.transcript;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.reference.AgreementTerms.Target;
import eu.ecvet.records.reference.RunningAgreement;
import eu.ecvet.records.reference.RunningAgreements;
import eu.ecvet.records.reference.Specifications;
import eu.ecvet.records.reference.UnitFunctions;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and corrects transcripts: the act by which the host gives credit for what was assessed. It changes no points; they
 * come with the recognition by the home institution alone (BR-P13).
 */
@ApplicationScoped
@UseCase
class Issuing {
    private static final String NO_TRANSCRIPT = "This transcript";

    private final Transcripts transcripts;
    private final RunningAgreements agreements;
    private final Assessments assessments;
    private final UnattestedAssessments unattested;
    private final Specifications specifications;
    private final UnitFunctions functions;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final Clock clock;

    Issuing(
            Transcripts transcripts,
            RunningAgreements agreements,
            Assessments assessments,
            UnattestedAssessments unattested,
            Specifications specifications,
            UnitFunctions functions,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            Clock clock) {
        this.transcripts = transcripts;
        this.agreements = agreements;
        this.assessments = assessments;
        this.unattested = unattested;
        this.specifications = specifications;
        this.functions = functions;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
    }

    Answer<Created<TranscriptView>> issue(Actor actor, IssueTranscript request) {
        LocalDate today = authorities.today(actor);
        Optional<RunningAgreement> found = agreements.find(request.learningAgreementId());
        Optional<Refusal> refusal = mayAwardCredit(actor, found, today);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        RunningAgreement agreement = found.orElseThrow();
        Optional<Transcript> existing = Optional.ofNullable(request.id()).flatMap(transcripts::find);
        if (existing.isPresent()) {
            TranscriptVersion first =
                    transcripts.version(existing.get().id(), 1).orElseThrow();
            return first.cameFrom(hash.of(request))
                    ? Answer.done(Created.before(view(existing.get(), first)))
                    : Answer.refused(new Refusal.Conflict(
                            ID_ALREADY_USED.at("/id", "This id stands for another transcript already.")));
        }
        if (transcripts.existsFor(agreement.id())) {
            return Answer.refused(
                    new Refusal.Conflict(
                            TRANSCRIPT_EXISTS.at(
                                    "/learningAgreementId",
                                    "This Learning Agreement has its transcript already; a correction is issued as a new version of it.")));
        }
        Composition composition = composition(agreement, request.statement());
        var violations = TranscriptRules.violations(composition, today);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        TranscriptId id = request.id() == null ? new TranscriptId(UUID.randomUUID()) : request.id();
        Transcript transcript = new Transcript(id, agreement);
        transcripts.persist(transcript);
        return Answer.done(
                Created.anew(write(actor, transcript, composition.compose(id, 1, today, null), hash.of(request))));
    }

    /** BR-T02: the correction is a new version; the earlier one stays as it was issued. */
    Answer<TranscriptView> correct(Actor actor, TranscriptId id, CorrectTranscript request, ReadVersion ifMatch) {
        LocalDate today = authorities.today(actor);
        Optional<Transcript> found = transcripts.find(id);
        Optional<Refusal> refusal =
                mayAwardCredit(actor, found.map(Transcript::agreementId).flatMap(agreements::find), today);
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Transcript transcript = found.orElseThrow();
        Optional<Refusal> stale = ReadVersion.refusal(ifMatch, transcript.latestVersion());
        if (stale.isPresent()) {
            return Answer.refused(stale.get());
        }
        RunningAgreement agreement = agreements.find(transcript.agreementId()).orElseThrow();
        Composition composition = composition(agreement, request.statement());
        var violations = TranscriptRules.violations(composition, today);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        int version = transcript.supersede();
        transcripts.flush();
        return Answer.done(
                write(actor, transcript, composition.compose(id, version, today, request.reason()), hash.of(request)));
    }

    Answer<TranscriptView> read(Actor actor, TranscriptId id) {
        return readable(actor, id).then(transcript -> version(transcript, transcript.latestVersion()));
    }

    Answer<TranscriptView> read(Actor actor, TranscriptId id, int number) {
        return readable(actor, id).then(transcript -> version(transcript, number));
    }

    Answer<List<TranscriptView>> versions(Actor actor, TranscriptId id) {
        return readable(actor, id).map(transcript -> {
            List<AssessmentId> missing = unattested(transcript);
            return transcripts.versions(id).stream()
                    .map(version -> TranscriptView.of(version, transcript.latestVersion(), missing))
                    .toList();
        });
    }

    Answer<Page<TranscriptView>> list(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        Page<TranscriptVersion> found = transcripts.readableBy(actor, learner, agreement, page);
        Map<LearningAgreementId, List<AssessmentId>> missing = unattested.under(found.items().stream()
                .map(version -> version.content().learningAgreementId())
                .toList());
        return Answer.done(found.map(version -> TranscriptView.of(
                version,
                version.content().transcriptVersion(),
                missing.getOrDefault(version.content().learningAgreementId(), List.of()))));
    }

    private Answer<Transcript> readable(Actor actor, TranscriptId id) {
        return transcripts
                .find(id)
                .filter(transcript -> transcript.mayBeReadBy(actor))
                .map(Answer::done)
                .orElseGet(() -> Answer.notFound(NO_TRANSCRIPT));
    }

    private Answer<TranscriptView> version(Transcript transcript, int number) {
        return transcripts
                .version(transcript.id(), number)
                .map(version -> Answer.done(view(transcript, version)))
                .orElseGet(() -> Answer.notFound("This version of the transcript"));
    }

    private TranscriptView write(Actor actor, Transcript transcript, TranscriptContent content, String requestHash) {
        String contentHash = hash.of(content);
        TranscriptVersion version =
                new TranscriptVersion(content, contentHash, requestHash, actor.person(), clock.instant());
        transcripts.add(version);
        outbox.append(new NewEvent(
                "transcript.issued",
                content.transcriptId().value(),
                content.hostInstitutionId().value(),
                TranscriptIssued.of(content, contentHash)));
        return view(transcript, version);
    }

    private TranscriptView view(Transcript transcript, TranscriptVersion version) {
        return TranscriptView.of(version, transcript.latestVersion(), unattested(transcript));
    }

    private List<AssessmentId> unattested(Transcript transcript) {
        return unattested.under(List.of(transcript.agreementId())).getOrDefault(transcript.agreementId(), List.of());
    }

    private Composition composition(RunningAgreement agreement, HostStatement statement) {
        return new Composition(
                agreement,
                assessments.under(agreement.id()),
                specifications.units(
                        agreement.terms().targets().stream().map(Target::unit).toList()),
                statement);
    }

    /**
     * BR-T01, BR-I01: the host, holding AWARD_CREDIT on the day of issue for every targeted unit or the host's unit that it
     * is compared with. To whom the agreement is none of their business it does not exist.
     */
    private Optional<Refusal> mayAwardCredit(Actor actor, Optional<RunningAgreement> agreement, LocalDate today) {
        Optional<Refusal> general = authorities.refusal(actor, Function.AWARD_CREDIT, ActObject.ANY, today);
        if (general.isPresent()) {
            return general;
        }
        if (agreement
                .filter(running -> actor.institution().filter(running::names).isPresent())
                .isEmpty()) {
            return Optional.of(new Refusal.NotFound("This Learning Agreement or transcript"));
        }
        if (!actor.actsFor(agreement.get().host())) {
            return Optional.of(
                    new Refusal.Forbidden("A transcript is issued and corrected by the hosting institution alone."));
        }
        return agreement.get().terms().targets().stream()
                .flatMap(target ->
                        functions.refusal(actor, Function.AWARD_CREDIT, target.unit(), agreement, null, today).stream())
                .findFirst();
    }
}
