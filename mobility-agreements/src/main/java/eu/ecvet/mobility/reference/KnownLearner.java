package eu.ecvet.mobility.reference;

import eu.ecvet.vocabulary.LearnerId;

/**
 * All that this service knows of a learner: the pseudonym, and whether a guardian must sign too (BR-D01, BR-L09).
 *
 * @param isMinor decided by learner-records alone, under the law of the home jurisdiction
 */
public record KnownLearner(LearnerId learnerId, boolean isMinor) {}
