package eu.ecvet.registry.unit;

import eu.ecvet.registry.unit.content.Listing;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.store.Versions;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The units of the registry and their versions. Native questions for plain values name no class: with one, each execution
 * leaves a plan of its own in Hibernate's cache.
 */
@Singleton
public class Units extends Versions<Unit, UnitSpecification> {
    Units(EntityManager entities) {
        super(entities, Unit.class, UnitSpecification.class, "unit");
    }

    /** Those of the named versions that exist, with their units, in one question to the database. */
    public List<UnitSpecification> findAll(Collection<VersionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities()
                        .createQuery(
                                "from UnitSpecification v join fetch v.unit where v.id in :ids",
                                UnitSpecification.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** BR-Q03, items 2, 3 and 6: which qualification versions that were not given up list this version of the unit. */
    public Listing listing(VersionId id) {
        Object[] row = (Object[]) entities()
                .createNativeQuery("""
                        select count(*), count(v.eqf_level)
                        from qualification_version_unit u
                        join qualification_version v on v.qualification_id = u.qualification_id and v.number = u.number
                        where u.unit_id = :id and u.unit_number = :number and v.state <> 'DISCARDED'""")
                .setParameter("id", id.subjectId())
                .setParameter("number", id.number())
                .getSingleResult();
        return new Listing(((Number) row[0]).longValue() > 0, ((Number) row[1]).longValue() > 0);
    }

    /** Those of the outcome ids that another version of a unit, or another unit, has. */
    @SuppressWarnings("unchecked")
    List<UUID> outcomesElsewhere(VersionId id, Collection<UUID> outcomes) {
        return outcomes.isEmpty()
                ? List.of()
                : entities()
                        .createNativeQuery(
                                "select outcome_id from unit_version_outcome where outcome_id in :outcomes and (unit_id, number) <> (:id, :number)")
                        .setParameter("outcomes", outcomes)
                        .setParameter("id", id.subjectId())
                        .setParameter("number", id.number())
                        .getResultList();
    }
}
