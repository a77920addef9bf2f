package eu.ecvet.records.transcript;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What transcripts do not say yet; answered where attempts and transcripts are seen together. */
public interface NotAttested {
    /**
     * BR-T02: the attempts that these transcripts, each in the version that holds, should attest and do not, by agreement. An
     * agreement whose transcript attests all is left out.
     */
    Map<LearningAgreementId, List<AssessmentId>> missingIn(Collection<TranscriptContent> transcripts);
}
