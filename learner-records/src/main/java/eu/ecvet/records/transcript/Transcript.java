package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Readable;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transcript of one Learning Agreement: a row of versions, of which the last one holds (BR-T02). */
@Entity
public class Transcript implements Readable {
    @Id
    private UUID id;

    @Version
    @Column(name = "version")
    private long rowVersion;

    private UUID learningAgreementId;
    private UUID learnerId;
    private UUID hostInstitutionId;
    private UUID[] readers;
    private int latestVersion;
    private Instant issuedAt;

    protected Transcript() {}

    public Transcript(TranscriptId id, RunningAgreement agreement, Instant issuedAt) {
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
        this.issuedAt = issuedAt;
    }

    /** The host, the home, and who validates and recognises. */
    @Override
    public Set<InstitutionId> readers() {
        return Arrays.stream(readers).map(InstitutionId::new).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(new LearnerId(learnerId));
    }

    /** BR-T05: the learner at once; host, home, and who validates and recognises. BR-I07: a partner system reads its own side's. */
    public boolean mayBeReadBy(Actor actor) {
        return actor.mayRead(this) && (!actor.has(Role.PARTNER_SYSTEM) || actor.actsFor(host()));
    }

    /** The number of the version that supersedes the present one. */
    public int supersede() {
        return ++latestVersion;
    }

    public TranscriptId id() {
        return new TranscriptId(id);
    }

    public LearningAgreementId agreementId() {
        return new LearningAgreementId(learningAgreementId);
    }

    public InstitutionId host() {
        return new InstitutionId(hostInstitutionId);
    }

    public int latestVersion() {
        return latestVersion;
    }

    Instant issuedAt() {
        return issuedAt;
    }
}
