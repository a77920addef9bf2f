package eu.ecvet.records.award;

import eu.ecvet.platform.sql.Asking;
import eu.ecvet.platform.sql.Row;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.records.standing.HeldQualifications;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The qualifications that were awarded, and those that could be. */
@ApplicationScoped
class QualificationAwards implements HeldQualifications {
    private final Rows rows;

    QualificationAwards(Rows rows) {
        this.rows = rows;
    }

    QualificationAward add(QualificationAward award, String awardedBy) {
        rows.update(
                """
                insert into qualification_award (id, learner_id, qualification_id, qualification_version,
                    awarding_institution_id, awarded_by, awarded_on, counted_points)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                award.id(),
                award.learnerId(),
                award.qualification().qualificationId(),
                award.qualification().version(),
                award.awardingInstitutionId(),
                awardedBy,
                award.awardedOn(),
                award.countedPoints());
        return award;
    }

    Optional<QualificationAward> find(UUID id) {
        return rows.one("select * from qualification_award where id = ?", QualificationAwards::award, id);
    }

    /** The learner's awards, the first one first. */
    List<QualificationAward> of(LearnerId learner) {
        return rows.list(
                "select * from qualification_award where learner_id = ? order by awarded_on, id",
                QualificationAwards::award,
                learner);
    }

    boolean isAwarded(LearnerId learner, QualificationId qualification) {
        return isAwarded(rows.asking(), learner, qualification).get();
    }

    @Override
    public Supplier<Boolean> isAwarded(Asking asking, LearnerId learner, QualificationId qualification) {
        return asking.is(
                "select exists (select from qualification_award where learner_id = ? and qualification_id = ?)",
                learner,
                qualification);
    }

    /** True the first time that the qualification is noted as awardable for the learner. */
    boolean noteAwardable(LearnerId learner, QualificationVersion qualification, LocalDate since) {
        return rows.update("""
                        insert into awardable_qualification (learner_id, qualification_id, qualification_version, since)
                        values (?, ?, ?, ?) on conflict do nothing""", learner, qualification.qualificationId(), qualification.version(), since) == 1;
    }

    private static QualificationAward award(Row row) {
        return new QualificationAward(
                row.uuid("id"),
                row.id("learner_id", LearnerId::new),
                new QualificationVersion(
                        row.id("qualification_id", QualificationId::new), row.count("qualification_version")),
                row.id("awarding_institution_id", InstitutionId::new),
                row.date("awarded_on"),
                row.points("counted_points"));
    }
}
