package eu.ecvet.records.heard.specification;

import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The published unit and qualification versions as this service knows them. A published version never changes, so what was
 * read once is kept in memory.
 */
@ApplicationScoped
public class Specifications {
    private static final int KEPT = 4_000;

    private final EntityManager entities;
    private final Map<UnitVersion, UnitSpecification> units = kept();
    private final Map<QualificationVersion, QualificationSpecification> qualifications = kept();

    Specifications(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<UnitSpecification> unit(UnitVersion unit) {
        return Optional.ofNullable(units(Set.of(unit)).get(unit));
    }

    /** The newest published version of the unit that is known here. */
    public Optional<UnitSpecification> newest(UnitId unit) {
        return entities.createQuery(
                        "from KnownUnitVersion where key.unitId = :id order by key.version desc",
                        KnownUnitVersion.class)
                .setParameter("id", unit.value())
                .setMaxResults(1)
                .getResultStream()
                .map(KnownUnitVersion::specification)
                .findFirst();
    }

    /** Those of the unit versions that are known here. */
    public Map<UnitVersion, UnitSpecification> units(Collection<UnitVersion> wanted) {
        Map<UnitVersion, UnitSpecification> found = new HashMap<>();
        Set<UnitVersion> missing = new HashSet<>();
        for (UnitVersion unit : wanted) {
            UnitSpecification known = units.get(unit);
            if (known == null) {
                missing.add(unit);
            } else {
                found.put(unit, known);
            }
        }
        if (!missing.isEmpty()) {
            entities.createQuery("from KnownUnitVersion where key.unitId in :ids", KnownUnitVersion.class)
                    .setParameter(
                            "ids",
                            missing.stream().map(unit -> unit.unitId().value()).toList())
                    .getResultStream()
                    .map(KnownUnitVersion::specification)
                    .filter(specification -> missing.contains(specification.version()))
                    .forEach(specification -> found.put(specification.version(), specification));
            missing.stream().filter(found::containsKey).forEach(unit -> units.put(unit, found.get(unit)));
        }
        return found;
    }

    public Optional<QualificationSpecification> qualification(QualificationVersion wanted) {
        QualificationSpecification known = qualifications.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        return Optional.ofNullable(
                        entities.find(KnownQualificationVersion.class, KnownQualificationVersion.Key.of(wanted)))
                .map(KnownQualificationVersion::specification)
                .map(specification -> {
                    qualifications.put(wanted, specification);
                    return specification;
                });
    }

    /**
     * The outcomes that each outcome of these units is equivalent to, by the published tables: what is equivalent is so in
     * both directions (BR-Q18, BR-R11).
     */
    public Map<OutcomeId, Set<OutcomeId>> equivalents(Collection<UnitId> ofUnits) {
        if (ofUnits.isEmpty()) {
            return Map.of();
        }
        return Supersession.equivalents(entities.createQuery(
                        "from KnownUnitVersion where key.unitId in :ids and supersededBy is not null",
                        KnownUnitVersion.class)
                .setParameter("ids", ofUnits.stream().map(UnitId::value).toList())
                .getResultStream()
                .map(KnownUnitVersion::correspondence)
                .toList());
    }

    public boolean isKnown(UnitVersion unit) {
        return unit(unit).isPresent();
    }

    void add(UnitSpecification unit) {
        entities.persist(new KnownUnitVersion(unit));
    }

    void add(QualificationSpecification qualification) {
        entities.persist(new KnownQualificationVersion(qualification));
    }

    void supersede(UnitVersion unit, int byVersion, LocalDate transitionEnds, List<Supersession.Pair> correspondence) {
        entities.find(KnownUnitVersion.class, KnownUnitVersion.Key.of(unit))
                .supersede(byVersion, transitionEnds, new Supersession(correspondence));
    }

    private static <K, V> Map<K, V> kept() {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        });
    }
}
