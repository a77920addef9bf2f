package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Readable;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.records.heard.agreement.RunningAgreement;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The transcript of one Learning Agreement: a row of versions, of which the last one holds (BR-T02).
 *
 * @param readers the host, the home, and who validates and recognises
 * @param issuedAt when its first version was issued
 */
public record Transcript(
        TranscriptId id,
        LearningAgreementId agreementId,
        LearnerId learnerId,
        InstitutionId host,
        Set<InstitutionId> readers,
        int latestVersion,
        Instant issuedAt)
        implements Readable {

    public Transcript {
        readers = Set.copyOf(readers);
    }

    /** The first version for an agreement. */
    public static Transcript under(RunningAgreement agreement, TranscriptId id, Instant issuedAt) {
        return new Transcript(
                id,
                agreement.id(),
                agreement.learnerId(),
                agreement.host(),
                Stream.of(
                                agreement.home(),
                                agreement.host(),
                                agreement.terms().validatingInstitutionId(),
                                agreement.terms().recognisingInstitutionId())
                        .collect(Collectors.toSet()),
                1,
                issuedAt);
    }

    @Override
    public Optional<LearnerId> subject() {
        return Optional.of(learnerId);
    }

    /** BR-T05: the learner at once; host, home, and who validates and recognises. BR-I07: a partner system reads its own side's. */
    public boolean mayBeReadBy(Actor actor) {
        return actor.mayRead(this) && (!actor.has(Role.PARTNER_SYSTEM) || actor.actsFor(host));
    }

    /** With the version that supersedes the present one. */
    public Transcript superseded() {
        return new Transcript(id, agreementId, learnerId, host, readers, latestVersion + 1, issuedAt);
    }
}
