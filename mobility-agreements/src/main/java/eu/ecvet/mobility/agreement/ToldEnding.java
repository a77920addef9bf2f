package eu.ecvet.mobility.agreement;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.time.LocalDate;
import java.util.UUID;

/** The fact that an agreement ended in one way or another, as others are told it. */
record ToldEnding(
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        LearnerId learnerId,
        Ending ending,
        LocalDate endedOn,
        ClosedAs closedAs) {

    enum Ending {
        PERIOD_COMPLETED,
        CANCELLED,
        LAPSED,
        CLOSED
    }

    static NewEvent of(LearningAgreement agreement, Ending ending, LocalDate endedOn, UUID actorInstitution) {
        return new NewEvent(
                "learning-agreement.ended",
                agreement.id().value(),
                actorInstitution,
                new ToldEnding(
                        agreement.id(),
                        agreement.version(),
                        agreement.learner(),
                        ending,
                        endedOn,
                        agreement.closedAs().orElse(null)));
    }
}
