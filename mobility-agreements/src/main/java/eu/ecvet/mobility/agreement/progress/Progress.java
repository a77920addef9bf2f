package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.mobility.agreement.LearningAgreementAct;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.agreement.LearningAgreements;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Carries an agreement on when another service has done its part. Facts of different aggregates come in any order, so a
 * fact that is ahead of the agreement waits for it (BR-E04).
 */
@ApplicationScoped
class Progress {
    private final LearningAgreements agreements;
    private final Reopening reopening;

    Progress(LearningAgreements agreements, Reopening reopening) {
        this.agreements = agreements;
        this.reopening = reopening;
    }

    /**
     * @param stillAhead the last state, in the order of the life cycle, in which the fact is merely early
     */
    Reaction of(
            LearningAgreementId id,
            LearningAgreementAct act,
            LearningAgreementState stillAhead,
            Consumer<LearningAgreement> transition) {
        return of(id, Set.of(act), stillAhead, transition);
    }

    /**
     * @param acts what the fact can mean for the agreement; it is applied where one of them is possible
     * @param stillAhead the last state, in the order of the life cycle, in which the fact is merely early
     */
    Reaction of(
            LearningAgreementId id,
            Set<LearningAgreementAct> acts,
            LearningAgreementState stillAhead,
            Consumer<LearningAgreement> transition) {
        if (id == null) {
            return Reaction.ignored("not about a Learning Agreement");
        }
        return agreements
                .locked(id)
                .map(agreement -> {
                    reopening.ofWhatWasClosedWithoutResult(agreement);
                    if (acts.stream().anyMatch(agreement::allows)) {
                        transition.accept(agreement);
                        return Reaction.applied();
                    }
                    return agreement.state().compareTo(stillAhead) <= 0
                            ? Reaction.waitsFor("Learning Agreement %s in a later state".formatted(id))
                            : Reaction.ignored("the Learning Agreement is already " + agreement.state());
                })
                .orElseGet(() -> Reaction.ignored("no Learning Agreement of this service"));
    }
}
