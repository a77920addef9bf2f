package eu.ecvet.mobility.agreement;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which outcomes are targeted by a learner's open agreements; one outcome by one agreement at most (BR-L12). */
@ApplicationScoped
class OpenTargets {
    private final EntityManager database;

    OpenTargets(EntityManager database) {
        this.database = database;
    }

    /** From the proposal on. Of two that target the same outcome at the same moment the key lets only one through. */
    void take(LearningAgreementId agreement, LearnerId learner, Collection<OutcomeId> outcomes) {
        for (OutcomeId outcome : outcomes) {
            database.createNativeQuery("insert into open_target (learner_id, outcome_id, learning_agreement_id)"
                            + " values (:learner, :outcome, :agreement)")
                    .setParameter("learner", learner.value())
                    .setParameter("outcome", outcome.value())
                    .setParameter("agreement", agreement.value())
                    .executeUpdate();
        }
    }

    /** When the agreement is given back, cancelled, lapsed or closed. */
    void free(LearningAgreementId agreement) {
        database.createNativeQuery("delete from open_target where learning_agreement_id = :agreement")
                .setParameter("agreement", agreement.value())
                .executeUpdate();
    }

    Set<OutcomeId> takenByOthers(LearnerId learner, LearningAgreementId except) {
        @SuppressWarnings("unchecked")
        List<UUID> taken = database.createNativeQuery(
                        "select outcome_id from open_target where learner_id = :learner and learning_agreement_id <> :except",
                        UUID.class)
                .setParameter("learner", learner.value())
                .setParameter("except", except.value())
                .getResultList();
        return taken.stream().map(OutcomeId::new).collect(Collectors.toUnmodifiableSet());
    }
}
