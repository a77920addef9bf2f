package eu.ecvet.records.transcript;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The transcripts of all learners, with every version that was issued. */
@ApplicationScoped
public class Transcripts {
    private static final Keyset AS_ISSUED = Keyset.ascending("t.issued_at", "t.id");
    private static final Keyset OF_A_READER = Keyset.ascending("r.issued_at", "r.transcript_id");
    private static final String COLUMNS = """
            t.id, t.learning_agreement_id, t.learner_id, t.host_institution_id, t.readers, t.latest_version, t.issued_at,
            v.content, v.content_hash, v.request_hash, v.issued_by, v.issued_at as version_issued_at""";
    private static final String VERSION = " join transcript_version v on v.transcript_id = t.id";
    private static final String LATEST = VERSION + " and v.number = t.latest_version";
    private static final String SELECT = "select " + COLUMNS + " from transcript t";

    private final Rows rows;

    Transcripts(Rows rows) {
        this.rows = rows;
    }

    /** With the version that holds today. */
    public Optional<IssuedTranscript> find(TranscriptId transcript) {
        return rows.one(SELECT + LATEST + " where t.id = ?", Transcripts::issued, transcript);
    }

    public Optional<IssuedTranscript> find(TranscriptId transcript, int number) {
        return rows.one(SELECT + VERSION + " where t.id = ? and v.number = ?", Transcripts::issued, transcript, number);
    }

    /** All its versions, the first one first. */
    public List<IssuedTranscript> versions(TranscriptId transcript) {
        return rows.list(SELECT + VERSION + " where t.id = ? order by v.number", Transcripts::issued, transcript);
    }

    /** The versions that hold today, of every transcript of the learner. */
    public Supplier<List<TranscriptContent>> latestOf(Asking asking, LearnerId learner) {
        return asking.list(
                "select v.content from transcript t" + LATEST + " where t.learner_id = ?",
                row -> row.json("content", TranscriptContent.class),
                learner);
    }

    /** The versions that hold today of the transcripts of these agreements. */
    public List<TranscriptContent> latestUnder(Collection<LearningAgreementId> agreements) {
        return agreements.isEmpty()
                ? List.of()
                : rows.list(
                        "select v.content from transcript t" + LATEST + " where t.learning_agreement_id = any (?)",
                        row -> row.json("content", TranscriptContent.class),
                        agreements);
    }

    public boolean existsFor(LearningAgreementId agreement) {
        return rows.is("select exists (select from transcript where learning_agreement_id = ?)", agreement);
    }

    /** A new transcript with its first version. */
    public IssuedTranscript add(IssuedTranscript issued) {
        Transcript transcript = issued.transcript();
        rows.write(
                """
                insert into transcript (id, learning_agreement_id, learner_id, host_institution_id, readers, latest_version,
                    issued_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                transcript.id(),
                transcript.agreementId(),
                transcript.learnerId(),
                transcript.host(),
                transcript.readers(),
                transcript.latestVersion(),
                transcript.issuedAt());
        rows.write(
                "insert into transcript_reader (institution_id, issued_at, transcript_id)"
                        + " select reader, ?::timestamptz, ?::uuid from unnest(?::uuid[]) as reader",
                transcript.issuedAt(),
                transcript.id(),
                transcript.readers());
        return addVersion(issued);
    }

    /** A further version of a transcript; of two at once, who comes second finds the number taken and is run again. */
    public IssuedTranscript supersede(IssuedTranscript issued) {
        rows.write(
                "update transcript set latest_version = ? where id = ?",
                issued.transcript().latestVersion(),
                issued.transcript().id());
        return addVersion(issued);
    }

    private IssuedTranscript addVersion(IssuedTranscript issued) {
        TranscriptVersion version = issued.version();
        rows.write(
                """
                insert into transcript_version (id, transcript_id, number, content, content_hash, request_hash, issued_by,
                    issued_at)
                values (gen_random_uuid(), ?, ?, ?::jsonb, ?, ?, ?, ?)""",
                issued.transcript().id(),
                version.content().transcriptVersion(),
                rows.json(version.content()),
                version.contentHash(),
                version.requestHash(),
                version.issuedBy(),
                version.issuedAt());
        return issued;
    }

    /** The versions that hold today, of every transcript that the actor may read (BR-T05), in the order of first issue. */
    public Page<IssuedTranscript> readableBy(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        boolean forInstitution = actor.institution().isPresent();
        // What is asked of one learner or agreement is a few rows of hers, however many an institution reads.
        boolean ofAll = forInstitution && learner.isEmpty() && agreement.isEmpty();
        Keyset order = ofAll ? OF_A_READER : AS_ISSUED;
        String found = ofAll
                ? " from transcript_reader r join transcript t on t.id = r.transcript_id" + LATEST
                        + " where r.institution_id = ?"
                : " from transcript t" + LATEST
                        + (forInstitution
                                ? " where exists (select from transcript_reader r where r.institution_id = ?"
                                        + " and r.issued_at = t.issued_at and r.transcript_id = t.id)"
                                : " where t.learner_id = ?");
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
        return Page.of(
                rows.list(
                        "select " + COLUMNS + wanted + order.afterPositions(page, "and") + order.order() + " limit "
                                + page.rows(),
                        Transcripts::issued,
                        place.toArray()),
                page,
                last -> Cursor.at(
                        last.transcript().issuedAt(), last.transcript().id()),
                () -> rows.number("select count(*)" + wanted, values.toArray()));
    }

    private static IssuedTranscript issued(Row row) {
        return new IssuedTranscript(
                new Transcript(
                        row.id("id", TranscriptId::new),
                        row.id("learning_agreement_id", LearningAgreementId::new),
                        row.id("learner_id", LearnerId::new),
                        row.id("host_institution_id", InstitutionId::new),
                        row.uuids("readers").stream().map(InstitutionId::new).collect(Collectors.toSet()),
                        row.count("latest_version"),
                        row.instant("issued_at")),
                new TranscriptVersion(
                        row.json("content", TranscriptContent.class),
                        row.text("content_hash"),
                        row.text("request_hash"),
                        row.text("issued_by"),
                        row.instant("version_issued_at")));
    }
}
