package eu.ecvet.recognition.validation;

import static eu.ecvet.recognition.RecognitionRule.FUNCTION_MISSING;
import static eu.ecvet.recognition.RecognitionRule.ID_ALREADY_USED;

import eu.ecvet.functions.ActObject;
import eu.ecvet.functions.Authorities;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.recognition.cases.Acting;
import eu.ecvet.recognition.cases.CaseAct;
import eu.ecvet.recognition.cases.CaseFacts;
import eu.ecvet.recognition.cases.CaseFile.Validated;
import eu.ecvet.recognition.cases.Cases;
import eu.ecvet.recognition.cases.RecognitionCase;
import eu.ecvet.recognition.proposal.UnitFacts;
import eu.ecvet.recognition.reference.Agreement;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.Function;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Validates the outcomes of a case: by itself, or as one half of a request that validates and decides (BR-V06). */
@ApplicationScoped
public class ValidateCase {

    private final Cases cases;
    private final CaseFacts facts;
    private final Validations validations;
    private final Authorities authorities;
    private final ContentHash hash;
    private final Outbox outbox;
    private final Clock clock;

    ValidateCase(
            Cases cases,
            CaseFacts facts,
            Validations validations,
            Authorities authorities,
            ContentHash hash,
            Outbox outbox,
            Clock clock) {
        this.cases = cases;
        this.facts = facts;
        this.validations = validations;
        this.authorities = authorities;
        this.hash = hash;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A validation that was examined: what it says, and what is wrong with it. */
    public record Examined(UUID id, LocalDate validatedOn, List<Validated> outcomes, List<Violation> violations) {}

    @UseCase
    Answer<Created<ValidationView>> validate(Actor actor, CaseId id, ReadVersion ifMatch, ValidationRequest request) {
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
            var existing = validations.findByIdOptional(request.id());
            if (existing.isPresent()) {
                return existing.get().caseId().equals(id)
                                && requestHash.equals(existing.get().requestHash())
                        ? Answer.done(Created.before(ValidationView.of(opened, existing.get())))
                        : Answer.refused(new Refusal.Conflict(ID_ALREADY_USED.at(
                                "/id",
                                "A validation with this id and other content exists already; choose another id.")));
            }
        }
        Optional<Refusal> refusal = refusal(actor, opened, request.validatedOn(), today)
                .or(() -> ReadVersion.refusal(ifMatch, opened.version()))
                .or(() -> opened.refusalOf(CaseAct.VALIDATE));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        Examined examined = examine(opened, request, today, "");
        if (!examined.violations().isEmpty()) {
            return Answer.broken(examined.violations());
        }
        Validation validation = write(
                examined.id(), opened, Acting.person(actor), examined.validatedOn(), examined.outcomes(), requestHash);
        return Answer.done(Created.anew(ValidationView.of(opened, validation)));
    }

    @UseCase
    Answer<ValidationView> read(Actor actor, CaseId id, UUID validationId) {
        return cases.readableBy(actor, id)
                .flatMap(found -> validations
                        .findByIdOptional(validationId)
                        .filter(validation -> validation.caseId().equals(id))
                        .map(validation -> Answer.done(ValidationView.of(found, validation))))
                .orElseGet(() -> Answer.notFound("This validation"));
    }

    /**
     * BR-V01, BR-I01: the institution that the agreement or the procedure names, holding VALIDATE today, and on the date that
     * the validation carries where that is an earlier one.
     *
     * @param validatedOn null: today
     */
    public Optional<Refusal> refusal(Actor actor, RecognitionCase opened, LocalDate validatedOn, LocalDate today) {
        if (!actor.actsFor(opened.validating())) {
            return Optional.of(new Refusal.NotEmpowered(
                    Function.VALIDATE.name(),
                    FUNCTION_MISSING.because("In this case another institution has the function VALIDATE.")));
        }
        ActObject object = facts.qualification(opened).asObject();
        return ValidationRules.datesOfAuthority(validatedOn, today).stream()
                .flatMap(date -> opened.file().units().stream()
                        .flatMap(unit ->
                                authorities
                                        .refusal(actor, Function.VALIDATE, object.withUnit(unit.unitId()), date)
                                        .stream()))
                .findFirst();
    }

    /** @param at pointer to the validation inside the request */
    public Examined examine(RecognitionCase opened, ValidationRequest request, LocalDate today, String at) {
        List<UnitFacts> units = facts.units(opened, List.of());
        List<Validated> stated = request.stated();
        List<Validated> outcomes = stated == null ? ValidationRules.proposed(units) : stated;
        LocalDate on = Objects.requireNonNullElse(request.validatedOn(), today);
        var draft = new ValidationRules.Draft(
                outcomes,
                stated == null,
                on,
                opened.openedOn(),
                units,
                opened.file(),
                facts.agreement(opened).map(Agreement::coverage).orElse(null));
        UUID validationId = Objects.requireNonNullElseGet(request.id(), UUID::randomUUID);
        List<Violation> violations = new ArrayList<>(ValidationRules.violations(draft, today, at));
        if (validations.findByIdOptional(validationId).isPresent()) {
            violations.add(
                    ID_ALREADY_USED.at(at + "/id", "A validation with this id exists already; choose another id."));
        }
        return new Examined(validationId, on, outcomes, violations);
    }

    /** The validation by which the rules prepare an automatic decision (BR-R13); the caller has made sure that it may. */
    public UUID validateAutomatically(RecognitionCase opened, Acting acting, LocalDate on) {
        return write(
                        UUID.randomUUID(),
                        opened,
                        acting,
                        on,
                        ValidationRules.proposed(facts.units(opened, List.of())),
                        null)
                .id();
    }

    /** Writes down a validation that was examined as part of a request that also decides (BR-V06). */
    public UUID write(RecognitionCase opened, Acting acting, Examined examined) {
        return write(examined.id(), opened, acting, examined.validatedOn(), examined.outcomes(), null)
                .id();
    }

    private Validation write(
            UUID id,
            RecognitionCase opened,
            Acting acting,
            LocalDate on,
            List<Validated> outcomes,
            String requestHash) {
        var validation = new Validation(id, opened, acting, on, explained(outcomes), requestHash, Instant.now(clock));
        opened.validate(id, ValidationRules.reached(outcomes), validation.outcomes());
        validations.persist(validation);
        cases.flush();
        outbox.append(ValidationCompleted.of(opened, validation));
        return validation;
    }

    /** BR-V03: a result below MATCH carries a reason; where the host's own result is the reason, the record says so. */
    private static List<Validated> explained(List<Validated> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.reason() != null || outcome.ground() != null
                        ? outcome
                        : switch (outcome.match()) {
                            case MATCH -> outcome;
                            case PARTIAL, NO_MATCH ->
                                new Validated(
                                        outcome.unitId(),
                                        outcome.unitVersion(),
                                        outcome.outcomeId(),
                                        outcome.match(),
                                        null,
                                        "Not assessed as achieved.");
                        })
                .toList();
    }
}
