package eu.ecvet.records.learner;

import eu.ecvet.platform.actor.Actor;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** Learners of whom the other services were last told something else than holds on that date. */
    List<LearnerId> toldWrongly(LocalDate today, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        select learner_id from learner_identity where told_minor and of_age_on <= :today
                        union all
                        select learner_id from learner_identity where not told_minor and of_age_on > :today
                        limit :most""", UUID.class)
                .setParameter("today", today)
                .setParameter("most", atMost)
                .getResultStream()
                .map(id -> new LearnerId((UUID) id))
                .toList();
    }
}
