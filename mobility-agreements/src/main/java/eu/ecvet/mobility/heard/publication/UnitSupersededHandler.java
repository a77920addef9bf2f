package eu.ecvet.mobility.heard.publication;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Keeps until when new agreements may still pin a superseded unit version (BR-Q18). */
@ApplicationScoped
class UnitSupersededHandler implements EventHandler {
    private final Publications publications;

    UnitSupersededHandler(Publications publications) {
        this.publications = publications;
    }

    record Fact(UnitId unitId, int unitVersion, LocalDate transitionUntil) {}

    @Override
    public String type() {
        return "unit.version.superseded";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        var unit = new UnitVersion(fact.unitId(), fact.unitVersion());
        return publications.supersede(unit, fact.transitionUntil())
                ? Reaction.applied()
                : Reaction.waitsFor("unit %s version %d".formatted(unit.unitId(), unit.version()));
    }
}
