package eu.ecvet.registry.version.store;

import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.registry.version.SearchText;
import eu.ecvet.registry.version.Version;
import eu.ecvet.registry.version.VersionId;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.Versioned;
import eu.ecvet.vocabulary.Identifier;
import eu.ecvet.vocabulary.InstitutionId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The units or the qualifications of the registry, and their versions.
 *
 * @param <S> what has versions
 * @param <V> its versions
 */
public abstract class Versions<S extends Versioned, V extends Version<S, ?>> {
    /** By code, then version by version. */
    private static final Keyset ORDER = Keyset.ascending("s.code", "s.id", "v.number");

    /** Columns of the order that lie in the subject's table, with an index of their own. */
    private static final int OF_THE_SUBJECT = 2;

    private final EntityManager entities;
    private final Class<S> subjects;
    private final Class<V> versions;
    private final String word;

    /** @param word "unit" or "qualification"; its tables are named after it */
    protected Versions(EntityManager entities, Class<S> subjects, Class<V> versions, String word) {
        this.entities = entities;
        this.subjects = subjects;
        this.versions = versions;
        this.word = word;
    }

    protected EntityManager entities() {
        return entities;
    }

    public String word() {
        return word;
    }

    public Optional<S> find(UUID id) {
        return Optional.ofNullable(entities.find(subjects, id));
    }

    public Optional<V> find(Identifier id, int number) {
        return find(id.value(), number);
    }

    public Optional<V> find(UUID id, int number) {
        return Optional.ofNullable(entities.find(versions, new VersionId(id, number)));
    }

    public Optional<V> locked(VersionId id) {
        return Optional.ofNullable(entities.find(versions, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All versions, the first one first. */
    public List<V> all(UUID id) {
        return entities.createQuery("from " + name() + " v where v.id.subjectId = :id order by v.id.number", versions)
                .setParameter("id", id)
                .getResultList();
    }

    /** The published version whose place no other takes. */
    public Optional<V> latestPublished(UUID id) {
        return all(id).stream()
                .filter(version -> version.state() == VersionState.PUBLISHED
                        && version.lifecycle().supersededByVersion() == null)
                .findFirst();
    }

    public List<V> supersededBy(V newer) {
        return all(newer.id().subjectId()).stream()
                .filter(version -> version.state() == VersionState.SUPERSEDED
                        && version.lifecycle().supersededByVersion() == newer.number())
                .toList();
    }

    /** Published ones whose successor begins on that day at the latest, the oldest first. */
    public List<VersionId> dueToBeSuperseded(LocalDate latest) {
        return entities.createQuery(
                        "select v.id from " + name()
                                + " v where v.lifecycle.state = :published and v.lifecycle.supersededOn <= :latest"
                                + " order by v.lifecycle.supersededOn",
                        VersionId.class)
                .setParameter("published", VersionState.PUBLISHED)
                .setParameter("latest", latest)
                .setMaxResults(500)
                .getResultList();
    }

    /** Those that an institution took over from one place of another register; several where the content differed. */
    public List<S> imported(InstitutionId owner, String register, String sourceId) {
        return entities.createQuery(
                        "from " + subjects.getSimpleName()
                                + " s where s.ownerInstitutionId = :owner and s.sourceRegister = :register"
                                + " and s.sourceId = :sourceId order by s.id",
                        subjects)
                .setParameter("owner", owner.value())
                .setParameter("register", register)
                .setParameter("sourceId", sourceId)
                .getResultList();
    }

    public void add(S subject) {
        entities.persist(subject);
    }

    public void add(V version) {
        entities.persist(version);
        write(version);
    }

    /** Writes what was changed now, so that the row version told to the caller is the one that is kept. */
    public void write(V version) {
        flush();
    }

    public final void flush() {
        entities.flush();
    }

    public Page<V> search(Optional<InstitutionId> reader, VersionSearch search, PageRequest page) {
        Map<String, Object> values = new LinkedHashMap<>();
        StringBuilder found = new StringBuilder("""
                 from %1$s_version v join %1$s s on s.id = v.%1$s_id
                where (v.state = 'PUBLISHED'
                       or (v.state = 'SUPERSEDED' and :state = 'SUPERSEDED')
                       or (s.owner_institution = :reader and v.state in ('DRAFT', 'IN_REVIEW', 'APPROVED')))""".formatted(word));
        values.put("reader", reader.map(InstitutionId::value).orElse(new UUID(0, 0)));
        values.put("state", search.state() == null ? "ANY" : search.state().name());
        if (search.state() != null) {
            found.append(" and v.state = :state");
        }
        SearchText.query(search.text()).ifPresent(words -> {
            found.append(" and v.search @@ to_tsquery('simple', :words)");
            values.put("words", words);
        });
        for (int i = 0; i < search.further().size(); i++) {
            var condition = search.further().get(i);
            found.append(" and ").append(condition.sql().replace("?", ":value" + i));
            values.put("value" + i, condition.value());
        }
        var rows = with(
                values,
                entities.createNativeQuery(
                        "select v.*" + found + ORDER.from(page, "and", OF_THE_SUBJECT) + ORDER.after(page, "and")
                                + ORDER.order(),
                        versions));
        page.after().ifPresent(after -> {
            rows.setParameter("after0", after.text(0));
            rows.setParameter("after1", after.id(1));
            rows.setParameter("after2", Math.toIntExact(after.number(2)));
        });
        @SuppressWarnings("unchecked")
        List<V> list = rows.setMaxResults(page.rows()).getResultList();
        return Page.of(
                list,
                page,
                version -> Cursor.at(version.of().code(), version.id().subjectId(), version.number()),
                () -> ((Number) with(values, entities.createNativeQuery("select count(*)" + found))
                                .getSingleResult())
                        .longValue());
    }

    private static Query with(Map<String, Object> values, Query query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String name() {
        return versions.getSimpleName();
    }
}
