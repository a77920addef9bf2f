package eu.ecvet.records.identity;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.records.learner.Enrolment;
import eu.ecvet.records.learner.Learners;
import eu.ecvet.vocabulary.InstitutionId;
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
    private final Rows rows;

    Vault(Learners learners, Rows rows) {
        this.learners = learners;
        this.rows = rows;
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

    /** Who the learner is, if the actor may know and it is known still; all in one question. */
    Optional<KnownPerson> readableBy(Actor actor, LearnerId learner) {
        return rows.one(
                        """
                        select home_institution_id, given_names, family_name, born_on, of_age_on, row_version
                        from learner join learner_identity on learner_id = id
                        where id = ?""",
                        row -> new KnownPerson(
                                new Enrolment(learner, row.id("home_institution_id", InstitutionId::new)),
                                new Person(row.text("given_names"), row.text("family_name"), row.date("born_on")),
                                row.date("of_age_on"),
                                row.number("row_version")),
                        learner)
                .filter(known -> mayKnow(actor, known.enrolment()));
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
