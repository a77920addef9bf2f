package eu.ecvet.mobility.agreement.told;

import eu.ecvet.mobility.agreement.ClosedAs;
import eu.ecvet.mobility.agreement.LearningAgreement;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.time.LocalDate;
import java.util.UUID;

/** The fact that an agreement ended in one way or another, as others are told it. */
public record ToldEnding(
        LearningAgreementId learningAgreementId,
        int agreementVersion,
        LearnerId learnerId,
        InstitutionId homeInstitutionId,
        InstitutionId hostInstitutionId,
        Ending ending,
        LocalDate endedOn,
        ClosedAs closedAs) {

    public enum Ending {
        PERIOD_COMPLETED,
        CANCELLED,
        LAPSED,
        CLOSED
    }

    public static NewEvent of(LearningAgreement agreement, Ending ending, LocalDate endedOn, UUID actorInstitution) {
        return new NewEvent(
                "learning-agreement.ended",
                agreement.id().value(),
                actorInstitution,
                new ToldEnding(
                        agreement.id(),
                        agreement.version(),
                        agreement.learner(),
                        agreement.home(),
                        agreement.host(),
                        ending,
                        endedOn,
                        agreement.closedAs().orElse(null)));
    }
}
