package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The reports of all imports, dry runs included. */
@ApplicationScoped
class ImportRuns {
    private final EntityManager entities;
    private final Clock clock;

    ImportRuns(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @UseCase
    void keep(InstitutionId institution, ImportReport report) {
        entities.persist(new ImportRun(institution, report, Instant.now(clock)));
    }

    @UseCase
    Optional<ImportReport> find(Actor actor, UUID id) {
        return Optional.ofNullable(entities.find(ImportRun.class, id))
                .filter(actor::mayRead)
                .map(ImportRun::report);
    }
}
