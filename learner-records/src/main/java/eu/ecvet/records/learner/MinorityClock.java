package eu.ecvet.records.learner;

import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Looks which learners came of age, so that from that day on no guardian is asked to sign (BR-L09). */
@ApplicationScoped
class MinorityClock {
    private static final Logger LOG = Logger.getLogger(MinorityClock.class);
    private static final int AT_ONCE = 200;

    private final Registration registration;

    MinorityClock(Registration registration) {
        this.registration = registration;
    }

    @Scheduled(every = "{ecvet.clock-transitions.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellChanges() {
        for (LearnerId learner : registration.toldWrongly(AT_ONCE)) {
            try {
                registration.tellMinority(learner);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "The minority of learner %s could not be told.", learner);
            }
        }
    }
}
