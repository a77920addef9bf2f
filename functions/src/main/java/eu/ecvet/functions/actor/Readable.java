package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Optional;
import java.util.Set;

/** A record that only some may read: for anybody else it looks as if it did not exist. */
public interface Readable {
    /** The institutions whose staff may read it. */
    Set<InstitutionId> readers();

    /** The learner whom it is about; the learner may read it, and while she is a minor her guardian. */
    Optional<LearnerId> subject();
}
