package eu.ecvet.recognition.decision.appeal;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.time.LocalDate;

/** The fact {@code recognition.final}; the clock made it, no institution. */
record RecognitionFinal(
        DecisionId decisionId,
        CaseId caseId,
        LearnerId learnerId,
        InstitutionId decidingInstitutionId,
        DecisionResult result,
        LocalDate finalOn,
        LearningAgreementId learningAgreementId) {

    static NewEvent of(RecognitionCase decided) {
        return new NewEvent(
                "recognition.final",
                decided.id().value(),
                null,
                new RecognitionFinal(
                        decided.decision().orElseThrow(),
                        decided.id(),
                        decided.learner(),
                        decided.recognising(),
                        decided.result().orElseThrow(),
                        decided.finalOn(),
                        decided.agreement().orElse(null)));
    }
}
