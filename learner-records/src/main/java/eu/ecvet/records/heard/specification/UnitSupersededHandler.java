package eu.ecvet.records.heard.specification;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Keeps the table by which outcomes of an older unit version carry over to the newer one (BR-Q18). */
@ApplicationScoped
class UnitSupersededHandler implements EventHandler {
    private final Specifications specifications;

    UnitSupersededHandler(Specifications specifications) {
        this.specifications = specifications;
    }

    record Superseded(
            UnitId unitId,
            int unitVersion,
            int supersededByVersion,
            LocalDate transitionUntil,
            List<Supersession.Pair> correspondence) {
        UnitVersion older() {
            return new UnitVersion(unitId, unitVersion);
        }
    }

    @Override
    public String type() {
        return "unit.version.superseded";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var superseded = event.as(Superseded.class);
        if (!specifications.isKnown(superseded.older())) {
            return Reaction.waitsFor("unit %s version %d".formatted(superseded.unitId(), superseded.unitVersion()));
        }
        specifications.supersede(
                superseded.older(),
                superseded.supersededByVersion(),
                superseded.transitionUntil(),
                superseded.correspondence());
        return Reaction.applied();
    }
}
