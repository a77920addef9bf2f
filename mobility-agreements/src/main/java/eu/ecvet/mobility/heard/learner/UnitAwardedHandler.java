package eu.ecvet.mobility.heard.learner;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps which units stand in the learner's ledger, whatever way they came there (BR-L13). */
@ApplicationScoped
class UnitAwardedHandler implements EventHandler {
    private final Learners learners;

    UnitAwardedHandler(Learners learners) {
        this.learners = learners;
    }

    record Fact(LearnerId learnerId, QualificationId qualificationId, int qualificationVersion, UnitId unitId) {}

    @Override
    public String type() {
        return "unit.awarded";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        learners.awarded(
                fact.learnerId(),
                new QualificationVersion(fact.qualificationId(), fact.qualificationVersion()),
                fact.unitId());
        return Reaction.applied();
    }
}
