package eu.ecvet.recognition.validation;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.MatchResult;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The fact {@code validation.completed}; without the reasons in words, which stay in the record. */
record ValidationCompleted(
        CaseId caseId,
        UUID validationId,
        LearnerId learnerId,
        LocalDate validatedOn,
        InstitutionId validatingInstitutionId,
        boolean automatic,
        List<Outcome> outcomes,
        LearningAgreementId learningAgreementId) {

    record Outcome(UnitId unitId, int unitVersion, OutcomeId outcomeId, MatchResult match, ValidationGround ground) {}

    static NewEvent of(RecognitionCase validated, Validation validation) {
        return new NewEvent(
                "validation.completed",
                validated.id().value(),
                validation.validatingInstitution().value(),
                new ValidationCompleted(
                        validated.id(),
                        validation.id(),
                        validated.learner(),
                        validation.validatedOn(),
                        validation.validatingInstitution(),
                        validation.automatic(),
                        validation.outcomes().stream()
                                .map(outcome -> new Outcome(
                                        outcome.unitId(),
                                        outcome.unitVersion(),
                                        outcome.outcomeId(),
                                        outcome.match(),
                                        outcome.ground()))
                                .toList(),
                        validated.agreement().orElse(null)));
    }
}
