package eu.ecvet.registry.institution;

import eu.ecvet.functions.HeldFunction;
import eu.ecvet.functions.InstitutionFunctions;
import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.registry.function.FunctionAssignment;
import eu.ecvet.registry.function.FunctionAssignments;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** Tells the other services all functions of an institution as they stand now, whatever changed of it. */
@ApplicationScoped
class InstitutionEvents {
    private final FunctionAssignments assignments;
    private final InstitutionFunctions copy;
    private final Outbox outbox;

    InstitutionEvents(FunctionAssignments assignments, InstitutionFunctions copy, Outbox outbox) {
        this.assignments = assignments;
        this.copy = copy;
        this.outbox = outbox;
    }

    private record FunctionsChanged(
            InstitutionId institutionId, String country, ZoneId zone, List<HeldFunction> functions) {}

    void changed(Actor actor, Institution institution) {
        var told = functionsOf(institution);
        // The registry itself asks the same table as everybody who hears of it.
        copy.replace(told.institutionId(), told.country(), told.zone(), told.functions());
        outbox.append(new NewEvent(
                "institution.functions.changed",
                institution.id().value(),
                actor.institution().map(InstitutionId::value).orElse(null),
                told));
    }

    /** How many characters remain in the event that tells the functions of the institution as they stand. */
    int room(Institution institution) {
        return outbox.roomBeside(functionsOf(institution));
    }

    private FunctionsChanged functionsOf(Institution institution) {
        return new FunctionsChanged(
                institution.id(),
                institution.country(),
                institution.zone(),
                assignments.of(institution.id()).stream()
                        .map(FunctionAssignment::held)
                        .toList());
    }
}
