package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.records.learner.Reader;
import eu.ecvet.records.reference.RunningAgreement;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;

/** The transcript of one Learning Agreement: a row of versions, of which the last one holds (BR-T02). */
@Entity
class Transcript {
    @Id
    private UUID id;

    @Version
    private long version;

    private UUID learningAgreementId;
    private UUID learnerId;
    private UUID hostInstitutionId;
    private UUID[] readers;
    private int latestVersion;

    protected Transcript() {}

    Transcript(TranscriptId id, RunningAgreement agreement) {
        this.id = id.value();
        this.learningAgreementId = agreement.id().value();
        this.learnerId = agreement.learnerId().value();
        this.hostInstitutionId = agreement.host().value();
        this.readers = Stream.of(
                        agreement.home(),
                        agreement.host(),
                        agreement.terms().validatingInstitutionId(),
                        agreement.terms().recognisingInstitutionId())
                .distinct()
                .map(InstitutionId::value)
                .toArray(UUID[]::new);
        this.latestVersion = 1;
    }

    /** BR-T05: the learner at once, and the guardian; host, home, and who validates and recognises. */
    boolean mayBeReadBy(Actor actor) {
        Reader reader = Reader.of(actor);
        return reader.isFor(new LearnerId(learnerId))
                || reader.institution()
                        .filter(institution -> Arrays.asList(readers).contains(institution.value()))
                        .isPresent();
    }

    /** The number of the version that supersedes the present one. */
    int supersede() {
        return ++latestVersion;
    }

    TranscriptId id() {
        return new TranscriptId(id);
    }

    LearningAgreementId agreementId() {
        return new LearningAgreementId(learningAgreementId);
    }

    InstitutionId host() {
        return new InstitutionId(hostInstitutionId);
    }

    int latestVersion() {
        return latestVersion;
    }
}
