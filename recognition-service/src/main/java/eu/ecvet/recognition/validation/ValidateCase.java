package eu.ecvet.recognition.validation;

import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.CaseAccess;
import eu.ecvet.recognition.casefile.CaseAct;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Validates the outcomes of a case, by itself; the other way is a request that validates and decides (BR-V06). */
@ApplicationScoped
class ValidateCase {
    private final Cases cases;
    private final CaseAccess access;
    private final CaseFacts facts;
    private final Validating validating;
    private final Validations validations;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;

    ValidateCase(
            Cases cases,
            CaseAccess access,
            CaseFacts facts,
            Validating validating,
            Validations validations,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox) {
        this.cases = cases;
        this.access = access;
        this.facts = facts;
        this.validating = validating;
        this.validations = validations;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
    }

    @UseCase
    Answer<Created<ValidationView>> validate(Actor actor, CaseId id, ReadVersion read, ValidationRequest request) {
        LocalDate today = authorities.today(actor);
        return access.toExercise(List.of(Function.VALIDATE), actor, id, today)
                .then(opened -> validate(actor, facts.of(opened), read, request, today));
    }

    private Answer<Created<ValidationView>> validate(
            Actor actor, CaseFacts.Gathered known, ReadVersion read, ValidationRequest request, LocalDate today) {
        RecognitionCase opened = known.opened();
        String requestHash = hash.of(request);
        return Creation.by(() -> validating.refusal(actor, known, request.validatedOn(), today))
                .repeat(
                        () -> Optional.ofNullable(request.id()).flatMap(validations::findByIdOptional),
                        before -> before.isMadeBy(opened.id(), requestHash))
                .may(() -> ReadVersion.refusal(read, opened.rowVersion()))
                .may(() -> opened.refusalOf(CaseAct.VALIDATION))
                .gather(() -> validating.draft(known, request, today))
                .rules(draft -> ValidationRules.violations(draft, today, ""))
                .make(draft -> validating.write(request.id(), opened, Acting.of(actor), draft, requestHash))
                .tell(validation -> outbox.append(ValidationCompleted.of(opened, validation)))
                .answer(validation -> ValidationView.of(opened, validation));
    }

    @UseCase
    Answer<ValidationView> read(Actor actor, CaseId id, UUID validationId) {
        return Answer.found(
                cases.readableBy(actor, id).flatMap(opened -> validations
                        .findByIdOptional(validationId)
                        .filter(validation -> validation.caseId().equals(id))
                        .map(validation -> ValidationView.of(opened, validation))),
                "This validation");
    }
}
