package eu.ecvet.records.transcript;

import eu.ecvet.records.assessment.Assessment;
import eu.ecvet.records.assessment.Assessments;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Assessments that came after the transcript of their agreement, so that the host has to correct it (BR-T02). */
@ApplicationScoped
public class UnattestedAssessments {
    private final Transcripts transcripts;
    private final Assessments assessments;

    UnattestedAssessments(Transcripts transcripts, Assessments assessments) {
        this.transcripts = transcripts;
        this.assessments = assessments;
    }

    /** By agreement; an agreement without a transcript, or with one that attests all, is left out. */
    public Map<LearningAgreementId, List<AssessmentId>> under(Collection<LearningAgreementId> agreements) {
        Map<LearningAgreementId, TranscriptContent> issued = transcripts.latestUnder(agreements);
        if (issued.isEmpty()) {
            return Map.of();
        }
        Map<LearningAgreementId, List<Assessment>> attempts = assessments.under(issued.keySet()).stream()
                .collect(Collectors.groupingBy(Assessment::learningAgreementId));
        Map<LearningAgreementId, List<AssessmentId>> unattested = new HashMap<>();
        attempts.forEach((agreement, made) -> {
            List<AssessmentId> missing = issued.get(agreement).unattested(made);
            if (!missing.isEmpty()) {
                unattested.put(agreement, missing);
            }
        });
        return unattested;
    }
}
