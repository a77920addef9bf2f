package eu.ecvet.recognition.decision.register;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows decisions to those who may read them. */
@ApplicationScoped
class ReadDecisions {
    private final Decisions decisions;

    ReadDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @UseCase(reading = true)
    Answer<DecisionRecord> read(Actor actor, DecisionId id) {
        return Answer.found(decisions.readableBy(actor, id), "This decision").map(Decision::content);
    }

    /** With its total, which belongs to the same moment. */
    @UseCase(snapshot = true)
    Page<DecisionRecord> listWithTotal(Actor actor, LearnerId learner, PageRequest request) {
        return list(actor, learner, request);
    }

    @UseCase(reading = true)
    Page<DecisionRecord> list(Actor actor, LearnerId learner, PageRequest request) {
        return decisions.page(actor, learner, request).map(Decision::content);
    }
}
