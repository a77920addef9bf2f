package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.records.learner.Reader;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The transcripts of all learners, with every version that was issued. */
@ApplicationScoped
public class Transcripts implements PanacheRepositoryBase<Transcript, UUID> {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String LATEST =
            " from TranscriptVersion v join Transcript t on t.id = v.transcriptId and t.latestVersion = v.number";

    /** The versions that hold today, of every transcript of the learner. */
    public List<TranscriptContent> latestOf(LearnerId learner) {
        return getEntityManager()
                .createQuery("select v" + LATEST + " where t.learnerId = :learner", TranscriptVersion.class)
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(TranscriptVersion::content)
                .toList();
    }

    /** The versions that hold today of the transcripts of these agreements. */
    Map<LearningAgreementId, TranscriptContent> latestUnder(Collection<LearningAgreementId> agreements) {
        if (agreements.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select v" + LATEST + " where t.learningAgreementId in :agreements", TranscriptVersion.class)
                .setParameter(
                        "agreements",
                        agreements.stream().map(LearningAgreementId::value).toList())
                .getResultStream()
                .map(TranscriptVersion::content)
                .collect(Collectors.toMap(TranscriptContent::learningAgreementId, content -> content));
    }

    Optional<Transcript> find(TranscriptId transcript) {
        return findByIdOptional(transcript.value());
    }

    boolean existsFor(LearningAgreementId agreement) {
        return count("learningAgreementId", agreement.value()) > 0;
    }

    Optional<TranscriptVersion> version(TranscriptId transcript, int number) {
        return getEntityManager()
                .createQuery(
                        "from TranscriptVersion where transcriptId = :id and number = :number", TranscriptVersion.class)
                .setParameter("id", transcript.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    List<TranscriptVersion> versions(TranscriptId transcript) {
        return getEntityManager()
                .createQuery("from TranscriptVersion where transcriptId = :id order by number", TranscriptVersion.class)
                .setParameter("id", transcript.value())
                .getResultList();
    }

    void add(TranscriptVersion version) {
        getEntityManager().persist(version);
    }

    /** The versions that hold today, of every transcript that the actor may read (BR-T05). */
    Page<TranscriptVersion> readableBy(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        String found = LATEST + " where (t.learnerId = :self or array_contains(t.readers, :institution))"
                + learner.map(any -> " and t.learnerId = :learner").orElse("")
                + agreement
                        .map(any -> " and t.learningAgreementId = :agreement")
                        .orElse("");
        Reader reader = Reader.of(actor);
        var rows = getEntityManager()
                .createQuery("select v" + found + " order by v.issuedAt, v.id", TranscriptVersion.class);
        var total = getEntityManager().createQuery("select count(v)" + found, Long.class);
        for (TypedQuery<?> query : List.of(rows, total)) {
            query.setParameter(
                    "institution",
                    reader.institution().map(InstitutionId::value).orElse(NOBODY));
            query.setParameter("self", reader.learner().map(LearnerId::value).orElse(NOBODY));
            learner.ifPresent(one -> query.setParameter("learner", one.value()));
            agreement.ifPresent(one -> query.setParameter("agreement", one.value()));
        }
        return Page.of(
                rows.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(),
                page,
                total.getSingleResult());
    }
}
