package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The transcripts of all learners, with every version that was issued. */
@ApplicationScoped
public class Transcripts implements PanacheRepositoryBase<Transcript, UUID> {
    private static final Keyset AS_ISSUED = Keyset.ascending("t.issued_at", "t.id");
    private static final Keyset OF_A_READER = Keyset.ascending("r.issued_at", "r.transcript_id");
    private static final String LATEST =
            " from TranscriptVersion v join Transcript t on t.id = v.transcriptId and t.latestVersion = v.number";

    private final Rows rows;

    Transcripts(Rows rows) {
        this.rows = rows;
    }

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
    public Map<LearningAgreementId, TranscriptContent> latestUnder(Collection<LearningAgreementId> agreements) {
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

    public Optional<Transcript> find(TranscriptId transcript) {
        return findByIdOptional(transcript.value());
    }

    public boolean existsFor(LearningAgreementId agreement) {
        return count("learningAgreementId", agreement.value()) > 0;
    }

    public Optional<TranscriptVersion> version(TranscriptId transcript, int number) {
        return getEntityManager()
                .createQuery(
                        "from TranscriptVersion where transcriptId = :id and number = :number", TranscriptVersion.class)
                .setParameter("id", transcript.value())
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    public List<TranscriptVersion> versions(TranscriptId transcript) {
        return getEntityManager()
                .createQuery("from TranscriptVersion where transcriptId = :id order by number", TranscriptVersion.class)
                .setParameter("id", transcript.value())
                .getResultList();
    }

    public void add(Transcript transcript) {
        persistAndFlush(transcript);
        rows.update(
                "insert into transcript_reader (institution_id, issued_at, transcript_id)"
                        + " select reader, ?::timestamptz, ?::uuid from unnest(?::uuid[]) as reader",
                transcript.issuedAt(),
                transcript.id(),
                transcript.readers());
    }

    public void add(TranscriptVersion version) {
        getEntityManager().persist(version);
    }

    /** The versions that hold today, of every transcript that the actor may read (BR-T05), in the order of first issue. */
    public Page<TranscriptVersion> readableBy(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        boolean forInstitution = actor.institution().isPresent();
        Keyset order = forInstitution ? OF_A_READER : AS_ISSUED;
        String found = forInstitution
                ? " from transcript_reader r join transcript t on t.id = r.transcript_id where r.institution_id = ?"
                : " from transcript t where t.learner_id = ?";
        List<Object> values = new ArrayList<>();
        values.add(forInstitution ? actor.institution().get() : actor.learner().orElse(null));
        if (actor.has(Role.PARTNER_SYSTEM)) {
            found += " and t.host_institution_id = ?";
            values.add(actor.institution().orElse(null));
        }
        if (learner.isPresent()) {
            found += " and t.learner_id = ?";
            values.add(learner.get());
        }
        if (agreement.isPresent()) {
            found += " and t.learning_agreement_id = ?";
            values.add(agreement.get());
        }
        String wanted = found;
        List<Object> place = new ArrayList<>(values);
        page.after().ifPresent(after -> place.addAll(List.of(after.instant(0), after.id(1))));
        Page<Place> places = Page.of(
                rows.list(
                        "select t.id, t.issued_at" + wanted + order.afterPositions(page, "and") + order.order()
                                + " limit " + page.rows(),
                        row -> new Place(row.uuid("id"), row.instant("issued_at")),
                        place.toArray()),
                page,
                last -> Cursor.at(last.issuedAt(), last.transcript()),
                () -> rows.number("select count(*)" + wanted, values.toArray()));
        Map<UUID, TranscriptVersion> latest =
                latest(places.items().stream().map(Place::transcript).toList());
        return places.map(one -> latest.get(one.transcript()));
    }

    private record Place(UUID transcript, Instant issuedAt) {}

    private Map<UUID, TranscriptVersion> latest(List<UUID> transcripts) {
        return transcripts.isEmpty()
                ? Map.of()
                : getEntityManager()
                        .createQuery("select v" + LATEST + " where t.id in :ids", TranscriptVersion.class)
                        .setParameter("ids", transcripts)
                        .getResultStream()
                        .collect(Collectors.toMap(
                                version -> version.content().transcriptId().value(), version -> version));
    }
}
