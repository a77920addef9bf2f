package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.EqfLevel;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What the registry tells the other services about units. */
@ApplicationScoped
class UnitEvents {
    private final Outbox outbox;

    UnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record Outcome(
            OutcomeId outcomeId, String code, OutcomeCategory category, boolean essential, LocalizedText text) {}

    private record Published(
            UnitId unitId,
            int unitVersion,
            String code,
            LocalizedText title,
            String language,
            List<Outcome> outcomes,
            EqfLevel eqfLevel,
            LegalPeriod validity,
            Period creditValidityPeriod) {}

    private record Superseded(
            UnitId unitId,
            int unitVersion,
            int supersededByVersion,
            LocalDate transitionUntil,
            List<Correspondence.Pair> correspondence) {}

    void published(Actor actor, UnitSpecification version) {
        var content = version.content();
        tell(
                actor,
                "unit.version.published",
                version,
                new Published(
                        version.unitId(),
                        version.number(),
                        version.unit().code(),
                        content.title(),
                        content.language(),
                        content.outcomes().stream()
                                .map(one ->
                                        new Outcome(one.id(), one.code(), one.category(), one.essential(), one.text()))
                                .toList(),
                        content.eqfLevel(),
                        new LegalPeriod(content.validFrom(), content.validUntil()),
                        content.creditValidityPeriod()));
    }

    void superseded(Actor actor, UnitSpecification old) {
        tell(
                actor,
                "unit.version.superseded",
                old,
                new Superseded(
                        old.unitId(),
                        old.number(),
                        old.lifecycle().supersededBy(),
                        old.transitionEnds(),
                        old.correspondence().outcomes()));
    }

    private void tell(Actor actor, String type, UnitSpecification about, Object data) {
        outbox.append(new NewEvent(
                type,
                about.unitId().value(),
                actor.institution().map(InstitutionId::value).orElse(null),
                data));
    }
}
