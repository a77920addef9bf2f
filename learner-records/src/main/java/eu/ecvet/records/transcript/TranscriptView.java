package eu.ecvet.records.transcript;

import eu.ecvet.vocabulary.TranscriptId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One issued version of a personal transcript.")
record TranscriptView(
        TranscriptId id,
        int version,

        @Schema(
                description =
                        "SHA-256 over the content in canonical JSON; whoever has the content can compute it again.")
        String contentHash,

        @Schema(description = "The version that superseded this one; absent on the one that holds.")
        Integer supersededByVersion,

        TranscriptContent content) {
    static TranscriptView of(TranscriptVersion version, int latest) {
        int number = version.content().transcriptVersion();
        return new TranscriptView(
                version.content().transcriptId(),
                number,
                version.contentHash(),
                number < latest ? number + 1 : null,
                version.content());
    }
}
