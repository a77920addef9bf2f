package eu.ecvet.mobility.heard.publication;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** Keeps which outcomes a published unit version has, so that agreements can pin them (BR-L04). */
@ApplicationScoped
class UnitPublishedHandler implements EventHandler {
    private final Publications publications;

    UnitPublishedHandler(Publications publications) {
        this.publications = publications;
    }

    record Fact(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            String language,
            Integer eqfLevel,
            LegalPeriod validity,
            Period creditValidityPeriod,
            List<PublishedUnit.Outcome> outcomes) {}

    @Override
    public String type() {
        return "unit.version.published";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        publications.keep(new PublishedUnit(
                new UnitVersion(fact.unitId(), fact.unitVersion()),
                fact.code(),
                fact.title(),
                fact.language(),
                fact.eqfLevel(),
                fact.validity(),
                fact.creditValidityPeriod(),
                fact.outcomes()));
        return Reaction.applied();
    }
}
