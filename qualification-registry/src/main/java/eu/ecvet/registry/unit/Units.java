package eu.ecvet.registry.unit;

import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.registry.lifecycle.SearchText;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The units of the registry and their versions. */
@ApplicationScoped
public class Units {
    private static final String FOUND = """
            from unit_version v join unit u on u.id = v.unit_id
            where (cast(:words as text) is null or v.search @@ to_tsquery('simple', :words))
              and (cast(:state as text) is null or v.state = :state)
              and (v.state = 'PUBLISHED'
                   or (v.state = 'SUPERSEDED' and :state = 'SUPERSEDED')
                   or (u.owner_institution = :reader and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')))""";

    private final EntityManager entities;

    Units(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(entities.find(Unit.class, id.value()));
    }

    public Optional<UnitSpecification> find(UnitId id, int number) {
        return Optional.ofNullable(entities.find(UnitSpecification.class, new UnitSpecificationId(id.value(), number)));
    }

    /** Those of the named versions that exist, with their units, in one question to the database. */
    public List<UnitSpecification> findAll(Collection<UnitSpecificationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from UnitSpecification v join fetch v.unit where v.id in :ids",
                                UnitSpecification.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public List<UnitSpecification> versionsOf(UnitId id) {
        return entities.createQuery(
                        "from UnitSpecification where id.unitId = :id order by id.number", UnitSpecification.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    Optional<UnitSpecification> publishedOf(UnitId id) {
        return versionsOf(id).stream()
                .filter(version -> version.lifecycle().state() == VersionState.PUBLISHED)
                .findFirst();
    }

    /** The units that an institution took over from one place of another register; several where the content differed. */
    public List<Unit> imported(InstitutionId owner, String register, String sourceId) {
        return entities.createQuery(
                        "from Unit where ownerInstitution = :owner and sourceRegister = :register and sourceId = :sourceId order by id",
                        Unit.class)
                .setParameter("owner", owner.value())
                .setParameter("register", register)
                .setParameter("sourceId", sourceId)
                .getResultList();
    }

    public void add(Unit unit) {
        entities.persist(unit);
    }

    public void add(UnitSpecification version) {
        entities.persist(version);
    }

    void flush() {
        entities.flush();
    }

    /** BR-Q03, items 2, 3 and 6: which qualification versions that were not given up list this version of the unit. */
    public Listing listing(UnitId id, int number) {
        Object[] row = (Object[]) entities.createNativeQuery("""
                        select count(*), count(v.eqf_level)
                        from qualification_version_unit u
                        join qualification_version v on v.qualification_id = u.qualification_id and v.number = u.number
                        where u.unit_id = :id and u.unit_number = :number and v.state <> 'DISCARDED'""", Object[].class)
                .setParameter("id", id.value())
                .setParameter("number", number)
                .getSingleResult();
        return new Listing(((Number) row[0]).longValue() > 0, ((Number) row[1]).longValue() > 0);
    }

    /** Those of the outcome ids that another version of a unit, or another unit, has. */
    List<UUID> outcomesElsewhere(UnitId id, int number, Collection<UUID> outcomes) {
        return outcomes.isEmpty()
                ? List.of()
                : entities.createNativeQuery(
                                "select outcome_id from unit_version_outcome where outcome_id in :outcomes and (unit_id, number) <> (:id, :number)",
                                UUID.class)
                        .setParameter("outcomes", outcomes)
                        .setParameter("id", id.value())
                        .setParameter("number", number)
                        .getResultList();
    }

    Page<UnitSpecification> search(Optional<InstitutionId> reader, String text, VersionState state, PageRequest page) {
        long total = ((Number)
                        asked(entities.createNativeQuery("select count(*) " + FOUND, Long.class), reader, text, state)
                                .getSingleResult())
                .longValue();
        @SuppressWarnings("unchecked")
        List<UnitSpecification> found = asked(
                        entities.createNativeQuery(
                                "select v.* " + FOUND + " order by u.code, v.unit_id, v.number desc",
                                UnitSpecification.class),
                        reader,
                        text,
                        state)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        return Page.of(found, page, total);
    }

    private static Query asked(Query query, Optional<InstitutionId> reader, String text, VersionState state) {
        return query.setParameter("words", SearchText.query(text).orElse(null))
                .setParameter("state", state == null ? null : state.name())
                .setParameter("reader", reader.map(InstitutionId::value).orElse(new UUID(0, 0)));
    }
}
