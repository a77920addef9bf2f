package eu.ecvet.registry.institution;

import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.registry.lifecycle.SearchText;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The institutions of the registry and their functions. */
@ApplicationScoped
class Institutions {
    private static final String FOUND = """
            from institution i
            where (cast(:country as text) is null or i.country = :country)
              and (cast(:words as text) is null or i.search @@ to_tsquery('simple', :words))
              and (cast(:function as text) is null or exists (
                    select 1 from function_assignment f where f.institution_id = i.id and f.function = :function
                    and f.valid_from <= :today and (f.valid_until is null or f.valid_until >= :today)))""";

    private final EntityManager entities;

    Institutions(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Institution> find(InstitutionId id) {
        return Optional.ofNullable(entities.find(Institution.class, id.value()));
    }

    /** Holds everybody else off until the end of the transaction. */
    Optional<Institution> findToChangeFunctions(InstitutionId id) {
        return Optional.ofNullable(entities.find(Institution.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Institution institution) {
        entities.persist(institution);
        entities.flush();
    }

    void add(FunctionAssignment assignment) {
        entities.persist(assignment);
    }

    void flush() {
        entities.flush();
    }

    Optional<FunctionAssignment> function(UUID id) {
        return Optional.ofNullable(entities.find(FunctionAssignment.class, id));
    }

    List<FunctionAssignment> functionsOf(InstitutionId id) {
        return entities.createQuery(
                        "from FunctionAssignment where institutionId = :id order by validFrom, id",
                        FunctionAssignment.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    private List<FunctionAssignment> functionsOf(List<UUID> institutions) {
        return entities.createQuery(
                        "from FunctionAssignment where institutionId in :ids order by validFrom, id",
                        FunctionAssignment.class)
                .setParameter("ids", institutions)
                .getResultList();
    }

    Page<InstitutionView> search(String country, Function function, String text, LocalDate today, PageRequest page) {
        var counting = asked(
                entities.createNativeQuery("select count(*) " + FOUND, Long.class), country, function, text, today);
        long total = ((Number) counting.getSingleResult()).longValue();
        @SuppressWarnings("unchecked")
        List<Institution> found = asked(
                        entities.createNativeQuery(
                                "select i.* " + FOUND + " order by i.search_text, i.id", Institution.class),
                        country,
                        function,
                        text,
                        today)
                .setFirstResult(page.offset())
                .setMaxResults(page.size())
                .getResultList();
        var functions = functionsOf(found.stream().map(one -> one.id().value()).toList());
        return Page.of(
                found.stream()
                        .map(one -> one.view(functions.stream()
                                .filter(held ->
                                        held.institutionId().equals(one.id().value()))
                                .map(FunctionAssignment::view)
                                .toList()))
                        .toList(),
                page,
                total);
    }

    private static jakarta.persistence.Query asked(
            jakarta.persistence.Query query, String country, Function function, String text, LocalDate today) {
        return query.setParameter("country", country)
                .setParameter("words", SearchText.query(text).orElse(null))
                .setParameter("function", function == null ? null : function.name())
                .setParameter("today", today);
    }
}
