package eu.ecvet.records.learner;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.platform.sql.Asking;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The learners of all home institutions. Other features see no more of them than their {@link Enrolment}. */
@ApplicationScoped
public class Learners implements PanacheRepositoryBase<Learner, UUID> {

    public Optional<Enrolment> enrolment(LearnerId learner) {
        return findByIdOptional(learner.value()).map(Learner::enrolment);
    }

    public Supplier<Optional<Enrolment>> enrolment(Asking asking, LearnerId learner) {
        return asking.one(
                "select home_institution_id from learner where id = ?",
                row -> new Enrolment(learner, row.id("home_institution_id", InstitutionId::new)),
                learner);
    }

    /** The enrolment if the actor may read what belongs to the learner; a foreign learner looks like an unknown one. */
    public Optional<Enrolment> readableBy(Actor actor, LearnerId learner) {
        return enrolment(learner).filter(actor::mayRead);
    }

    public boolean isRegistered(LearnerId learner) {
        return enrolment(learner).isPresent();
    }

    public void enrol(Enrolment enrolment, LocalDate today) {
        persistAndFlush(new Learner(enrolment, today));
    }
}
