package eu.ecvet.recognition.heard;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The qualification versions that the registry published, as far as this service has heard of them. */
@ApplicationScoped
public class PublishedQualifications {
    private final Rows rows;

    PublishedQualifications(Rows rows) {
        this.rows = rows;
    }

    public Optional<PublishedQualification> find(QualificationVersion qualification) {
        return versions(qualification.qualificationId()).stream()
                .filter(known -> known.version().equals(qualification))
                .findFirst();
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
        return Heard.kept(
                "qualification.version.published",
                PublishedQualification.class,
                qualification -> rows.update(
                        "insert into published_qualification (qualification_id, qualification_version, content)"
                                + " values (?, ?, ?::jsonb) on conflict (qualification_id, qualification_version) do nothing",
                        qualification.qualificationId(),
                        qualification.qualificationVersion(),
                        rows.json(qualification)));
    }
}
