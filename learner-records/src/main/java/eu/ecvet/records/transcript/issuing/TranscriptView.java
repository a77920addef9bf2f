package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.transcript.IssuedTranscript;
import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.TranscriptId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@Schema(description = "One issued version of a personal transcript.")
@NullMarked
record TranscriptView(
        TranscriptId transcriptId,
        int transcriptVersion,

        @Schema(
                description =
                        "SHA-256 over the content in canonical JSON; whoever has the content can compute it again.")
        String contentHash,

        @Schema(description = "The version that superseded this one; absent on the one that holds.") @Nullable
        Integer supersededByVersion,

        @Schema(
                description =
                        "Assessments recorded since that this version should attest and does not; if there is any, the host"
                                + " issues a corrected version (BR-T02). Absent on a version that was superseded.")
        @Nullable
        List<AssessmentId> notInTranscript,

        TranscriptContent content) {
    /** @param unattested of the version that holds */
    static TranscriptView of(IssuedTranscript issued, List<AssessmentId> unattested) {
        TranscriptContent content = issued.version().content();
        boolean isLatest = issued.isLatest();
        return new TranscriptView(
                content.transcriptId(),
                content.transcriptVersion(),
                issued.version().contentHash(),
                isLatest ? null : content.transcriptVersion() + 1,
                isLatest ? unattested : null,
                content);
    }
}
