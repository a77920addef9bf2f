package eu.ecvet.records.learner;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.jpa.AvailableHints;

/** The learners of all home institutions. Other features see no more of them than their {@link Enrolment}. */
@ApplicationScoped
public class Learners implements PanacheRepositoryBase<Learner, UUID> {

    public Optional<Enrolment> enrolment(LearnerId learner) {
        return getEntityManager()
                .createQuery("select homeInstitutionId from Learner where id = :id", UUID.class)
                .setParameter("id", learner.value())
                .getResultStream()
                .findFirst()
                .map(home -> new Enrolment(learner, new InstitutionId(home)));
    }

    /** The enrolment if the actor may read what belongs to the learner; a foreign learner looks like an unknown one. */
    public Optional<Enrolment> readableBy(Actor actor, LearnerId learner) {
        return enrolment(learner).filter(enrolment -> enrolment.mayBeReadBy(actor));
    }

    /** Who the learner is, if the actor may know (BR-D01). */
    Optional<Learner> identityReadableBy(Actor actor, LearnerId learner) {
        return enrolment(learner)
                .filter(enrolment -> enrolment.identityMayBeReadBy(actor))
                .flatMap(known -> find(learner));
    }

    public boolean isRegistered(LearnerId learner) {
        return enrolment(learner).isPresent();
    }

    Optional<Learner> find(LearnerId learner) {
        return findByIdOptional(learner.value());
    }

    /**
     * Learners of whom the other services were last told something else than holds today at the home institution (BR-E05).
     *
     * @param inUtc today's legal date in UTC, of which no place on earth is more than a day away
     * @param atHome today's legal date at a home institution
     */
    List<LearnerId> toldWrongly(LocalDate inUtc, Function<InstitutionId, LocalDate> atHome, int atMost) {
        try (Stream<Tuple> perhaps = getEntityManager()
                .createNativeQuery("""
                        select learner_id, home_institution_id, told_minor, of_age_on
                        from learner_identity join learner on id = learner_id
                        where told_minor and of_age_on <= :latest
                        union all
                        select learner_id, home_institution_id, told_minor, of_age_on
                        from learner_identity join learner on id = learner_id
                        where not told_minor and of_age_on > :earliest""", Tuple.class)
                .setParameter("latest", inUtc.plusDays(1))
                .setParameter("earliest", inUtc.minusDays(1))
                .setHint(AvailableHints.HINT_FETCH_SIZE, atMost)
                .getResultStream()) {
            return perhaps.filter(row -> LearnerRules.isToldWrongly(
                            row.get("told_minor", Boolean.class),
                            row.get("of_age_on", LocalDate.class),
                            atHome.apply(new InstitutionId(row.get("home_institution_id", UUID.class)))))
                    .limit(atMost)
                    .map(row -> new LearnerId(row.get("learner_id", UUID.class)))
                    .toList();
        }
    }
}
