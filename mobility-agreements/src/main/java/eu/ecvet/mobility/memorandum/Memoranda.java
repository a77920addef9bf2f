package eu.ecvet.mobility.memorandum;

import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All memoranda. */
@ApplicationScoped
public class Memoranda implements PanacheRepositoryBase<Memorandum, UUID> {
    /** More than any tick of the clock meets in practice; what is left over is due again at the next. */
    private static final int AT_ONCE = 1_000;

    private static final Keyset BY_ID = Keyset.ascending("m.id");

    public Optional<Memorandum> find(MemorandumId id) {
        return findByIdOptional(id.value());
    }

    public List<Memorandum> find(Collection<MemorandumId> ids) {
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1", ids.stream().map(MemorandumId::value).toList());
    }

    /** The memorandum, with every other writer of it waiting: signatures of the same second both count. */
    public Optional<Memorandum> locked(MemorandumId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public Memorandum add(Memorandum memorandum) {
        persist(memorandum);
        return memorandum;
    }

    public List<Memorandum> readableBy(InstitutionId institution, MemorandumState state, PageRequest request) {
        TypedQuery<Memorandum> query = getEntityManager()
                .createQuery(
                        "select m" + readable(state) + BY_ID.after(request, "and") + BY_ID.order(), Memorandum.class);
        request.after().map(cursor -> cursor.id(0)).ifPresent(after -> query.setParameter("after0", after));
        return with(query, institution, state).setMaxResults(request.rows()).getResultList();
    }

    public long countReadableBy(InstitutionId institution, MemorandumState state) {
        return with(getEntityManager().createQuery("select count(*)" + readable(state), Long.class), institution, state)
                .getSingleResult();
    }

    private static String readable(MemorandumState state) {
        return " from Memorandum m join m.participants participant where participant = :institution"
                + (state == null ? "" : " and m.state = :state");
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, InstitutionId institution, MemorandumState state) {
        query.setParameter("institution", institution.value());
        return state == null ? query : query.setParameter("state", state);
    }

    /** BR-M09: keeps the memorandum as it is until this transaction ends: a notice of the same moment waits, or is seen. */
    public void keep(MemorandumId id) {
        findById(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    public List<UUID> dueToStart(LocalDate latest) {
        return due("m.state = SIGNED and m.startsOn <= :latest order by m.startsOn", latest);
    }

    public List<UUID> dueToEnd(LocalDate latest) {
        return due("m.state in (SIGNED, IN_FORCE) and m.inForceUntil < :latest order by m.inForceUntil", latest);
    }

    public List<UUID> withMovedEnd() {
        return getEntityManager()
                .createQuery("select m.id from Memorandum m where m.coverageStale", UUID.class)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    public List<UUID> inRunOff() {
        return getEntityManager()
                .createQuery(
                        "select m.id from Memorandum m where m.state = RUN_OFF order by m.inForceUntil", UUID.class)
                .getResultList();
    }

    private List<UUID> due(String condition, LocalDate latest) {
        return getEntityManager()
                .createQuery("select m.id from Memorandum m where " + condition, UUID.class)
                .setParameter("latest", latest)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
