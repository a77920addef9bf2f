package eu.ecvet.functions;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;

/** Keeps the copy of functions in step with the registry (BR-I01). */
@ApplicationScoped
class FunctionsChangedHandler implements EventHandler {
    private final InstitutionFunctions institutions;

    FunctionsChangedHandler(InstitutionFunctions institutions) {
        this.institutions = institutions;
    }

    record FunctionsChanged(InstitutionId institutionId, String country, ZoneId zone, List<HeldFunction> functions) {}

    @Override
    public String type() {
        return "institution.functions.changed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var changed = event.as(FunctionsChanged.class);
        institutions.replace(changed.institutionId(), changed.country(), changed.zone(), changed.functions());
        return Reaction.applied();
    }
}
