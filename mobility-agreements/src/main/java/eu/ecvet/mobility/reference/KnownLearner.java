package eu.ecvet.mobility.reference;

import eu.ecvet.vocabulary.LearnerId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** All that this service knows of a learner: the pseudonym, and whether a guardian must sign too (BR-D01, BR-L09). */
@Entity
public class KnownLearner {
    @Id
    private UUID learnerId;

    private boolean minor;

    protected KnownLearner() {}

    KnownLearner(LearnerId learnerId, boolean minor) {
        this.learnerId = learnerId.value();
        this.minor = minor;
    }

    /** Decided by learner-records alone, under the law of the home jurisdiction. */
    public boolean isMinor() {
        return minor;
    }

    void minorityChanged(boolean isMinor) {
        this.minor = isMinor;
    }
}
