package eu.ecvet.records.award;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationVersion;
import java.time.LocalDate;
import java.util.UUID;

/** The decision of a competent institution that a learner achieved a qualification (Annex I(a), BR-X05). */
record QualificationAward(
        UUID id,
        LearnerId learnerId,
        QualificationVersion qualification,
        InstitutionId awardingInstitutionId,
        LocalDate awardedOn,
        Points countedPoints) {

    boolean isMadeBy(Actor actor, LearnerId learner, QualificationVersion asked) {
        return learnerId.equals(learner) && qualification.equals(asked) && actor.actsFor(awardingInstitutionId);
    }
}
