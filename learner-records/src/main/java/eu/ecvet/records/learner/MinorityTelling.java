package eu.ecvet.records.learner;

import eu.ecvet.platform.act.Act;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.UseCase;
import eu.ecvet.platform.outbox.NewEvent;
import eu.ecvet.platform.outbox.Outbox;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells the other services that a learner came of age, or was rectified to be a minor (BR-L09). */
@ApplicationScoped
public class MinorityTelling {
    private final Learners learners;
    private final Minorities minorities;
    private final Outbox outbox;

    MinorityTelling(Learners learners, Minorities minorities, Outbox outbox) {
        this.learners = learners;
        this.minorities = minorities;
        this.outbox = outbox;
    }

    record MinorityChanged(LearnerId learnerId, InstitutionId homeInstitutionId, boolean minor) {}

    /**
     * Tells nothing where the others know it already, for instance because another instance of this service was faster.
     *
     * @param actor the institution that rectified the birth date; null where the clock tells
     */
    @UseCase
    public Answer<LearnerId> tell(LearnerId id, UUID actor) {
        return Act.load(learners.enrolment(id), "This learner")
                .make(enrolment ->
                        minorities.noteIfChanged(id).map(minor -> new MinorityChanged(id, enrolment.home(), minor)))
                .tell(changed -> changed.ifPresent(
                        told -> outbox.append(new NewEvent("learner.minority.changed", id.value(), actor, told))))
                .answer(changed -> id);
    }
}
