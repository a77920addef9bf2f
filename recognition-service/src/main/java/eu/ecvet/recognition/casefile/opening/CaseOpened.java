package eu.ecvet.recognition.casefile.opening;

import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.recognition.casefile.RecognitionCase;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.TranscriptId;
import java.time.LocalDate;
import java.util.UUID;

/** The fact {@code case.opened}. */
record CaseOpened(
        CaseId caseId,
        LearnerId learnerId,
        QualificationId qualificationId,
        int qualificationVersion,
        LocalDate openedOn,
        InstitutionId validatingInstitutionId,
        InstitutionId recognisingInstitutionId,
        LearningAgreementId learningAgreementId,
        TranscriptId transcriptId,
        Integer transcriptVersion,
        String procedureId) {

    /** @param actorInstitution who opened it; null where a transcript did */
    static NewEvent of(RecognitionCase opened, UUID actorInstitution) {
        var transcript = opened.file().transcript();
        return new NewEvent(
                "case.opened",
                opened.id().value(),
                actorInstitution,
                new CaseOpened(
                        opened.id(),
                        opened.learner(),
                        opened.qualification().qualificationId(),
                        opened.qualification().version(),
                        opened.openedOn(),
                        opened.validating(),
                        opened.recognising(),
                        opened.agreement().orElse(null),
                        transcript == null ? null : transcript.transcriptId(),
                        transcript == null ? null : transcript.transcriptVersion(),
                        opened.procedure()));
    }
}
