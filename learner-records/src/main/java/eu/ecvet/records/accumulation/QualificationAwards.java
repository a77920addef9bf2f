package eu.ecvet.records.accumulation;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The qualifications that were awarded, and those that could be. */
@ApplicationScoped
class QualificationAwards {
    private static final String AWARD = "select id, learner_id, qualification_id, qualification_version,"
            + " awarding_institution_id, awarded_on, counted_points from qualification_award where ";

    private final Session session;

    QualificationAwards(Session session) {
        this.session = session;
    }

    void add(QualificationAward award, String awardedBy) {
        session.createNativeMutationQuery("""
                        insert into qualification_award (id, learner_id, qualification_id, qualification_version,
                            awarding_institution_id, awarded_by, awarded_on, counted_points)
                        values (:id, :learner, :qualification, :version, :institution, :by, :on, :points)""")
                .setParameter("id", award.id())
                .setParameter("learner", award.learnerId().value())
                .setParameter(
                        "qualification", award.qualification().qualificationId().value())
                .setParameter("version", award.qualification().version())
                .setParameter("institution", award.awardingInstitutionId().value())
                .setParameter("by", awardedBy)
                .setParameter("on", award.awardedOn())
                .setParameter("points", award.countedPoints().value())
                .executeUpdate();
    }

    Optional<QualificationAward> find(UUID id) {
        return session.createNativeQuery(AWARD + "id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(QualificationAwards::award)
                .findFirst();
    }

    /** The learner's awards, the first one first. */
    List<QualificationAward> of(LearnerId learner) {
        return session.createNativeQuery(AWARD + "learner_id = :learner order by awarded_on, id", Tuple.class)
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(QualificationAwards::award)
                .toList();
    }

    /** BR-X07: at most one award of a qualification, whatever its version. */
    boolean isAwarded(LearnerId learner, QualificationId qualification) {
        return session.createNativeQuery(
                        AWARD + "learner_id = :learner and qualification_id = :qualification", Tuple.class)
                .setParameter("learner", learner.value())
                .setParameter("qualification", qualification.value())
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** True the first time that the qualification is noted as awardable for the learner. */
    boolean noteAwardable(LearnerId learner, QualificationVersion qualification, LocalDate since) {
        return session.createNativeMutationQuery("""
                        insert into awardable_qualification (learner_id, qualification_id, qualification_version, since)
                        values (:learner, :qualification, :version, :since) on conflict do nothing""")
                        .setParameter("learner", learner.value())
                        .setParameter(
                                "qualification", qualification.qualificationId().value())
                        .setParameter("version", qualification.version())
                        .setParameter("since", since)
                        .executeUpdate()
                == 1;
    }

    private static QualificationAward award(Tuple row) {
        return new QualificationAward(
                row.get("id", UUID.class),
                new LearnerId(row.get("learner_id", UUID.class)),
                new QualificationVersion(
                        new QualificationId(row.get("qualification_id", UUID.class)),
                        row.get("qualification_version", Integer.class)),
                new InstitutionId(row.get("awarding_institution_id", UUID.class)),
                row.get("awarded_on", LocalDate.class),
                new Points(row.get("counted_points", BigDecimal.class)));
    }
}
