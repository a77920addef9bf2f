package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.memory.Memory;
import eu.ecvet.platform.memory.Remembered;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The qualification versions that the registry published, as far as this service has heard of them; they are remembered. */
@ApplicationScoped
public class PublishedQualifications {
    private static final int KEPT = 10_000;

    private final Rows rows;
    private final Remembered<QualificationVersion, PublishedQualification> remembered;

    PublishedQualifications(Rows rows, Memory memory) {
        this.rows = rows;
        this.remembered = memory.forAtMost(KEPT);
    }

    public Optional<PublishedQualification> find(QualificationVersion qualification) {
        return Optional.ofNullable(remembered
                .of(List.of(qualification), missing -> versions(qualification.qualificationId()).stream()
                        .filter(known -> missing.contains(known.version()))
                        .collect(Collectors.toMap(PublishedQualification::version, known -> known)))
                .get(qualification));
    }

    /** All versions of a qualification, the oldest first. */
    public List<PublishedQualification> versions(QualificationId qualification) {
        return rows.list(
                "select content from published_qualification where qualification_id = ? order by qualification_version",
                row -> row.json("content", PublishedQualification.class),
                qualification);
    }

    @Produces
    @Singleton
    EventHandler published() {
        return Heard.kept("qualification.version.published", PublishedQualification.class, this::keep);
    }

    private void keep(PublishedQualification qualification) {
        remembered.writtenHere(qualification.version());
        rows.write(
                "insert into published_qualification (qualification_id, qualification_version, content)"
                        + " values (?, ?, ?::jsonb) on conflict (qualification_id, qualification_version) do nothing",
                qualification.qualificationId(),
                qualification.qualificationVersion(),
                rows.json(qualification));
    }
}
