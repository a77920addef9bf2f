package eu.ecvet.registry.institution;

import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.registry.version.SearchText;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The institutions of the registry. */
@ApplicationScoped
class Institutions {
    private static final Keyset BY_NAME = Keyset.ascending("left(i.search_text, 100)", "i.id");

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

    /** What a search asks for; what is null is not asked. */
    record Search(String country, Function function, String text) {}

    Optional<Institution> find(InstitutionId id) {
        return Optional.ofNullable(entities.find(Institution.class, id.value()));
    }

    /** Holds everybody else off until the end of the transaction. */
    Optional<Institution> locked(InstitutionId id) {
        return Optional.ofNullable(entities.find(Institution.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Institution institution) {
        entities.persist(institution);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    Page<Institution> search(Search search, LocalDate today, PageRequest page) {
        var rows = asked(
                entities.createNativeQuery(
                        "select i.*" + FOUND + BY_NAME.after(page, "and") + BY_NAME.order(), Institution.class),
                search,
                today);
        page.after().ifPresent(after -> {
            rows.setParameter("after0", after.text(0));
            rows.setParameter("after1", after.id(1));
        });
        @SuppressWarnings("unchecked")
        List<Institution> found = rows.setMaxResults(page.rows()).getResultList();
        return Page.of(found, page, Institution::place, () -> ((Number)
                        asked(entities.createNativeQuery("select count(*)" + FOUND), search, today)
                                .getSingleResult())
                .longValue());
    }

    private static Query asked(Query query, Search search, LocalDate today) {
        return query.setParameter("country", search.country())
                .setParameter("words", SearchText.query(search.text()).orElse(null))
                .setParameter(
                        "function",
                        search.function() == null ? null : search.function().name())
                .setParameter("today", today);
    }
}
