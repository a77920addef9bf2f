package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The assessments that learner-records confirmed, and which of those made under an agreement a transcript attests. */
@ApplicationScoped
public class ConfirmedAssessments {
    private final Rows rows;

    ConfirmedAssessments(Rows rows) {
        this.rows = rows;
    }

    /** Those of the assessments that this service has heard of. */
    public Map<AssessmentId, ConfirmedAssessment> find(Collection<AssessmentId> ids) {
        return rows
                .list(
                        "select content from confirmed_assessment where assessment_id = any (?::uuid[])",
                        row -> row.json("content", ConfirmedAssessment.class),
                        ids)
                .stream()
                .collect(Collectors.toMap(ConfirmedAssessment::assessmentId, assessment -> assessment));
    }

    /** Which of the assessments stand in a transcript that was issued (BR-V02). */
    public Set<AssessmentId> attested(Collection<AssessmentId> ids) {
        return Set.copyOf(rows.list(
                "select distinct assessment_id from attested_assessment where assessment_id = any (?::uuid[])",
                row -> row.id("assessment_id", AssessmentId::new),
                ids));
    }

    /** What a transcript attests; a newer version of it attests what it says and no more (BR-T02). */
    public void attest(TranscriptId transcript, int version, Collection<AssessmentId> assessments) {
        rows.update(
                "delete from attested_assessment where transcript_id = ? and transcript_version < ?",
                transcript,
                version);
        rows.updateEach(
                "insert into attested_assessment (assessment_id, transcript_id, transcript_version)"
                        + " select ?::uuid, ?::uuid, ?::integer where not exists (select from attested_assessment"
                        + " where transcript_id = ? and transcript_version > ?)"
                        + " on conflict (assessment_id, transcript_id) do nothing",
                assessments.stream()
                        .distinct()
                        .map(id -> new Object[] {id, transcript, version, transcript, version})
                        .toList());
    }

    @Produces
    @Singleton
    EventHandler confirmed() {
        return Heard.kept(
                "assessment.confirmed",
                ConfirmedAssessment.class,
                assessment -> rows.write(
                        "insert into confirmed_assessment (assessment_id, learner_id, content) values (?, ?, ?::jsonb)"
                                + " on conflict (assessment_id) do nothing",
                        assessment.assessmentId(),
                        assessment.learnerId(),
                        rows.json(assessment)));
    }
}
