package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

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

    /** What is known of these; what is missing in the answer is unknown. */
    public Map<QualificationVersion, PublishedQualification> qualifications(Collection<QualificationVersion> asked) {
        return database
                .unwrap(Session.class)
                .byMultipleIds(PublishedQualification.class)
                .multiLoad(asked.stream()
                        .distinct()
                        .map(each -> new QualificationKey(each.qualificationId().value(), each.version()))
                        .toList())
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(PublishedQualification::qualification, each -> each));
    }

    /** First day of the next version of each of these that has one; a version to come counts from its own first day. */
    public Map<QualificationVersion, LocalDate> newerFrom(Collection<QualificationVersion> asked) {
        List<PublishedQualification> versions = asked.isEmpty()
                ? List.of()
                : database.createQuery(
                                "from PublishedQualification q where q.key.qualificationId in :asked",
                                PublishedQualification.class)
                        .setParameter(
                                "asked",
                                asked.stream()
                                        .map(each -> each.qualificationId().value())
                                        .distinct()
                                        .toList())
                        .getResultList();
        Map<QualificationVersion, LocalDate> newerFrom = new HashMap<>();
        for (QualificationVersion each : asked) {
            versions.stream()
                    .filter(other -> other.qualification().qualificationId().equals(each.qualificationId())
                            && other.qualification().version() > each.version())
                    .map(newer -> newer.validity().from())
                    .min(LocalDate::compareTo)
                    .ifPresent(from -> newerFrom.put(each, from));
        }
        return newerFrom;
    }

    public Optional<PublishedUnit> unit(UnitVersion unit) {
        return Optional.ofNullable(
                database.find(PublishedUnit.class, new UnitKey(unit.unitId().value(), unit.version())));
    }

    /** What is known of these; what is missing in the answer is unknown. */
    public Map<UnitVersion, PublishedUnit> units(Collection<UnitVersion> asked) {
        return database
                .unwrap(Session.class)
                .byMultipleIds(PublishedUnit.class)
                .multiLoad(asked.stream()
                        .distinct()
                        .map(each -> new UnitKey(each.unitId().value(), each.version()))
                        .toList())
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(PublishedUnit::unit, each -> each));
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
