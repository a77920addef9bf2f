package eu.ecvet.mobility.reference;

import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the qualification registry has published, as far as this service has heard of it. */
@ApplicationScoped
public class Publications {
    private final EntityManager database;

    Publications(EntityManager database) {
        this.database = database;
    }

    public Optional<PublishedQualification> qualification(QualificationVersion qualification) {
        return Optional.ofNullable(database.find(
                PublishedQualification.class,
                new QualificationKey(qualification.qualificationId().value(), qualification.version())));
    }

    public Optional<PublishedUnit> unit(UnitVersion unit) {
        return Optional.ofNullable(
                database.find(PublishedUnit.class, new UnitKey(unit.unitId().value(), unit.version())));
    }

    /** What is known of these; what is missing in the answer is unknown. */
    public Map<UnitVersion, PublishedUnit> units(Collection<UnitVersion> asked) {
        Map<UnitVersion, PublishedUnit> known = new HashMap<>();
        asked.forEach(each -> unit(each).ifPresent(unit -> known.put(each, unit)));
        return known;
    }

    /** All published versions of these units. */
    public List<PublishedUnit> versions(Collection<UnitId> asked) {
        return asked.isEmpty()
                ? List.of()
                : database.createQuery("from PublishedUnit u where u.key.unitId in :asked", PublishedUnit.class)
                        .setParameter("asked", asked.stream().map(UnitId::value).toList())
                        .getResultList();
    }

    void keep(PublishedUnit unit) {
        database.merge(unit);
    }

    void keep(PublishedQualification qualification) {
        database.merge(qualification);
    }
}
