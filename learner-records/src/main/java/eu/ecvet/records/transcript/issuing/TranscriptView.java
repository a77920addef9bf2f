package eu.ecvet.records.transcript.issuing;

import eu.ecvet.records.transcript.TranscriptContent;
import eu.ecvet.records.transcript.TranscriptVersion;
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
    static TranscriptView of(TranscriptVersion version, int latest, List<AssessmentId> unattested) {
        int number = version.content().transcriptVersion();
        return new TranscriptView(
                version.content().transcriptId(),
                number,
                version.contentHash(),
                number < latest ? number + 1 : null,
                number < latest ? null : unattested,
                version.content());
    }
}
