package eu.ecvet.registry.qualification;

import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.registry.composition.ListedUnit;
import eu.ecvet.registry.lifecycle.SearchText;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.registry.unit.UnitSpecification;
import eu.ecvet.registry.unit.UnitSpecificationId;
import eu.ecvet.registry.unit.Units;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The qualifications of the registry and their versions. */
@ApplicationScoped
public class Qualifications {
    private static final String FOUND = """
            from qualification_version v join qualification q on q.id = v.qualification_id
            where (cast(:words as text) is null or v.search @@ to_tsquery('simple', :words))
              and (cast(:country as text) is null or v.country = :country)
              and (cast(:level as integer) is null or v.eqf_level = :level)
              and (cast(:field as text) is null or v.isced_f like :field || '%')
              and (cast(:state as text) is null or v.state = :state)
              and (v.state = 'PUBLISHED'
                   or (v.state = 'SUPERSEDED' and :state = 'SUPERSEDED')
                   or (q.owner_institution = :reader and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')))""";

    private final EntityManager entities;
    private final Units units;

    Qualifications(EntityManager entities, Units units) {
        this.entities = entities;
        this.units = units;
    }

    /** What a search asks for; what is null is not asked. {@code iscedF} also finds the narrower fields. */
    record Search(String text, String country, Integer eqfLevel, String iscedF, VersionState state) {}

    Optional<Qualification> find(QualificationId id) {
        return Optional.ofNullable(entities.find(Qualification.class, id.value()));
    }

    Optional<QualificationSpecification> find(QualificationId id, int number) {
        return Optional.ofNullable(
                entities.find(QualificationSpecification.class, new QualificationSpecificationId(id.value(), number)));
    }

    public List<QualificationSpecification> versionsOf(QualificationId id) {
        return entities.createQuery(
                        "from QualificationSpecification where id.qualificationId = :id order by id.number",
                        QualificationSpecification.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    Optional<QualificationSpecification> publishedOf(QualificationId id) {
        return versionsOf(id).stream()
                .filter(version -> version.lifecycle().state() == VersionState.PUBLISHED)
                .findFirst();
    }

    /** The qualification that an institution took over from one place of another register. */
    public Optional<Qualification> imported(InstitutionId owner, String register, String sourceId, String composition) {
        return entities.createQuery(
                        "from Qualification where ownerInstitution = :owner and sourceRegister = :register"
                                + " and sourceId = :sourceId and sourceComposition = :composition",
                        Qualification.class)
                .setParameter("owner", owner.value())
                .setParameter("register", register)
                .setParameter("sourceId", sourceId)
                .setParameter("composition", composition)
                .getResultStream()
                .findFirst();
    }

    /** The listed unit versions that exist, by unit. */
    public Map<UnitId, UnitSpecification> unitsOf(QualificationContent content) {
        return units
                .findAll(content.units().stream()
                        .filter(listed -> listed.version() != null)
                        .map(listed -> new UnitSpecificationId(listed.unitId().value(), listed.version()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(UnitSpecification::unitId, version -> version, (one, other) -> one));
    }

    public void add(Qualification qualification) {
        entities.persist(qualification);
    }

    public void add(QualificationSpecification version) {
        entities.persist(version);
        write(version);
    }

    void flush() {
        entities.flush();
    }

    /** Writes the version together with its list of units; the list has rows of its own, so that the database guards it. */
    public void write(QualificationSpecification version) {
        entities.flush();
        entities.createNativeQuery(
                        "delete from qualification_version_unit where qualification_id = :id and number = :number")
                .setParameter("id", version.qualificationId().value())
                .setParameter("number", version.number())
                .executeUpdate();
        for (ListedUnit listed : version.content().units()) {
            entities.createNativeQuery("""
                            insert into qualification_version_unit
                                (qualification_id, number, unit_id, unit_number, obligation, points)
                            values (:id, :number, :unitId, :unitNumber, :obligation, cast(:points as numeric))""")
                    .setParameter("id", version.qualificationId().value())
                    .setParameter("number", version.number())
                    .setParameter("unitId", listed.unitId().value())
                    .setParameter("unitNumber", listed.version())
                    .setParameter("obligation", listed.obligation().name())
                    .setParameter(
                            "points",
                            listed.points() == null ? null : listed.points().toString())
                    .executeUpdate();
        }
    }

    Page<QualificationSpecification> search(Optional<InstitutionId> reader, Search search, PageRequest page) {
        long total = ((Number) asked(entities.createNativeQuery("select count(*) " + FOUND, Long.class), reader, search)
                        .getSingleResult())
                .longValue();
        @SuppressWarnings("unchecked")
        List<QualificationSpecification> found = asked(
                        entities.createNativeQuery(
                                "select v.* " + FOUND + " order by q.code, v.qualification_id, v.number desc",
                                QualificationSpecification.class),
                        reader,
                        search)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(found, page, total);
    }

    private static Query asked(Query query, Optional<InstitutionId> reader, Search search) {
        return query.setParameter("words", SearchText.query(search.text()).orElse(null))
                .setParameter("country", search.country())
                .setParameter("level", search.eqfLevel())
                .setParameter("field", search.iscedF())
                .setParameter(
                        "state", search.state() == null ? null : search.state().name())
                .setParameter("reader", reader.map(InstitutionId::value).orElse(new UUID(0, 0)));
    }
}
