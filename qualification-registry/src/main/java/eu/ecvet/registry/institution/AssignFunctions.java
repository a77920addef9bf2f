package eu.ecvet.registry.institution;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.Creation;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.registry.function.FunctionAct;
import eu.ecvet.registry.function.FunctionAssignment;
import eu.ecvet.registry.function.FunctionAssignments;
import eu.ecvet.registry.function.FunctionRules;
import eu.ecvet.registry.function.NewFunction;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** An authority assigns functions to the institutions of its country, and ends them (BR-I02, BR-I03). */
@ApplicationScoped
class AssignFunctions {
    private final Institutions institutions;
    private final FunctionAssignments assignments;
    private final InstitutionEvents events;
    private final ContentHash hash;
    private final LegalCalendar calendar;

    AssignFunctions(
            Institutions institutions,
            FunctionAssignments assignments,
            InstitutionEvents events,
            ContentHash hash,
            LegalCalendar calendar) {
        this.institutions = institutions;
        this.assignments = assignments;
        this.events = events;
        this.hash = hash;
        this.calendar = calendar;
    }

    @UseCase
    Answer<Created<InstitutionView>> assign(Actor actor, InstitutionId id, ReadVersion read, NewFunction assigned) {
        return Answer.found(institutions.locked(id), "The institution")
                .then(institution -> assign(actor, institution, read, assigned));
    }

    private Answer<Created<InstitutionView>> assign(
            Actor actor, Institution institution, ReadVersion read, NewFunction assigned) {
        UUID id = assigned.id() == null ? UUID.randomUUID() : assigned.id();
        String content = hash.of(assigned.wanted(institution.id()));
        return Creation.by(() -> RegisterInstitutions.refusalOfForeigner(actor, institution.country()))
                .repeat(() -> assignments.find(id), before -> before.isMadeBy(content))
                .may(() -> ReadVersion.refusal(read, institution.rowVersion()))
                .rules(() -> FunctionRules.ofAssignment(assigned, institution.country()))
                .attempt(() -> {
                    var assignment = new FunctionAssignment(
                            id,
                            institution.id(),
                            assigned.withScope(FunctionRules.inTheOwnSystem(
                                    assigned.function(), assigned.scope(), institution.country())),
                            content);
                    assignments.add(assignment);
                    changed(institution);
                    // Only with the new one among them is it known how much the event has to tell.
                    return FunctionRules.roomToEndThemAll(
                                    assignments.of(institution.id()).size(), events.room(institution))
                            .<Answer<FunctionAssignment>>map(Answer::broken)
                            .orElseGet(() -> Answer.done(assignment));
                })
                .tell(assignment -> events.changed(actor, institution))
                .answer(assignment -> view(institution));
    }

    @UseCase
    Answer<InstitutionView> end(
            Actor actor, InstitutionId id, UUID assignmentId, ReadVersion read, LocalDate lastDay, String reason) {
        record Ending(Institution institution, FunctionAssignment assignment) {}
        return Act.load(institutions.locked(id), "The institution")
                .may(institution -> RegisterInstitutions.refusalOfForeigner(actor, institution.country()))
                .then(institution -> Answer.found(
                                assignments.find(assignmentId).filter(one -> one.institution()
                                        .equals(id)),
                                "The function of this institution")
                        .map(assignment -> new Ending(institution, assignment)))
                .repeat(ending -> ending.assignment().isEnded(lastDay, reason))
                .may(ending -> ReadVersion.refusal(read, ending.institution().rowVersion()))
                .may(ending -> ending.assignment().refusalOf(FunctionAct.END, today(ending.institution())))
                .rules(ending ->
                        FunctionRules.ofEnd(ending.assignment().validity(), lastDay, today(ending.institution())))
                .transition(ending -> {
                    ending.assignment().end(lastDay, reason, today(ending.institution()));
                    changed(ending.institution());
                })
                .tell(ending -> events.changed(actor, ending.institution()))
                .answer(ending -> view(ending.institution()));
    }

    private LocalDate today(Institution institution) {
        return calendar.today(institution.zone());
    }

    private void changed(Institution institution) {
        institution.functionsChanged();
        institutions.flush();
    }

    private InstitutionView view(Institution institution) {
        return RegisterInstitutions.view(institution, assignments.of(institution.id()));
    }
}
