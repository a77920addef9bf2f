package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.CaseAccess;
import eu.ecvet.recognition.casefile.CaseAct;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.recognition.validation.Validating;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for an outcome to be assessed again, only where the agreed procedure was left (BR-V05), and takes that back. */
@ApplicationScoped
class Reassess {
    private final Cases cases;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final Validating validating;
    private final ReassessmentRequests requests;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;

    Reassess(
            Cases cases,
            CaseAccess access,
            CaseFacts facts,
            Validating validating,
            ReassessmentRequests requests,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox) {
        this.cases = cases;
        this.access = access;
        this.facts = facts;
        this.validating = validating;
        this.requests = requests;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
    }

    @UseCase
    Answer<Created<ReassessmentView>> ask(Actor actor, CaseId id, AskForReassessment asked) {
        LocalDate today = authorities.today(actor);
        return access.toExercise(List.of(Function.VALIDATE), actor, id, today)
                .then(opened -> ask(actor, facts.of(opened), asked, today));
    }

    private Answer<Created<ReassessmentView>> ask(
            Actor actor, CaseFacts.Gathered known, AskForReassessment asked, LocalDate today) {
        RecognitionCase opened = known.opened();
        String requestHash = hash.of(asked);
        return Creation.by(() -> validating.refusal(actor, known, null, today))
                .repeat(
                        () -> Optional.ofNullable(asked.id()).flatMap(requests::findByIdOptional),
                        before -> before.isMadeBy(opened.id(), requestHash))
                .may(() -> opened.refusalOf(CaseAct.REASSESSMENT_REQUEST))
                .gather(() -> known.units(List.of()).stream()
                        .filter(unit -> unit.outcome(asked.outcomeId()).isPresent())
                        .findFirst())
                .rules(unit -> ReassessmentRules.violations(
                        unit.flatMap(found -> found.outcome(asked.outcomeId())), asked.ground(), asked.reason()))
                .make(unit -> keep(new ReassessmentRequest(
                        opened, asked, unit.orElseThrow().unit(), today, actor.person(), requestHash)))
                .tell(request -> outbox.append(ReassessmentRequested.of(opened, request.view())))
                .answer(ReassessmentRequest::view);
    }

    private ReassessmentRequest keep(ReassessmentRequest request) {
        requests.persistAndFlush(request);
        return request;
    }

    @UseCase
    Answer<ReassessmentView> withdraw(Actor actor, CaseId id, UUID requestId, ReadVersion read) {
        LocalDate today = authorities.today(actor);
        return Act.load(readable(actor, id, requestId), "This request for re-assessment")
                .may(request -> validating.refusal(actor, facts.of(opened(id)), null, today))
                .may(request -> ReadVersion.refusal(read, request.rowVersion()))
                .may(request -> request.refusalOf(ReassessmentAct.WITHDRAWAL))
                .transition(request -> {
                    request.withdraw(today);
                    requests.flush();
                })
                .tell(request -> outbox.append(ReassessmentWithdrawn.of(opened(id), request.view())))
                .answer(ReassessmentRequest::view);
    }

    private RecognitionCase opened(CaseId id) {
        return cases.find(id).orElseThrow();
    }

    @UseCase
    Answer<ReassessmentView> read(Actor actor, CaseId id, UUID requestId) {
        return Answer.found(readable(actor, id, requestId), "This request for re-assessment")
                .map(ReassessmentRequest::view);
    }

    private Optional<ReassessmentRequest> readable(Actor actor, CaseId id, UUID requestId) {
        boolean readsTheCase = cases.readableBy(actor, id).isPresent();
        return requests.find(id, requestId).filter(request -> readsTheCase || request.isAboutTheWorkOf(actor));
    }

    /** For who may read the case all of them; for the host and who assessed those about their own work. */
    @UseCase
    Answer<List<ReassessmentView>> list(Actor actor, CaseId id) {
        boolean readsTheCase = cases.readableBy(actor, id).isPresent();
        List<ReassessmentView> readable = requests.ofCase(id).stream()
                .filter(request -> readsTheCase || request.isAboutTheWorkOf(actor))
                .map(ReassessmentRequest::view)
                .toList();
        return readsTheCase || !readable.isEmpty() ? Answer.done(readable) : Answer.notFound("This case");
    }
}
