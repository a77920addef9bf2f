package eu.ecvet.mobility.agreement;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LegalPeriod;
import eu.ecvet.vocabulary.MemorandumId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;

/** All Learning Agreements. */
@ApplicationScoped
public class LearningAgreements implements PanacheRepositoryBase<LearningAgreement, UUID> {
    /** More than any tick of the clock meets in practice; what is left over is due again at the next. */
    private static final int AT_ONCE = 1_000;

    private static final Keyset BY_ID = Keyset.ascending("r.id");

    private static final String WITH_SIGNATURES =
            "select a from LearningAgreement a left join fetch a.signatures where ";

    /** Knows nothing of what it has read: no change of it is ever looked for. */
    private final StatelessSession reading;

    private final Rows rows;

    LearningAgreements(StatelessSession reading, Rows rows) {
        this.rows = rows;
        this.reading = reading;
    }

    /** The agreement with its signatures, to be shown and not to be changed. */
    public Optional<LearningAgreement> read(LearningAgreementId id) {
        return reading.createSelectionQuery(WITH_SIGNATURES + "a.id = :id", LearningAgreement.class)
                .setParameter("id", id.value())
                .uniqueResultOptional();
    }

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

    /** A part of those that the actor may read, to be shown and not to be changed. */
    public List<LearningAgreement> readableBy(Actor actor, LearningAgreementState state, PageRequest request) {
        List<Object> values = new ArrayList<>();
        String wanted = readable(actor, state, values) + BY_ID.afterPositions(request, "and") + BY_ID.order();
        request.after().ifPresent(after -> values.add(after.id(0)));
        List<UUID> ids = rows.list(
                "select %s as id%s limit %d".formatted(BY_ID.columns().getFirst(), wanted, request.rows()),
                row -> row.uuid("id"),
                values.toArray());
        return ids.isEmpty()
                ? List.of()
                : reading.createSelectionQuery(WITH_SIGNATURES + "a.id in :ids order by a.id", LearningAgreement.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    public long countReadableBy(Actor actor, LearningAgreementState state) {
        List<Object> values = new ArrayList<>();
        return rows.number("select count(*)" + readable(actor, state, values), values.toArray());
    }

    /** The same that {@link Actor#mayRead} says of one. */
    private static String readable(Actor actor, LearningAgreementState state, List<Object> values) {
        values.add(
                actor.institution().<Object>map(each -> each).or(actor::learner).orElseThrow());
        if (state != null) {
            values.add(state);
        }
        return (actor.institution().isPresent()
                        ? " from (select learning_agreement_id as id, institution_id as reader, state from learning_agreement_institution) r"
                        : " from (select id, learner_id as reader, state from learning_agreement) r")
                + " where r.reader = ?"
                + (state == null ? "" : " and r.state = ?");
    }

    /** When the learners are away under agreements that are active. */
    public Supplier<Map<LearnerId, List<ActiveAgreement>>> active(Asking asking, Collection<LearnerId> learners) {
        var active = asking.list(
                "select learner_id, id, starts_on, ends_on from learning_agreement"
                        + " where state = 'ACTIVE' and learner_id = any (?::uuid[])",
                row -> new ActiveAgreement(
                        row.id("learner_id", LearnerId::new),
                        row.id("id", LearningAgreementId::new),
                        new LegalPeriod(row.date("starts_on"), row.date("ends_on"))),
                learners);
        return () -> active.get().stream().collect(Collectors.groupingBy(ActiveAgreement::learner));
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
