package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.registry.imports.source.SourceQualification;
import eu.ecvet.registry.qualification.QualificationAccess;
import eu.ecvet.registry.unit.UnitAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** BR-Q15, BR-P06: an import designs units and a qualification, and sets points where the source has some. */
@ApplicationScoped
class ImportAccess {
    private static final UUID NOT_YET = new UUID(0, 0);

    private final UnitAccess units;
    private final QualificationAccess qualifications;

    ImportAccess(UnitAccess units, QualificationAccess qualifications) {
        this.units = units;
        this.qualifications = qualifications;
    }

    /** Asked before anything of the source is read. */
    Optional<Refusal> refusalOf(Actor actor) {
        return qualifications.refusalToDesignAny(actor).or(() -> units.refusalToDesignAny(actor));
    }

    Optional<Refusal> refusalOf(Actor actor, SourceQualification source) {
        return refusalOf(actor)
                .or(() -> qualifications.refusalToDesign(actor, null, NOT_YET, source.said()))
                .or(() -> source.hasPoints()
                        ? qualifications.refusalToAllocate(actor, NOT_YET, source.said())
                        : Optional.empty());
    }
}
