package eu.ecvet.records.transcript.issuing;

import static eu.ecvet.records.RecordsRule.*;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.records.heard.agreement.AgreementTerms.Target;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.records.heard.agreement.RunningAgreements;
import eu.ecvet.records.heard.agreement.UnitFunctions;
import eu.ecvet.records.heard.specification.Specifications;
import eu.ecvet.records.transcript.IssuedTranscript;
import eu.ecvet.records.transcript.Transcript;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.TranscriptVersion;
import eu.ecvet.records.transcript.Transcripts;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Issues and corrects transcripts: the act by which the host gives credit for what was assessed. It changes no points; they
 * come with the recognition by the home institution alone (BR-P13).
 */
@ApplicationScoped
class Issuing {
    private final Transcripts transcripts;
    private final TranscriptReading reading;
    private final RunningAgreements agreements;
    private final Assessments assessments;
    private final Specifications specifications;
    private final UnitFunctions functions;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final Clock clock;

    Issuing(
            Transcripts transcripts,
            TranscriptReading reading,
            RunningAgreements agreements,
            Assessments assessments,
            Specifications specifications,
            UnitFunctions functions,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            Clock clock) {
        this.transcripts = transcripts;
        this.reading = reading;
        this.agreements = agreements;
        this.assessments = assessments;
        this.specifications = specifications;
        this.functions = functions;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A transcript that is about to be corrected. */
    private record Correction(Transcript transcript, TranscriptDraft draft) {}

    @UseCase
    Answer<Created<TranscriptView>> issue(Actor actor, IssueTranscript request) {
        LocalDate today = authorities.today(actor);
        Optional<RunningAgreement> agreement = agreements.find(request.learningAgreementId());
        TranscriptId id = request.id() == null ? new TranscriptId(UUID.randomUUID()) : request.id();
        String requestHash = hash.of(request);
        return Creation.by(() -> mayExercise(actor, today))
                .may(() -> mayAwardCredit(actor, agreement, today))
                .repeat(() -> transcripts.find(id, 1), before -> before.version()
                        .isMadeBy(requestHash))
                .may(() -> hasNone(agreement.orElseThrow()))
                .gather(() -> draft(agreement.orElseThrow(), request.statement()))
                .rules(draft -> TranscriptRules.violations(draft, today))
                .make(draft -> transcripts.add(issued(
                        actor,
                        Transcript.under(agreement.orElseThrow(), id, now()),
                        draft.content(id, 1, today, null),
                        requestHash)))
                .tell(this::tell)
                .answer(reading::view);
    }

    /** BR-T02: the correction is a new version; the earlier one stays as it was issued. */
    @UseCase
    Answer<TranscriptView> correct(Actor actor, TranscriptId id, CorrectTranscript request, ReadVersion read) {
        LocalDate today = authorities.today(actor);
        return Act.load(ofAPartyOf(actor, id), "This transcript")
                .may(transcript -> mayExercise(actor, today))
                .may(transcript -> mayAwardCredit(actor, agreements.find(transcript.agreementId()), today))
                .may(transcript -> ReadVersion.refusal(read, transcript.latestVersion()))
                .gather(transcript -> new Correction(
                        transcript,
                        draft(agreements.find(transcript.agreementId()).orElseThrow(), request.statement())))
                .rules(correction -> TranscriptRules.violations(correction.draft(), today))
                .make(correction -> {
                    Transcript superseded = correction.transcript().superseded();
                    return transcripts.supersede(issued(
                            actor,
                            superseded,
                            correction.draft().content(id, superseded.latestVersion(), today, request.reason()),
                            hash.of(request)));
                })
                .tell(this::tell)
                .answer(reading::view);
    }

    private Optional<Refusal> hasNone(RunningAgreement agreement) {
        return transcripts.existsFor(agreement.id())
                ? Optional.of(
                        new Refusal.Conflict(
                                TRANSCRIPT_EXISTS.at(
                                        "/learningAgreementId",
                                        "This Learning Agreement has its transcript already; a correction is issued as a new version of it.")))
                : Optional.empty();
    }

    private IssuedTranscript issued(Actor actor, Transcript transcript, TranscriptContent content, String requestHash) {
        return new IssuedTranscript(
                transcript, new TranscriptVersion(content, hash.of(content), requestHash, actor.person(), now()));
    }

    private void tell(IssuedTranscript issued) {
        TranscriptContent content = issued.version().content();
        outbox.append(new NewEvent(
                "transcript.issued",
                content.transcriptId().value(),
                content.hostInstitutionId().value(),
                TranscriptIssued.of(content, issued.version().contentHash())));
    }

    private TranscriptDraft draft(RunningAgreement agreement, HostStatement statement) {
        return new TranscriptDraft(
                agreement,
                assessments.under(agreement.id()),
                specifications.units(
                        agreement.terms().targets().stream().map(Target::unit).toList()),
                statement);
    }

    /** For whom the agreement is none of their business, its transcript does not exist. */
    private Optional<Transcript> ofAPartyOf(Actor actor, TranscriptId id) {
        return transcripts.find(id).map(IssuedTranscript::transcript).filter(transcript -> agreements
                .find(transcript.agreementId())
                .filter(agreement ->
                        actor.institution().filter(agreement::names).isPresent())
                .isPresent());
    }

    /** BR-I01: whoever does not give credit at all is told so before anything of the agreement. */
    private Optional<Refusal> mayExercise(Actor actor, LocalDate today) {
        return authorities.refusal(actor, Function.AWARD_CREDIT, ActObject.ANY, today);
    }

    /**
     * BR-T01, BR-I01: the host, holding AWARD_CREDIT on the day of issue for every targeted unit or the host's unit that it
     * is compared with, in every setting in which the learner was assessed on it. To whom the agreement is none of their
     * business it does not exist.
     */
    private Optional<Refusal> mayAwardCredit(Actor actor, Optional<RunningAgreement> agreement, LocalDate today) {
        if (agreement
                .filter(running -> actor.institution().filter(running::names).isPresent())
                .isEmpty()) {
            return Optional.of(new Refusal.NotFound("This Learning Agreement or transcript"));
        }
        if (!actor.actsFor(agreement.get().host())) {
            return Optional.of(
                    new Refusal.Forbidden("A transcript is issued and corrected by the hosting institution alone."));
        }
        var settings = TranscriptDraft.settings(
                assessments.under(agreement.get().id()), agreement.get().terms());
        return agreement.get().terms().targets().stream()
                .map(Target::unit)
                .flatMap(unit ->
                        functions
                                .refusal(actor, Function.AWARD_CREDIT, unit, agreement, settings.get(unit), today)
                                .stream())
                .findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
