package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All Learning Agreements. */
@ApplicationScoped
class LearningAgreements implements PanacheRepositoryBase<LearningAgreement, UUID> {
    /** More than any tick of the clock meets in practice; what is left over is due again at the next. */
    private static final int AT_ONCE = 1_000;

    Optional<LearningAgreement> find(LearningAgreementId id) {
        return findByIdOptional(id.value());
    }

    /** The agreement, with every other writer of it waiting: signatures of the same second both count. */
    Optional<LearningAgreement> locked(LearningAgreementId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    List<LearningAgreement> readableBy(Actor actor, LearningAgreementState state, int page, int size) {
        Map<String, Object> parameters = new HashMap<>();
        String query = readable(actor, state, parameters);
        return find(query + " order by a.id", parameters)
                .page(Page.of(page, size))
                .list();
    }

    long countReadableBy(Actor actor, LearningAgreementState state) {
        Map<String, Object> parameters = new HashMap<>();
        return count(readable(actor, state, parameters), parameters);
    }

    private static String readable(Actor actor, LearningAgreementState state, Map<String, Object> parameters) {
        var query = new StringBuilder("from LearningAgreement a where ");
        if (actor.institution().isPresent()) {
            query.append(":institution member of a.institutions");
            parameters.put("institution", actor.institution().get().value());
        } else {
            query.append("a.learnerId = :learner");
            parameters.put("learner", actor.learner().map(LearnerId::value).orElse(null));
        }
        if (state != null) {
            query.append(" and a.state = :state");
            parameters.put("state", state);
        }
        return query.toString();
    }

    List<LegalPeriod> otherActivePeriods(LearnerId learner, LearningAgreementId except) {
        return list(
                        "learnerId = ?1 and state = ?2 and id <> ?3",
                        learner.value(),
                        LearningAgreementState.ACTIVE,
                        except.value())
                .stream()
                .map(other ->
                        new LegalPeriod(other.content().start(), other.content().end()))
                .toList();
    }

    /** Agreements that became active under the memorandum and are not closed. */
    List<LearningAgreement> runningUnder(MemorandumId memorandum) {
        return find("memorandumId = ?1 and state in ?2 order by id", memorandum.value(), LearningAgreementState.RUNNING)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The latest starts first, so that agreements that have long been held up keep no other waiting. */
    List<UUID> dueToStart(LocalDate notBefore, LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select a.id from LearningAgreement a where a.state = SIGNED and a.startsOn between :notBefore and :today order by a.startsOn desc",
                        UUID.class)
                .setParameter("notBefore", notBefore)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    List<UUID> dueToLapse(LocalDate startedBefore) {
        return getEntityManager()
                .createQuery(
                        "select a.id from LearningAgreement a where a.state = SIGNED and a.startsOn < :startedBefore",
                        UUID.class)
                .setParameter("startedBefore", startedBefore)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    List<UUID> dueToComplete(LocalDate today) {
        return getEntityManager()
                .createQuery(
                        "select a.id from LearningAgreement a where a.periodCompletedOn is null and a.state in (ACTIVE, TRANSCRIPT_ISSUED, IN_RECOGNITION) and a.endsOn < :today",
                        UUID.class)
                .setParameter("today", today)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Memoranda past their end, those whose run-off is over, and those whose end has moved. */
    List<UUID> memorandaDueToEnd(LocalDate today) {
        return getEntityManager()
                .createQuery("""
                        select m.id from Memorandum m
                        where m.coverageStale
                           or (m.state in (SIGNED, IN_FORCE) and m.inForceUntil < :today)
                           or (m.state = RUN_OFF and not exists (
                                   select 1 from LearningAgreement a
                                   where a.memorandumId = m.id and a.state in :running and a.coverageUntil >= :today))""", UUID.class)
                .setParameter("today", today)
                .setParameter("running", LearningAgreementState.RUNNING)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }
}
