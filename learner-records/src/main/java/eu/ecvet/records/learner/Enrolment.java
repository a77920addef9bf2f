package eu.ecvet.records.learner;

import eu.ecvet.functions.actor.Readable;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Optional;
import java.util.Set;

/**
 * A learner and the home institution, without anything that identifies the person. What belongs to a learner is read by the
 * learner, the guardian of a minor, and the staff of the home institution (BR-D01).
 */
public record Enrolment(LearnerId learnerId, InstitutionId home) implements Readable {

    @Override
    public Set<InstitutionId> readers() {
        return Set.of(home);
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(learnerId);
    }
}
