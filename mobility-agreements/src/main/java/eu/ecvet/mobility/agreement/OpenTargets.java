package eu.ecvet.mobility.agreement;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Which outcomes are targeted by a learner's open agreements; one outcome by one agreement at most (BR-L12). */
@ApplicationScoped
public class OpenTargets {
    private final Rows rows;

    OpenTargets(Rows rows) {
        this.rows = rows;
    }

    /** From the proposal on. Of two that target the same outcome at the same moment the key lets only one through. */
    public void take(LearningAgreementId agreement, LearnerId learner, Collection<OutcomeId> outcomes) {
        rows.updateEach(
                "insert into open_target (learner_id, outcome_id, learning_agreement_id) values (?, ?, ?)",
                outcomes.stream()
                        .map(outcome -> new Object[] {learner, outcome, agreement})
                        .toList());
    }

    /** When a closed agreement runs on: what another agreement has taken since stays with that one. */
    public void takeBack(LearningAgreementId agreement, LearnerId learner, Collection<OutcomeId> outcomes) {
        rows.updateEach(
                "insert into open_target (learner_id, outcome_id, learning_agreement_id) values (?, ?, ?) on conflict do nothing",
                outcomes.stream()
                        .map(outcome -> new Object[] {learner, outcome, agreement})
                        .toList());
    }

    /** When the agreement is given back, cancelled, lapsed or closed. */
    public void free(LearningAgreementId agreement) {
        rows.update("delete from open_target where learning_agreement_id = ?", agreement);
    }

    public Supplier<Map<LearnerId, List<TakenOutcome>>> takenBy(Asking asking, Collection<LearnerId> learners) {
        var taken = asking.list(
                "select learner_id, outcome_id, learning_agreement_id from open_target where learner_id = any (?::uuid[])",
                row -> new TakenOutcome(
                        row.id("learner_id", LearnerId::new),
                        row.id("outcome_id", OutcomeId::new),
                        row.id("learning_agreement_id", LearningAgreementId::new)),
                learners);
        return () -> taken.get().stream().collect(Collectors.groupingBy(TakenOutcome::learner));
    }
}
