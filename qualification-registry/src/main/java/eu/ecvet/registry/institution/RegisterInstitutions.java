package eu.ecvet.registry.institution;

import eu.ecvet.functions.HeldFunction;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An authority registers the institutions of its own country and assigns functions to them. Every change tells the other
 * services all functions of the institution as they stand now ({@code institution.functions.changed}).
 */
@ApplicationScoped
class RegisterInstitutions {
    private final Institutions institutions;
    private final InstitutionFunctions functions;
    private final Outbox outbox;
    private final ContentHash hash;
    private final LegalCalendar calendar;

    RegisterInstitutions(
            Institutions institutions,
            InstitutionFunctions functions,
            Outbox outbox,
            ContentHash hash,
            LegalCalendar calendar) {
        this.institutions = institutions;
        this.functions = functions;
        this.outbox = outbox;
        this.hash = hash;
        this.calendar = calendar;
    }

    record FunctionsChanged(InstitutionId institutionId, String country, ZoneId zone, List<HeldFunction> functions) {}

    @UseCase
    Answer<Created<InstitutionView>> register(Actor actor, NewInstitution registration) {
        var id = registration.id() == null ? new InstitutionId(UUID.randomUUID()) : registration.id();
        var details = registration.details();
        if (!isOf(actor, details.country())) {
            return Answer.refused(anotherCountry());
        }
        String content = hash.of(details);
        var existing = institutions.find(id);
        if (existing.isPresent()) {
            return existing.get().creationHash().equals(content)
                    ? Answer.done(Created.before(view(existing.get())))
                    : Answer.refused(idInUse("institution"));
        }
        var violations = InstitutionRules.ofDetails(details);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var institution = new Institution(id.value(), details, content);
        institutions.add(institution);
        tell(actor, institution);
        return Answer.done(Created.anew(view(institution)));
    }

    @UseCase
    Answer<InstitutionView> describe(Actor actor, InstitutionId id, ReadVersion ifMatch, InstitutionDetails details) {
        var found = institutions.find(id);
        if (found.isEmpty()) {
            return Answer.notFound("The institution");
        }
        var institution = found.get();
        if (!isOf(actor, institution.country()) || !isOf(actor, details.country())) {
            return Answer.refused(anotherCountry());
        }
        var refusal = ReadVersion.refusal(ifMatch, institution.version());
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var violations = InstitutionRules.ofDetails(details);
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        institution.describe(details);
        institutions.flush();
        tell(actor, institution);
        return Answer.done(view(institution));
    }

    @UseCase
    Answer<Created<InstitutionView>> assign(Actor actor, InstitutionId id, NewFunction assigned) {
        var found = institutions.findToChangeFunctions(id);
        if (found.isEmpty()) {
            return Answer.notFound("The institution");
        }
        var institution = found.get();
        if (!isOf(actor, institution.country())) {
            return Answer.refused(anotherCountry());
        }
        UUID assignmentId = assigned.id() == null ? UUID.randomUUID() : assigned.id();
        String content = hash.of(wanted(id, assigned));
        var existing = institutions.function(assignmentId);
        if (existing.isPresent()) {
            return existing.get().creationHash().equals(content)
                    ? Answer.done(Created.before(view(institution)))
                    : Answer.refused(idInUse("function"));
        }
        var violations = InstitutionRules.ofAssignment(assigned, institution.country());
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        var granted = assigned.withScope(
                InstitutionRules.inTheOwnSystem(assigned.function(), assigned.scope(), institution.country()));
        institutions.add(new FunctionAssignment(assignmentId, id.value(), granted, content));
        institutions.flush();
        var full = InstitutionRules.roomToEndThemAll(
                institutions.functionsOf(id).size(), outbox.roomBeside(functionsOf(institution)));
        if (full.isPresent()) {
            return Answer.broken(full.get());
        }
        return Answer.done(Created.anew(changed(actor, institution)));
    }

    @UseCase
    Answer<InstitutionView> end(Actor actor, InstitutionId id, UUID assignmentId, LocalDate on, String reason) {
        var found = institutions.findToChangeFunctions(id);
        if (found.isEmpty()) {
            return Answer.notFound("The institution");
        }
        var institution = found.get();
        if (!isOf(actor, institution.country())) {
            return Answer.refused(anotherCountry());
        }
        var assignment = institutions
                .function(assignmentId)
                .filter(one -> one.institutionId().equals(id.value()))
                .orElse(null);
        if (assignment == null) {
            return Answer.notFound("The function of this institution");
        }
        if (assignment.isEnded(on, reason)) {
            return Answer.done(view(institution));
        }
        var violations = InstitutionRules.ofEnd(assignment.validFrom(), on, calendar.today(institution.zone()));
        if (!violations.isEmpty()) {
            return Answer.broken(violations);
        }
        Optional<Refusal> refusal = assignment.end(on, reason);
        return refusal.isPresent() ? Answer.refused(refusal.get()) : Answer.done(changed(actor, institution));
    }

    private InstitutionView changed(Actor actor, Institution institution) {
        institution.functionsChanged();
        institutions.flush();
        tell(actor, institution);
        return view(institution);
    }

    private void tell(Actor actor, Institution institution) {
        var told = functionsOf(institution);
        functions.replace(told.institutionId(), told.country(), told.zone(), told.functions());
        outbox.append(new NewEvent(
                "institution.functions.changed",
                institution.id().value(),
                actor.institution().map(InstitutionId::value).orElse(null),
                told));
    }

    private FunctionsChanged functionsOf(Institution institution) {
        return new FunctionsChanged(
                institution.id(),
                institution.country(),
                institution.zone(),
                institutions.functionsOf(institution.id()).stream()
                        .map(FunctionAssignment::held)
                        .toList());
    }

    private InstitutionView view(Institution institution) {
        return institution.view(institutions.functionsOf(institution.id()).stream()
                .map(FunctionAssignment::view)
                .toList());
    }

    private static boolean isOf(Actor actor, String country) {
        return actor.country().filter(country::equals).isPresent();
    }

    /** What was asked for, with the sets of the scope in a fixed order, so that its hash is the same tomorrow. */
    private static List<Object> wanted(InstitutionId id, NewFunction assigned) {
        var scope = assigned.scope();
        return List.of(
                id,
                assigned.function(),
                inOrder(scope.countries()),
                inOrder(scope.qualificationIds()),
                inOrder(scope.unitIds()),
                inOrder(scope.eqfLevels()),
                inOrder(scope.iscedF()),
                inOrder(scope.learningSettings()),
                assigned.legalBasis(),
                assigned.grantedBy(),
                assigned.validFrom(),
                Optional.ofNullable(assigned.validUntil())
                        .map(LocalDate::toString)
                        .orElse(""));
    }

    private static List<String> inOrder(Set<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Refusal anotherCountry() {
        return new Refusal.Forbidden(
                "An authority registers the institutions of its own country; the access token names another country or none.");
    }

    private static Refusal idInUse(String what) {
        return new Refusal.Conflict(RegistryRule.ID_ALREADY_USED.at(
                "/id", "This id belongs to another %s, or to this one with other content.".formatted(what)));
    }
}
