package eu.ecvet.records.assessment;

import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearningAgreementId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Whether the transcripts say all that was assessed; answered where attempts and transcripts are seen together. */
public interface Attestation {
    /**
     * BR-T02: the attempts that a transcript should attest and does not, by agreement. An agreement without a transcript, or
     * with one that attests all, is left out.
     */
    Map<LearningAgreementId, List<AssessmentId>> missingUnder(Collection<LearningAgreementId> agreements);
}
