package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.LearnerId;

/**
 * What a service knows of a learner's minority, as far as guardians matter to it: their rights end with it (BR-L09). One
 * implementation in each service that keeps data of learners.
 */
public interface Minority {
    /** False also for a learner of whom the service has not heard: a guardian's rights are never presumed. */
    boolean isMinor(LearnerId learner);
}
