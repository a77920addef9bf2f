package eu.ecvet.records.identity;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The identity vault: the only place of the suite that holds a name or a birth date (BR-D01). */
@ApplicationScoped
class Vault implements PanacheRepositoryBase<Identity, UUID> {
    /** Who at the home institution must know whom a record is about: to register, to write the papers, to decide. */
    private static final Set<Role> KNOW_THE_PERSON =
            EnumSet.of(Role.COORDINATOR, Role.REGISTRAR, Role.RECOGNITION_OFFICER);

    private final Learners learners;

    Vault(Learners learners) {
        this.learners = learners;
    }

    /** A learner of whom the vault knows who she is, unless her identity was destroyed. */
    record Known(Enrolment enrolment, Optional<Identity> identity) {
        boolean isMadeBy(Enrolment other, Person person) {
            return enrolment.equals(other)
                    && identity.map(Identity::person).filter(person::equals).isPresent();
        }
    }

    Optional<Known> find(LearnerId learner) {
        return learners.enrolment(learner).map(enrolment -> new Known(enrolment, findByIdOptional(learner.value())));
    }

    /** Who the learner is, if the actor may know and it is known still. */
    Optional<Known> readableBy(Actor actor, LearnerId learner) {
        return find(learner).filter(known -> mayKnow(actor, known.enrolment())).filter(known -> known.identity()
                .isPresent());
    }

    /**
     * BR-D01: name and birth date are read by the learner, the guardian of a minor, and at the home institution by those
     * alone whose work needs them. A designer, mentor, adviser or assessor works with the pseudonym.
     */
    static boolean mayKnow(Actor actor, Enrolment enrolment) {
        return actor.mayRead(enrolment)
                && (actor.institution().isEmpty() || actor.roles().stream().anyMatch(KNOW_THE_PERSON::contains));
    }
}
