package eu.ecvet.records.assessment;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.page.Cursor;
import eu.ecvet.platform.page.Keyset;
import eu.ecvet.platform.page.Page;
import eu.ecvet.platform.page.PageRequest;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.records.heard.agreement.RunningAgreements.PartiesChanged;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.LearningSetting;
import eu.ecvet.vocabulary.UnitId;
import eu.ecvet.vocabulary.UnitVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The attempts of all learners. Recording one is the hottest write of the suite: a single row with its results as one
 * document, and beside it who may read it.
 */
@ApplicationScoped
public class Assessments {
    private static final String SELECT = "select a.* from assessment a";
    private static final Keyset AS_RECORDED = Keyset.ascending("a.recorded_at", "a.id");
    private static final Keyset OF_A_READER = Keyset.ascending("r.recorded_at", "r.assessment_id");

    private final Rows rows;

    Assessments(Rows rows) {
        this.rows = rows;
    }

    /**
     * The learner as she comes to an attempt, in one question.
     *
     * @param attempts how often she was assessed on the unit before
     */
    public record Candidate(Enrolment enrolment, int attempts) {}

    public Optional<Candidate> candidate(LearnerId learner, UnitId unit) {
        return rows.one(
                """
                select home_institution_id,
                    (select coalesce(max(attempt), 0) from assessment a where a.learner_id = l.id and a.unit_id = ?) as attempts
                from learner l where l.id = ?""",
                row -> new Candidate(
                        new Enrolment(learner, row.id("home_institution_id", InstitutionId::new)),
                        row.count("attempts")),
                unit,
                learner);
    }

    /**
     * Writes the attempt down; where somebody else has recorded one under its number meanwhile, they collide in the database
     * and the second act is run again.
     *
     * @param readers the institutions that may read it
     */
    public Assessment add(Assessment assessment, Set<InstitutionId> readers) {
        rows.write(
                """
                insert into assessment (id, learner_id, unit_id, unit_version, attempt, learning_agreement_id,
                    agreement_version, assessing_institution_id, assessed_on, method, setting, place, details,
                    recorded_by, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                assessment.id(),
                assessment.learnerId(),
                assessment.unit().unitId(),
                assessment.unit().version(),
                assessment.attempt(),
                assessment.learningAgreementId(),
                assessment.agreementVersion(),
                assessment.assessingInstitutionId(),
                assessment.assessedOn(),
                assessment.method(),
                assessment.setting(),
                assessment.place(),
                rows.json(assessment.details()),
                assessment.recordedBy(),
                assessment.recordedAt());
        rows.write(
                "insert into assessment_reader (institution_id, recorded_at, assessment_id)"
                        + " select reader, ?::timestamptz, ?::uuid from unnest(?::uuid[]) as reader",
                assessment.recordedAt(),
                assessment.id(),
                readers);
        return assessment;
    }

    /** A further version of the agreement names other institutions: these read its attempts too. */
    void readByNewParties(@Observes PartiesChanged changed) {
        rows.update("""
                insert into assessment_reader (institution_id, recorded_at, assessment_id)
                select reader, recorded_at, id from assessment cross join unnest(?::uuid[]) as reader
                where learning_agreement_id = ? on conflict do nothing""", changed.parties(), changed.agreement());
    }

    public Optional<Assessment> find(AssessmentId id) {
        return rows.one(SELECT + " where a.id = ?", Assessments::read, id);
    }

    /** Read by the learner, the guardian of a minor, and the institutions that were named when it was recorded or since. */
    public Optional<Assessment> readableBy(Actor actor, AssessmentId id) {
        return rows.one(
                SELECT + " where a.id = ? and (a.learner_id = ? or exists (select from assessment_reader r"
                        + " where r.institution_id = ? and r.recorded_at = a.recorded_at and r.assessment_id = a.id))",
                Assessments::read,
                id,
                actor.learner().orElse(null),
                actor.institution().orElse(null));
    }

    /** All attempts of the learner, in the order in which they were recorded. */
    public Supplier<List<Assessment>> of(Asking asking, LearnerId learner) {
        return asking.list(SELECT + " where a.learner_id = ?" + AS_RECORDED.order(), Assessments::read, learner);
    }

    /** All attempts under the agreement, in the order in which they were recorded. */
    public List<Assessment> under(LearningAgreementId agreement) {
        return under(List.of(agreement));
    }

    /** All attempts under any of the agreements, in the order in which they were recorded. */
    public List<Assessment> under(Collection<LearningAgreementId> agreements) {
        return rows.list(
                SELECT + " where a.learning_agreement_id = any (?::uuid[])" + AS_RECORDED.order(),
                Assessments::read,
                agreements);
    }

    /** Those that the actor may read, in the order in which they were recorded. */
    public Page<Assessment> readableBy(
            Actor actor, Optional<LearnerId> learner, Optional<LearningAgreementId> agreement, PageRequest page) {
        boolean forInstitution = actor.institution().isPresent();
        // What is asked of one learner or agreement is a few rows of hers, however many an institution reads.
        boolean ofAll = forInstitution && learner.isEmpty() && agreement.isEmpty();
        Keyset order = ofAll ? OF_A_READER : AS_RECORDED;
        String found = ofAll
                ? " from assessment_reader r join assessment a on a.id = r.assessment_id where r.institution_id = ?"
                : forInstitution
                        ? " from assessment a where exists (select from assessment_reader r where r.institution_id = ?"
                                + " and r.recorded_at = a.recorded_at and r.assessment_id = a.id)"
                        : " from assessment a where a.learner_id = ?";
        List<Object> values = new ArrayList<>();
        values.add(forInstitution ? actor.institution().get() : actor.learner().orElse(null));
        if (learner.isPresent()) {
            found += " and a.learner_id = ?";
            values.add(learner.get());
        }
        if (agreement.isPresent()) {
            found += " and a.learning_agreement_id = ?";
            values.add(agreement.get());
        }
        String wanted = found;
        List<Object> place = new ArrayList<>(values);
        page.after().ifPresent(after -> place.addAll(Arrays.asList(after.instant(0), after.id(1))));
        return Page.of(
                rows.list(
                        "select a.*" + wanted + order.afterPositions(page, "and") + order.order() + " limit "
                                + page.rows(),
                        Assessments::read,
                        place.toArray()),
                page,
                last -> Cursor.at(last.recordedAt(), last.id()),
                () -> rows.number("select count(*)" + wanted, values.toArray()));
    }

    private static Assessment read(Row row) {
        return new Assessment(
                row.id("id", AssessmentId::new),
                row.id("learner_id", LearnerId::new),
                new UnitVersion(row.id("unit_id", UnitId::new), row.count("unit_version")),
                row.count("attempt"),
                row.id("learning_agreement_id", LearningAgreementId::new),
                row.numberOrNull("agreement_version") == null ? null : row.count("agreement_version"),
                row.id("assessing_institution_id", InstitutionId::new),
                row.date("assessed_on"),
                row.text("method"),
                row.word("setting", LearningSetting.class),
                row.text("place"),
                row.json("details", Assessment.Details.class),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }
}
