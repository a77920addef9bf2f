package eu.ecvet.mobility.memorandum;

import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All memoranda. */
@ApplicationScoped
public class Memoranda implements PanacheRepositoryBase<Memorandum, UUID> {
    /** More than any tick of the clock meets in practice; what is left over is due again at the next. */
    private static final int AT_ONCE = 1_000;

    private static final Keyset BY_ID = Keyset.ascending("memorandum_id");

    private final Rows rows;

    Memoranda(Rows rows) {
        this.rows = rows;
    }

    public Optional<Memorandum> find(MemorandumId id) {
        return findByIdOptional(id.value());
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
        List<Object> values = new ArrayList<>();
        String wanted = readable(institution, state, values) + BY_ID.afterPositions(request, "and") + BY_ID.order();
        request.after().ifPresent(after -> values.add(after.id(0)));
        List<UUID> ids = rows.list(
                "select memorandum_id%s limit %d".formatted(wanted, request.rows()),
                row -> row.uuid("memorandum_id"),
                values.toArray());
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    public long countReadableBy(InstitutionId institution, MemorandumState state) {
        List<Object> values = new ArrayList<>();
        return rows.number("select count(*)" + readable(institution, state, values), values.toArray());
    }

    private static String readable(InstitutionId institution, MemorandumState state, List<Object> values) {
        values.add(institution);
        if (state != null) {
            values.add(state);
        }
        return " from memorandum_participant where institution_id = ?" + (state == null ? "" : " and state = ?");
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
