package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionRule.ID_ALREADY_USED;

import eu.ecvet.platform.actor.Actor;
import eu.ecvet.platform.authority.ActObject;
import eu.ecvet.platform.authority.Authorities;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.problem.Refusal;
import eu.ecvet.platform.problem.Violation;
import eu.ecvet.platform.usecase.Created;
import eu.ecvet.platform.usecase.Outcome;
import eu.ecvet.platform.usecase.UseCase;
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
    Outcome<Created<ReassessmentView>> ask(Actor actor, CaseId id, AskForReassessment request) {
        LocalDate today = authorities.today(actor);
        Optional<Refusal> powerless = authorities.refusal(actor, Function.VALIDATE, ActObject.ANY, today);
        if (powerless.isPresent()) {
            return Outcome.refused(powerless.get());
        }
        var found = cases.readableBy(actor, id);
        if (found.isEmpty()) {
            return Outcome.notFound("This case");
        }
        RecognitionCase opened = found.get();
        String requestHash = hash.of(request);
        if (request.id() != null) {
            var existing = findByIdOptional(request.id());
            if (existing.isPresent()) {
                return existing.get().repeats(id, requestHash)
                        ? Outcome.done(Created.before(existing.get().view()))
                        : Outcome.refused(new Refusal.Conflict(ID_ALREADY_USED.at(
                                "/id", "A request with this id and other content exists already; choose another id.")));
            }
        }
        Optional<Refusal> refusal = validateCase
                .refusal(actor, opened, null, today)
                .or(() -> opened.refusalOf(CaseAct.REQUEST_REASSESSMENT));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Optional<UnitFacts> unit = facts.units(opened, List.of()).stream()
                .filter(candidate -> candidate.outcome(request.outcomeId()).isPresent())
                .findFirst();
        Optional<OutcomeFacts> outcome = unit.flatMap(known -> known.outcome(request.outcomeId()));
        List<Violation> violations = ValidationRules.reassessment(outcome, request.ground(), request.reason());
        if (!violations.isEmpty()) {
            return Outcome.broken(violations);
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
        return Outcome.done(Created.anew(asked.view()));
    }

    @UseCase
    Outcome<List<ReassessmentView>> of(Actor actor, CaseId id) {
        return cases.readableBy(actor, id)
                .map(found -> Outcome.done(list("caseId = ?1 order by requestedOn, requestId", id.value()).stream()
                        .map(ReassessmentRequest::view)
                        .toList()))
                .orElseGet(() -> Outcome.notFound("This case"));
    }
}
