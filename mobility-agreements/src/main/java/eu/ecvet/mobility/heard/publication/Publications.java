package eu.ecvet.mobility.heard.publication;

import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
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

    /** All published versions of the qualifications of these, read at once. */
    public QualificationVersions allVersionsOf(Collection<QualificationVersion> asked) {
        return new QualificationVersions(
                asked.isEmpty()
                        ? List.of()
                        : database.createQuery(
                                        "from PublishedQualification q where q.key.qualificationId in :asked",
                                        PublishedQualification.class)
                                .setParameter(
                                        "asked",
                                        asked.stream()
                                                .map(each ->
                                                        each.qualificationId().value())
                                                .distinct()
                                                .toList())
                                .getResultList());
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
