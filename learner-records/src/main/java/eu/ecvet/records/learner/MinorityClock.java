package eu.ecvet.records.learner;

import eu.ecvet.platform.clock.Due;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks which learners came of age at their home institution, so that from that day on no guardian is asked to sign (BR-L09). */
@ApplicationScoped
class MinorityClock {
    private static final int AT_ONCE = 200;

    private final Due due;
    private final Minorities minorities;
    private final MinorityTelling telling;

    MinorityClock(Due due, Minorities minorities, MinorityTelling telling) {
        this.due = due;
        this.minorities = minorities;
        this.telling = telling;
    }

    @Scheduled(every = "{ecvet.clock-transitions.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tellChanges() {
        due.each(
                "minority of learner",
                latest -> minorities.toldWrongly(latest, AT_ONCE),
                learner -> telling.tell(learner, null));
    }
}
