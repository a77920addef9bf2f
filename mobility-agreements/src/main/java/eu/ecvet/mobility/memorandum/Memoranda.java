package eu.ecvet.mobility.memorandum;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All memoranda. */
@ApplicationScoped
public class Memoranda implements PanacheRepositoryBase<Memorandum, UUID> {
    private static final String READABLE = "from Memorandum m where :institution member of m.participants";

    public Optional<Memorandum> find(MemorandumId id) {
        return findByIdOptional(id.value());
    }

    /** The memorandum, with every other writer of it waiting: signatures of the same second both count. */
    public Optional<Memorandum> locked(MemorandumId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<Memorandum> readableBy(InstitutionId institution, MemorandumState state, int page, int size) {
        return find(readable(state) + " order by m.id", readable(institution, state))
                .page(Page.of(page, size))
                .list();
    }

    long countReadableBy(InstitutionId institution, MemorandumState state) {
        return count(readable(state), readable(institution, state));
    }

    /** BR-M09: keeps the memorandum as it is until this transaction ends: a notice of the same moment waits, or is seen. */
    public void keep(MemorandumId id) {
        findById(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    List<UUID> dueToStart(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select m.id from Memorandum m where m.state = SIGNED and m.startsOn <= :today and m.inForceUntil >= :today",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(500)
                .getResultList();
    }

    private static String readable(MemorandumState state) {
        return state == null ? READABLE : READABLE + " and m.state = :state";
    }

    private static Map<String, Object> readable(InstitutionId institution, MemorandumState state) {
        return state == null
                ? Map.of("institution", institution.value())
                : Map.of("institution", institution.value(), "state", state);
    }
}
