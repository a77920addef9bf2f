package eu.ecvet.recognition.reference;

import eu.ecvet.platform.inbox.EventHandler;
import eu.ecvet.platform.inbox.Reaction;
import eu.ecvet.platform.inbox.ReceivedEvent;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The qualification versions that the registry published, as far as this service has heard of them. */
@ApplicationScoped
public class PublishedQualifications {

    private final StoredFacts facts;

    PublishedQualifications(StoredFacts facts) {
        this.facts = facts;
    }

    public Optional<PublishedQualification> find(QualificationVersion qualification) {
        return facts.one(
                PublishedQualification.class,
                "select content::text from published_qualification"
                        + " where qualification_id = ? and qualification_version = ?",
                qualification.qualificationId().value(),
                qualification.version());
    }

    @ApplicationScoped
    static class VersionPublished implements EventHandler {

        private final StoredFacts facts;

        VersionPublished(StoredFacts facts) {
            this.facts = facts;
        }

        @Override
        public String type() {
            return "qualification.version.published";
        }

        @Override
        public Reaction on(ReceivedEvent event) {
            var qualification = event.as(PublishedQualification.class);
            facts.write(
                    "insert into published_qualification (qualification_id, qualification_version, content)"
                            + " values (?, ?, ?::jsonb) on conflict (qualification_id, qualification_version) do nothing",
                    qualification.qualificationId().value(),
                    qualification.qualificationVersion(),
                    facts.document(qualification));
            return Reaction.applied();
        }
    }
}
