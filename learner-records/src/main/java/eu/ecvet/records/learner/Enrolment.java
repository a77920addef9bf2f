package eu.ecvet.records.learner;

import eu.ecvet.platform.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;

/** A learner and the home institution, without anything that identifies the person. */
public record Enrolment(LearnerId learnerId, InstitutionId home) {
    /** What belongs to a learner is read by the learner and by the staff of the home institution. */
    public boolean mayBeReadBy(Actor actor) {
        return actor.isLearner(learnerId) || actor.actsFor(home);
    }
}
