package eu.ecvet.mobility.heard.learner;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Optional;

/**
 * All that this service knows of a learner: the pseudonym, who registered her, and whether a guardian must sign too (BR-D01,
 * BR-L01, BR-L09).
 *
 * @param home empty for a learner who was told before homes were kept
 * @param isMinor decided by learner-records alone, under the law of the home jurisdiction
 */
public record KnownLearner(LearnerId learnerId, Optional<InstitutionId> home, boolean isMinor) {

    /** Where nobody has told of the home, nobody is contradicted. */
    public boolean isAtHomeIn(InstitutionId institution) {
        return home.filter(known -> !known.equals(institution)).isEmpty();
    }
}
