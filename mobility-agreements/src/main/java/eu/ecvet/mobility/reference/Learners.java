package eu.ecvet.mobility.reference;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The learners of whom this service has heard, and what has already been recognised for them. */
@ApplicationScoped
public class Learners {
    private final EntityManager database;

    Learners(EntityManager database) {
        this.database = database;
    }

    public Optional<KnownLearner> find(LearnerId learner) {
        return Optional.ofNullable(database.find(KnownLearner.class, learner.value()));
    }

    /** Keeps other writers who lock the same learner waiting until this transaction ends (BR-L12). */
    public void lock(LearnerId learner) {
        database.find(KnownLearner.class, learner.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Outcomes already recognised for the learner in the qualification, in any of its versions. */
    public Set<OutcomeId> recognisedOutcomes(LearnerId learner, QualificationId qualification) {
        return ids(
                "select outcome_id from recognised_outcome where learner_id = :learner and qualification_id = :qualification",
                learner,
                qualification,
                OutcomeId::new);
    }

    /** Units already awarded to the learner in the qualification; an award counts for every version of the unit (BR-R09). */
    public Set<UnitId> awardedUnits(LearnerId learner, QualificationId qualification) {
        return ids(
                "select unit_id from awarded_unit where learner_id = :learner and qualification_id = :qualification",
                learner,
                qualification,
                UnitId::new);
    }

    void register(LearnerId learner, boolean minor) {
        database.merge(new KnownLearner(learner, minor));
    }

    void recognised(LearnerId learner, QualificationId qualification, Collection<OutcomeId> outcomes) {
        for (OutcomeId outcome : outcomes) {
            database.createNativeQuery("insert into recognised_outcome (learner_id, qualification_id, outcome_id)"
                            + " values (:learner, :qualification, :outcome) on conflict do nothing")
                    .setParameter("learner", learner.value())
                    .setParameter("qualification", qualification.value())
                    .setParameter("outcome", outcome.value())
                    .executeUpdate();
        }
    }

    void awarded(LearnerId learner, QualificationId qualification, UnitId unit) {
        database.createNativeQuery("insert into awarded_unit (learner_id, qualification_id, unit_id)"
                        + " values (:learner, :qualification, :unit) on conflict do nothing")
                .setParameter("learner", learner.value())
                .setParameter("qualification", qualification.value())
                .setParameter("unit", unit.value())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private <T> Set<T> ids(String query, LearnerId learner, QualificationId qualification, Function<UUID, T> make) {
        List<UUID> rows = database.createNativeQuery(query, UUID.class)
                .setParameter("learner", learner.value())
                .setParameter("qualification", qualification.value())
                .getResultList();
        Set<T> ids = new HashSet<>();
        rows.forEach(row -> ids.add(make.apply(row)));
        return ids;
    }
}
