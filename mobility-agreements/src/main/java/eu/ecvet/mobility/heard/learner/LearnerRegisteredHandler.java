package eu.ecvet.mobility.heard.learner;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps the pseudonym of a registered learner, who registered her, and whether a guardian must sign (BR-L01, BR-L09). */
@ApplicationScoped
class LearnerRegisteredHandler implements EventHandler {
    private final Learners learners;

    LearnerRegisteredHandler(Learners learners) {
        this.learners = learners;
    }

    record Fact(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    @Override
    public String type() {
        return "learner.registered";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        learners.register(new KnownLearner(fact.learnerId(), Set.of(fact.homeInstitutionId()), fact.minor()));
        return Reaction.applied();
    }
}
