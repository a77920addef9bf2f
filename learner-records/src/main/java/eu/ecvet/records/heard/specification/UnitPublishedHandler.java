package eu.ecvet.records.heard.specification;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the slice of a unit version when the registry publishes it. */
@ApplicationScoped
class UnitPublishedHandler implements EventHandler {
    private final Specifications specifications;

    UnitPublishedHandler(Specifications specifications) {
        this.specifications = specifications;
    }

    @Override
    public String type() {
        return "unit.version.published";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var unit = event.as(UnitSpecification.class);
        if (specifications.isKnown(unit.version())) {
            return Reaction.ignored("this version is known already; published versions do not change");
        }
        specifications.add(unit);
        return Reaction.applied();
    }
}
