package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.OutcomeId;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.ValidationGround;
import java.time.LocalDate;
import java.util.UUID;

/** The fact {@code recognition.reassessment-requested}, for the host and who assessed; without the reason in words. */
record ReassessmentRequested(
        UUID requestId,
        CaseId caseId,
        LearnerId learnerId,
        UnitId unitId,
        OutcomeId outcomeId,
        ValidationGround ground,
        LocalDate requestedOn,
        InstitutionId validatingInstitutionId,
        InstitutionId assessingInstitutionId,
        InstitutionId hostInstitutionId,
        AssessmentId assessmentId,
        LearningAgreementId learningAgreementId) {

    static NewEvent of(RecognitionCase opened, ReassessmentView request) {
        var transcript = opened.file().transcript();
        return new NewEvent(
                "recognition.reassessment-requested",
                opened.id().value(),
                request.validatingInstitutionId().value(),
                new ReassessmentRequested(
                        request.id(),
                        opened.id(),
                        opened.learner(),
                        request.unitId(),
                        request.outcomeId(),
                        request.ground(),
                        request.requestedOn(),
                        request.validatingInstitutionId(),
                        request.assessingInstitutionId(),
                        transcript == null ? null : transcript.hostInstitutionId(),
                        request.assessmentId(),
                        opened.agreement().orElse(null)));
    }
}
