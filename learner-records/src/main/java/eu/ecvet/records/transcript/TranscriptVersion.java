package eu.ecvet.records.transcript;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One issued version with the hash of its content; immutable (BR-T02). */
@Entity
@Immutable
public class TranscriptVersion {
    @Id
    private UUID id;

    private UUID transcriptId;
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private TranscriptContent content;

    private String contentHash;
    private String requestHash;
    private String issuedBy;
    private Instant issuedAt;

    protected TranscriptVersion() {}

    public TranscriptVersion(
            TranscriptContent content, String contentHash, String requestHash, String issuedBy, Instant issuedAt) {
        this.id = UUID.randomUUID();
        this.transcriptId = content.transcriptId().value();
        this.number = content.transcriptVersion();
        this.content = content;
        this.contentHash = contentHash;
        this.requestHash = requestHash;
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
    }

    public boolean isMadeBy(String hashOfRequest) {
        return requestHash.equals(hashOfRequest);
    }

    public TranscriptContent content() {
        return content;
    }

    public String contentHash() {
        return contentHash;
    }
}
