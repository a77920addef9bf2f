package eu.ecvet.recognition.validation;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.casefile.Acting;
import eu.ecvet.recognition.casefile.CaseAccess;
import eu.ecvet.recognition.casefile.Cases;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.recognition.judgement.gathering.CaseFacts;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What every validation has in common, whether it stands alone, goes with a decision (BR-V06) or is made by the rules (BR-R13). */
@ApplicationScoped
public class Validating {
    private final Cases cases;
    private final CaseAccess access;
    private final Validations validations;
    private final Outbox outbox;
    private final Clock clock;

    Validating(Cases cases, CaseAccess access, Validations validations, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.validations = validations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * BR-V01, BR-I01: the institution that the agreement or the procedure names, holding VALIDATE today, and on the date that
     * the validation carries where that is an earlier one.
     *
     * @param validatedOn null: today
     */
    public Optional<Refusal> refusal(Actor actor, CaseFacts.Gathered known, LocalDate validatedOn, LocalDate today) {
        return ValidationRules.datesOfAuthority(validatedOn, today).stream()
                .flatMap(date ->
                        access
                                .refusal(actor, known.opened().validating(), Function.VALIDATE, known.objects(), date)
                                .stream())
                .findFirst();
    }

    /** An id in use stands for another validation already; with a decision nobody repeats a validation alone. */
    public Optional<Refusal> idInUse(UUID id) {
        return Optional.ofNullable(id)
                .flatMap(validations::findByIdOptional)
                .map(before -> Creation.idAlreadyUsed("/validation/id"));
    }

    /** What the request says, or what the rules propose where it states no outcomes. */
    public ValidationDraft draft(CaseFacts.Gathered known, ValidationRequest request, LocalDate today) {
        return ValidationDraft.of(known, request.stated(), Objects.requireNonNullElse(request.validatedOn(), today));
    }

    /** Writes down a validation that was examined with a decision, and tells it (BR-V06, BR-R13). */
    public UUID writeAlong(UUID id, RecognitionCase opened, Acting acting, ValidationDraft draft) {
        Validation validation = write(id, opened, acting, draft, null);
        outbox.append(ValidationCompleted.of(opened, validation));
        return validation.id();
    }

    /** @param id null: any */
    Validation write(UUID id, RecognitionCase opened, Acting acting, ValidationDraft draft, String requestHash) {
        var validation = new Validation(
                Objects.requireNonNullElseGet(id, UUID::randomUUID),
                opened,
                acting,
                draft.validatedOn(),
                draft.explained(),
                requestHash,
                Instant.now(clock));
        opened.validate(validation.id(), ValidationRules.reached(draft.outcomes()), validation.outcomes());
        validations.persist(validation);
        cases.flush();
        return validation;
    }
}
