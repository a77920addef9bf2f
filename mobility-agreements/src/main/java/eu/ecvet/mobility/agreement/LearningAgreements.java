package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All Learning Agreements. */
@ApplicationScoped
public class LearningAgreements implements PanacheRepositoryBase<LearningAgreement, UUID> {
    /** More than any tick of the clock meets in practice; what is left over is due again at the next. */
    private static final int AT_ONCE = 1_000;

    private static final Keyset BY_ID = Keyset.ascending("a.id");

    public Optional<LearningAgreement> find(LearningAgreementId id) {
        return findByIdOptional(id.value());
    }

    /** The agreement, with every other writer of it waiting: signatures of the same second both count. */
    public Optional<LearningAgreement> locked(LearningAgreementId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    public LearningAgreement add(LearningAgreement agreement) {
        persist(agreement);
        return agreement;
    }

    public List<LearningAgreement> readableBy(Actor actor, LearningAgreementState state, PageRequest request) {
        var query = getEntityManager()
                .createQuery(
                        "select a" + readable(actor, state) + BY_ID.after(request, "and") + BY_ID.order(),
                        LearningAgreement.class);
        request.after().map(cursor -> cursor.id(0)).ifPresent(after -> query.setParameter("after0", after));
        return with(query, actor, state).setMaxResults(request.rows()).getResultList();
    }

    public long countReadableBy(Actor actor, LearningAgreementState state) {
        return with(
                        getEntityManager().createQuery("select count(*)" + readable(actor, state), Long.class),
                        actor,
                        state)
                .getSingleResult();
    }

    /** The same that {@link Actor#mayRead} says of one. */
    private static String readable(Actor actor, LearningAgreementState state) {
        return " from LearningAgreement a "
                + (actor.institution().isPresent()
                        ? "join a.institutions reader where reader = :reader"
                        : "where a.learnerId = :reader")
                + (state == null ? "" : " and a.state = :state");
    }

    private static <T> TypedQuery<T> with(TypedQuery<T> query, Actor actor, LearningAgreementState state) {
        query.setParameter(
                "reader",
                actor.institution()
                        .map(InstitutionId::value)
                        .or(() -> actor.learner().map(LearnerId::value))
                        .orElseThrow());
        return state == null ? query : query.setParameter("state", state);
    }

    public Map<LearnerId, List<LearningAgreement>> active(Collection<LearnerId> learners) {
        return list(
                        "state = ?1 and learnerId in ?2",
                        LearningAgreementState.ACTIVE,
                        learners.stream().map(LearnerId::value).toList())
                .stream()
                .collect(Collectors.groupingBy(LearningAgreement::learner));
    }

    /** Agreements that became active under the memorandum and are not closed. */
    public List<LearningAgreement> runningUnder(MemorandumId memorandum) {
        return find("memorandumId = ?1 and state in ?2 order by id", memorandum.value(), LearningAgreementState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The latest starts first, so that agreements that have long been held up keep no other waiting. */
    public List<UUID> dueToStart(LocalDate notBefore, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select a.id from LearningAgreement a where a.state = SIGNED and a.startsOn between :notBefore and :today order by a.startsOn desc",
                        UUID.class)
                .setParameter("notBefore", notBefore)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    public List<UUID> dueToLapse(LocalDate startedBefore) {
        return due(
                "a.state in (PROPOSED, PARTIALLY_SIGNED, SIGNED) and a.startsOn < :before order by a.startsOn",
                startedBefore);
    }

    public List<UUID> dueToComplete(LocalDate endedBefore) {
        return due(
                "a.periodCompletedOn is null and a.state in (ACTIVE, TRANSCRIPT_ISSUED, IN_RECOGNITION) and a.endsOn < :before order by a.endsOn",
                endedBefore);
    }

    public List<UUID> dueToClose(LocalDate endedBefore) {
        return due(
                "a.state = PERIOD_COMPLETED and a.hasResults = false and a.endsOn < :before order by a.endsOn",
                endedBefore);
    }

    private List<UUID> due(String condition, LocalDate before) {
        return getEntityManager()
                .createQuery("select a.id from LearningAgreement a where " + condition, UUID.class)
                .setParameter("before", before)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    public Set<UUID> memorandaWithRunning(Collection<UUID> memoranda, LocalDate coveredOn) {
        return memoranda.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery(
                                "select distinct a.memorandumId from LearningAgreement a where a.memorandumId in :memoranda and a.state in :running and a.coverageUntil >= :coveredOn",
                                UUID.class)
                        .setParameter("memoranda", memoranda)
                        .setParameter("running", LearningAgreementState.RUNNING)
                        .setParameter("coveredOn", coveredOn)
                        .getResultList());
    }
}
