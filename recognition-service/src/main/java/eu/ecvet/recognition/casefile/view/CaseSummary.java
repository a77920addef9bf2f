package eu.ecvet.recognition.casefile.view;

import eu.ecvet.functions.Turn;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionResult;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationId;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(name = "RecognitionCaseSummary", description = "A case in a list.")
@NullMarked
record CaseSummary(
        CaseId id,
        CaseState state,
        List<Turn> turn,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        @Nullable LearningAgreementId learningAgreementId,
        LocalDate openedOn,
        @Nullable DecisionResult result) {

    static CaseSummary of(RecognitionCase opened) {
        return new CaseSummary(
                opened.id(),
                opened.state(),
                CaseTurn.of(opened),
                opened.learner(),
                opened.qualification().qualificationId(),
                opened.qualification().version(),
                opened.agreement().orElse(null),
                opened.openedOn(),
                opened.result().orElse(null));
    }
}
