package eu.ecvet.platform.probe;

import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The smallest aggregate that uses all of the mechanism. */
@Entity
class Probe {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(nullable = false)
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private Content content;

    record Content(LearnerId learnerId, Points points, LocalDate on, List<String> words) {}

    protected Probe() {}

    Probe(UUID id, String note, Content content) {
        this.id = id;
        this.note = note;
        this.content = content;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String note() {
        return note;
    }

    Content content() {
        return content;
    }

    void rename(String newNote) {
        note = newNote;
    }
}
