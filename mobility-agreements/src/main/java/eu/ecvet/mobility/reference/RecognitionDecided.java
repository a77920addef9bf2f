package eu.ecvet.mobility.reference;

import eu.ecvet.platform.event.EventHandler;
import eu.ecvet.platform.event.Reaction;
import eu.ecvet.platform.event.ReceivedEvent;
import eu.ecvet.vocabulary.Effect;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what was recognised for a learner, so that nobody agrees to learn it again (BR-L13). */
@ApplicationScoped
class RecognitionDecided implements EventHandler {
    private final Learners learners;

    RecognitionDecided(Learners learners) {
        this.learners = learners;
    }

    record Fact(LearnerId learnerId, QualificationId qualificationId, List<DecidedUnit> units) {}

    record DecidedUnit(UnitId unitId, Effect effect, List<OutcomeId> recognisedOutcomeIds) {}

    @Override
    public String type() {
        return "recognition.decided";
    }

    @Override
    public Reaction on(ReceivedEvent event) {
        var fact = event.as(Fact.class);
        for (DecidedUnit unit : fact.units()) {
            // Extra credit never enters the qualification (BR-R23), so the outcomes may still be aimed at there.
            if (unit.effect() != Effect.EXTRA_CREDIT) {
                learners.recognised(fact.learnerId(), fact.qualificationId(), unit.recognisedOutcomeIds());
            }
            if (unit.effect() == Effect.UNIT_AWARD) {
                learners.awarded(fact.learnerId(), fact.qualificationId(), unit.unitId());
            }
        }
        return Reaction.applied();
    }
}
