package eu.ecvet.records.standing;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;

/** Which qualifications a learner holds; answered where they are awarded. */
public interface HeldQualifications {
    /** BR-X07: at most one award of a qualification, whatever its version. */
    boolean isAwarded(LearnerId learner, QualificationId qualification);
}
