package eu.ecvet.records.transcript;

import java.time.Instant;

/**
 * One issued version with the hash of its content; immutable (BR-T02).
 *
 * @param requestHash of the request that led to it, so that a repeated one is recognised
 */
public record TranscriptVersion(
        TranscriptContent content, String contentHash, String requestHash, String issuedBy, Instant issuedAt) {

    public boolean isMadeBy(String hashOfRequest) {
        return requestHash.equals(hashOfRequest);
    }
}
