package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionRule.ID_ALREADY_USED;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.recognition.cases.CaseAct;
import eu.ecvet.recognition.cases.CaseFacts;
import eu.ecvet.recognition.cases.Cases;
import eu.ecvet.recognition.cases.RecognitionCase;
import eu.ecvet.recognition.proposal.OutcomeFacts;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Requests for re-assessment: allowed only where the agreed procedure was left (BR-V05). */
@ApplicationScoped
class ReassessmentRequests implements PanacheRepositoryBase<ReassessmentRequest, UUID> {

    private final Cases cases;
    private final CaseFacts facts;
    private final ValidateCase validateCase;
    private final Authorities authorities;
    private final ContentHash hash;

    ReassessmentRequests(
            Cases cases, CaseFacts facts, ValidateCase validateCase, Authorities authorities, ContentHash hash) {
        this.cases = cases;
        this.facts = facts;
        this.validateCase = validateCase;
        this.authorities = authorities;
        this.hash = hash;
    }

    @UseCase
    Answer<Created<ReassessmentView>> ask(Actor actor, CaseId id, AskForReassessment request) {
        LocalDate today = authorities.today(actor);
        Optional<Refusal> powerless = authorities.refusal(actor, Function.VALIDATE, ActObject.ANY, today);
        if (powerless.isPresent()) {
            return Answer.refused(powerless.get());
        }
        var found = cases.readableBy(actor, id);
        if (found.isEmpty()) {
            return Answer.notFound("This case");
        }
        RecognitionCase opened = found.get();
        String requestHash = hash.of(request);
        if (request.id() != null) {
            var existing = findByIdOptional(request.id());
            if (existing.isPresent()) {
                return existing.get().repeats(id, requestHash)
                        ? Answer.done(Created.before(existing.get().view()))
                        : Answer.refused(new Refusal.Conflict(ID_ALREADY_USED.at(
                                "/id", "A request with this id and other content exists already; choose another id.")));
            }
        }
        Optional<Refusal> refusal = validateCase
                .refusal(actor, opened, null, today)
                .or(() -> opened.refusalOf(CaseAct.REQUEST_REASSESSMENT));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Optional<UnitFacts> unit = facts.units(opened, List.of()).stream()
                .filter(candidate -> candidate.outcome(request.outcomeId()).isPresent())
                .findFirst();
        Optional<OutcomeFacts> outcome = unit.flatMap(known -> known.outcome(request.outcomeId()));
        List<Violation> violations = ValidationRules.reassessment(outcome, request.ground(), request.reason());
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var asked = new ReassessmentRequest(
                Objects.requireNonNullElseGet(request.id(), UUID::randomUUID),
                opened,
                unit.orElseThrow().unit().unitId(),
                request.outcomeId(),
                request.ground(),
                request.reason(),
                today,
                actor.person(),
                requestHash);
        persistAndFlush(asked);
        return Answer.done(Created.anew(asked.view()));
    }

    @UseCase
    Answer<List<ReassessmentView>> of(Actor actor, CaseId id) {
        return cases.readableBy(actor, id)
                .map(found -> Answer.done(list("caseId = ?1 order by requestedOn, requestId", id.value()).stream()
                        .map(ReassessmentRequest::view)
                        .toList()))
                .orElseGet(() -> Answer.notFound("This case"));
    }
}
