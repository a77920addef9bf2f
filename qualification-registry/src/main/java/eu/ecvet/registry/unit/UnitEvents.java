package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.registry.unit.content.Correspondence;
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
import java.util.Optional;

/** What the registry tells the other services about units. */
@ApplicationScoped
class UnitEvents {
    private final Outbox outbox;

    UnitEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    private record ToldOutcome(
            OutcomeId outcomeId, String code, OutcomeCategory category, boolean essential, LocalizedText text) {}

    private record Published(
            UnitId unitId,
            int unitVersion,
            InstitutionId ownerInstitutionId,
            String code,
            LocalizedText title,
            String language,
            List<ToldOutcome> outcomes,
            EqfLevel eqfLevel,
            LegalPeriod validity,
            Period creditValidityPeriod) {}

    private record Superseded(
            UnitId unitId,
            int unitVersion,
            InstitutionId ownerInstitutionId,
            int supersededByVersion,
            LocalDate transitionUntil,
            List<Correspondence.Pair> correspondence) {}

    void published(Actor actor, UnitSpecification version) {
        var content = version.content();
        tell(
                Optional.of(actor),
                "unit.version.published",
                version,
                new Published(
                        version.unitId(),
                        version.number(),
                        version.owner(),
                        version.of().code(),
                        content.title(),
                        content.language(),
                        content.outcomes().stream()
                                .map(one -> new ToldOutcome(
                                        one.id(), one.code(), one.category(), one.essential(), one.text()))
                                .toList(),
                        content.eqfLevel(),
                        content.validity().period(),
                        content.creditValidityPeriod()));
    }

    void superseded(Optional<Actor> actor, UnitSpecification old) {
        tell(
                actor,
                "unit.version.superseded",
                old,
                new Superseded(
                        old.unitId(),
                        old.number(),
                        old.owner(),
                        old.lifecycle().supersededByVersion(),
                        old.transitionUntil(),
                        old.correspondence().outcomes()));
    }

    private void tell(Optional<Actor> actor, String type, UnitSpecification about, Object data) {
        outbox.append(new NewEvent(
                type,
                about.unitId().value(),
                actor.flatMap(Actor::institution).map(InstitutionId::value).orElse(null),
                data));
    }
}
