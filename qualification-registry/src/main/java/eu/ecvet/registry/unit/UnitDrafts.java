package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.Created;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.act.Violation;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An institution prepares units: a new one, the next version of one, changes of a draft, giving it up. */
@ApplicationScoped
class UnitDrafts {
    private final Units units;
    private final UnitAccess access;
    private final ContentHash hash;

    UnitDrafts(Units units, UnitAccess access, ContentHash hash) {
        this.units = units;
        this.access = access;
        this.hash = hash;
    }

    @UseCase
    Answer<Created<UnitVersionView>> create(Actor actor, NewUnit created) {
        var id = created.id() == null ? new UnitId(UUID.randomUUID()) : created.id();
        var owner = actor.institution().orElse(null);
        var refused = access.refusalToDesign(actor, owner, id, created.content().eqfLevel());
        if (refused.isPresent()) {
            return Answer.refused(refused.get());
        }
        String wanted = hash.of(Map.of("code", created.code(), "content", created.content()));
        var existing = units.find(id);
        if (existing.isPresent()) {
            boolean repeated = existing.get().owner().equals(owner)
                    && existing.get().creationHash().equals(wanted);
            return repeated
                    ? Answer.done(
                            Created.before(UnitVersionView.of(units.find(id, 1).orElseThrow())))
                    : Answer.refused(new Refusal.Conflict(RegistryRule.ID_ALREADY_USED.at(
                            "/id", "This id belongs to another unit, or to this one with other content.")));
        }
        var content = created.content().identified();
        var refusal = refusalOfContent(id, 1, content, "/content");
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var unit = new Unit(id, created.code(), owner, wanted);
        var version = new UnitSpecification(unit, 1, content, actor.person());
        units.add(unit);
        units.add(version);
        units.flush();
        return Answer.done(Created.anew(UnitVersionView.of(version)));
    }

    @UseCase
    Answer<UnitVersionView> change(Actor actor, UnitId id, int number, ReadVersion ifMatch, UnitContent changed) {
        return ownedBy(actor, id, number).then(version -> {
            // What is published is immutable whatever version was read, so that comes first.
            var refusal = version.lifecycle()
                    .refusalToChange()
                    .or(() -> ReadVersion.refusal(ifMatch, version.version()))
                    .or(() -> access.refusalToDesign(actor, version))
                    .or(() -> access.refusalToDesign(actor, version.unit().owner(), id, changed.eqfLevel()));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            var content = changed.identified();
            refusal = refusalOfContent(id, number, content, "").or(() -> version.change(content, actor.person()));
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            units.flush();
            return Answer.done(UnitVersionView.of(version));
        });
    }

    @UseCase
    Answer<Created<UnitVersionView>> prepareNext(Actor actor, UnitId id) {
        var versions = units.versionsOf(id);
        if (versions.isEmpty() || !actor.actsFor(versions.getFirst().unit().owner())) {
            return Answer.notFound("The unit");
        }
        var last = versions.getLast();
        var refusal = access.refusalToDesign(actor, last).or(() -> versions.stream()
                .filter(version -> version.lifecycle().state().isOpen())
                .findFirst()
                .map(open -> new Refusal.Conflict(RegistryRule.OPEN_DRAFT_EXISTS.because(
                        "Version %d is still being prepared; finish or discard it first.".formatted(open.number())))));
        if (refusal.isPresent()) {
            return Answer.refused(refusal.get());
        }
        var next = new UnitSpecification(
                last.unit(), last.number() + 1, last.content().forNextVersion(), actor.person());
        units.add(next);
        units.flush();
        return Answer.done(Created.anew(UnitVersionView.of(next)));
    }

    @UseCase
    Answer<UnitStanding> discard(Actor actor, UnitId id, int number, ReadVersion ifMatch) {
        return ownedBy(actor, id, number).then(version -> {
            var refusal = version.lifecycle()
                    .refusalOfReader(ifMatch, version.version())
                    .or(() -> access.refusalToDesign(actor, version))
                    .or(() -> version.lifecycle().discard());
            if (refusal.isPresent()) {
                return Answer.refused(refusal.get());
            }
            units.flush();
            return Answer.done(UnitStanding.of(version));
        });
    }

    private Answer<UnitSpecification> ownedBy(Actor actor, UnitId id, int number) {
        return units.find(id, number)
                .filter(version -> version.lifecycle().state().isPublic()
                        || actor.actsFor(version.unit().owner()))
                .map(version -> actor.actsFor(version.unit().owner())
                        ? Answer.done(version)
                        : Answer.<UnitSpecification>refused(
                                new Refusal.Forbidden("Only the institution that answers for the unit changes it.")))
                .orElseGet(() -> Answer.notFound("This version of the unit"));
    }

    private Optional<Refusal> refusalOfContent(UnitId id, int number, UnitContent content, String at) {
        List<Violation> violations = UnitRules.ofDraft(content, at);
        if (!violations.isEmpty()) {
            return Optional.of(Refusal.broken(violations));
        }
        var taken = units.outcomesElsewhere(
                id,
                number,
                content.outcomes().stream().map(outcome -> outcome.id().value()).toList());
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal.Conflict(RegistryRule.OUTCOME_ID_ALREADY_USED.at(
                        at + "/outcomes",
                        "The outcome id %s belongs to another version or unit; leave the id out and the registry gives a new one."
                                .formatted(taken.getFirst()))));
    }
}
