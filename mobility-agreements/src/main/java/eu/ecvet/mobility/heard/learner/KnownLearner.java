package eu.ecvet.mobility.heard.learner;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.Set;

/**
 * All that this service knows of a learner: the pseudonym, whose learner she is, and whether a guardian must sign too (BR-D01,
 * BR-L01, BR-L09).
 *
 * @param homes the institution that registered her, and those that have decided on an application of hers: whoever changes
 *     the school is at home there too
 * @param isMinor decided by learner-records alone, under the law of the home jurisdiction
 */
public record KnownLearner(LearnerId learnerId, Set<InstitutionId> homes, boolean isMinor) {

    public boolean isAtHomeIn(InstitutionId institution) {
        return homes.contains(institution);
    }
}
