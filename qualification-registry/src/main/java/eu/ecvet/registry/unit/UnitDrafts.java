package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.rule.Violation;
import eu.ecvet.registry.RegistryRule;
import eu.ecvet.registry.unit.content.LearningOutcome;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.unit.content.UnitRules;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.act.Drafts;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An institution prepares units. */
@Singleton
class UnitDrafts extends Drafts<Unit, UnitSpecification, UnitContent> {
    private final Units units;

    UnitDrafts(Units units, UnitAccess access, ContentHash hash) {
        super(units, access, hash);
        this.units = units;
    }

    @Override
    protected Unit begun(UUID id, String code, InstitutionId owner, String creationHash) {
        return new Unit(new UnitId(id), code, owner, creationHash);
    }

    @Override
    protected UnitSpecification drafted(Unit unit, int number, UnitContent content, String person) {
        return new UnitSpecification(unit, number, content, person);
    }

    @Override
    protected UnitContent completed(UnitContent written, InstitutionId acting) {
        return written.identified();
    }

    @Override
    protected UnitContent forNextVersion(UnitContent content) {
        return content.forNextVersion();
    }

    @Override
    protected Optional<Refusal> refusalToWrite(
            Actor actor, InstitutionId owner, UUID id, UnitContent written, Optional<UnitContent> before) {
        return Optional.empty();
    }

    @Override
    protected List<Violation> rules(Actor actor, UnitContent content, String at) {
        return UnitRules.ofDraft(content, at);
    }

    /** An outcome belongs to one version of one unit. */
    @Override
    protected Optional<Refusal> conflict(UUID id, int number, UnitContent content, String at) {
        var named = content.outcomes().stream()
                .map(LearningOutcome::id)
                .filter(Objects::nonNull)
                .map(OutcomeId::value)
                .toList();
        return units.outcomesElsewhere(new VersionId(id, number), named).stream()
                .findFirst()
                .map(taken -> new Refusal.Conflict(RegistryRule.OUTCOME_ID_ALREADY_USED.at(
                        at + "/outcomes",
                        "The outcome id %s belongs to another version or unit; leave the id out and the registry gives a new one."
                                .formatted(taken))));
    }
}
