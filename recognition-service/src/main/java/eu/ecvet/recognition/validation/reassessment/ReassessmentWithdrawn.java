package eu.ecvet.recognition.validation.reassessment;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.time.LocalDate;
import java.util.UUID;

/** The fact {@code recognition.reassessment-withdrawn}: nothing has to be assessed again. */
record ReassessmentWithdrawn(
        UUID requestId,
        CaseId caseId,
        LearnerId learnerId,
        InstitutionId validatingInstitutionId,
        LocalDate withdrawnOn) {

    static NewEvent of(RecognitionCase opened, ReassessmentView request) {
        return new NewEvent(
                "recognition.reassessment-withdrawn",
                opened.id().value(),
                request.validatingInstitutionId().value(),
                new ReassessmentWithdrawn(
                        request.id(),
                        opened.id(),
                        opened.learner(),
                        request.validatingInstitutionId(),
                        request.withdrawnOn()));
    }
}
