package eu.ecvet.records.ledger;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows the ledger to the learner and to the home institution. */
@ApplicationScoped
class LedgerReading {
    private final Rows rows;
    private final Ledger ledger;
    private final Learners learners;

    LedgerReading(Rows rows, Ledger ledger, Learners learners) {
        this.rows = rows;
        this.ledger = ledger;
        this.learners = learners;
    }

    @UseCase(reading = true)
    Answer<LedgerView> read(Actor actor, LearnerId learner) {
        Asking asking = rows.asking();
        var enrolment = learners.enrolment(asking, learner);
        var entries = ledger.entries(asking, learner);
        var recognised = ledger.recognised(asking, learner);
        return Answer.found(enrolment.get().filter(actor::mayRead), "This learner")
                .map(readable -> LedgerView.of(learner, entries.get(), recognised.get()));
    }
}
