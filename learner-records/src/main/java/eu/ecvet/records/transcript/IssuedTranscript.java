package eu.ecvet.records.transcript;

/** A transcript with one of its versions. */
public record IssuedTranscript(Transcript transcript, TranscriptVersion version) {
    public boolean isLatest() {
        return version.content().transcriptVersion() == transcript.latestVersion();
    }
}
