package eu.ecvet.records.ledger;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the ledger to the learner and to the home institution. */
@ApplicationScoped
class LedgerReading {
    private final Ledger ledger;
    private final Learners learners;

    LedgerReading(Ledger ledger, Learners learners) {
        this.ledger = ledger;
        this.learners = learners;
    }

    @UseCase
    Answer<LedgerView> read(Actor actor, LearnerId learner) {
        return learners.readableBy(actor, learner).isEmpty()
                ? Answer.notFound("This learner")
                : Answer.done(LedgerView.of(learner, ledger.entries(learner), ledger.recognised(learner)));
    }
}
