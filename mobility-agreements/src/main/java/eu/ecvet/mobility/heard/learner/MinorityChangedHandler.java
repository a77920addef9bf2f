package eu.ecvet.mobility.heard.learner;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps whether a guardian must sign, from the day on which that changes (BR-L09). */
@ApplicationScoped
class MinorityChangedHandler implements EventHandler {
    private final Learners learners;

    MinorityChangedHandler(Learners learners) {
        this.learners = learners;
    }

    record Fact(LearnerId learnerId, boolean minor) {}

    @Override
    public String type() {
        return "learner.minority.changed";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        return learners.minorityChanged(fact.learnerId(), fact.minor())
                ? Reaction.applied()
                : Reaction.waitsFor("learner " + fact.learnerId());
    }
}
