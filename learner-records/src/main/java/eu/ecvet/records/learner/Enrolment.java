package eu.ecvet.records.learner;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.util.EnumSet;
import java.util.Set;

/** A learner and the home institution, without anything that identifies the person. */
public record Enrolment(LearnerId learnerId, InstitutionId home) {
    /** Who at the home institution must know whom a record is about: to register, to write the papers, to decide. */
    private static final Set<Role> KNOW_THE_PERSON =
            EnumSet.of(Role.COORDINATOR, Role.REGISTRAR, Role.RECOGNITION_OFFICER);

    /** What belongs to a learner is read by the learner, the guardian, and the staff of the home institution. */
    public boolean mayBeReadBy(Actor actor) {
        Reader reader = Reader.of(actor);
        return reader.isFor(learnerId) || reader.isFor(home);
    }

    /**
     * BR-D01: name and birth date are read by the learner, the guardian, and at the home institution by those alone whose
     * work needs them. A designer, mentor, adviser or assessor works with the pseudonym.
     */
    boolean identityMayBeReadBy(Actor actor) {
        Reader reader = Reader.of(actor);
        return reader.isFor(learnerId)
                || reader.isFor(home) && actor.roles().stream().anyMatch(KNOW_THE_PERSON::contains);
    }
}
