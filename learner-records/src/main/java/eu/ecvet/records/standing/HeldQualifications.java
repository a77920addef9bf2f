package eu.ecvet.records.standing;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import java.util.function.Supplier;

/** Which qualifications a learner holds; answered where they are awarded. */
public interface HeldQualifications {
    /** BR-X07: at most one award of a qualification, whatever its version. */
    Supplier<Boolean> isAwarded(Asking asking, LearnerId learner, QualificationId qualification);
}
