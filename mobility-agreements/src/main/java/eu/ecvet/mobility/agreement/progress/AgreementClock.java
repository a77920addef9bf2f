package eu.ecvet.mobility.agreement.progress;

import eu.ecvet.platform.clock.Due;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets agreements begin, lapse and end when their day has come. */
@ApplicationScoped
class AgreementClock {
    private static final String AGREEMENT = "Learning Agreement";

    private final Due due;
    private final AgreementTime time;

    AgreementClock(Due due, AgreementTime time) {
        this.due = due;
        this.time = time;
    }

    @Scheduled(
            identity = "agreements beginning and ending",
            every = "{ecvet.clock-transitions.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        due.each(AGREEMENT, time::dueToStart, time::activate);
        due.each(AGREEMENT, time::dueToLapse, time::lapse);
        due.each(AGREEMENT, time::dueToComplete, time::completePeriod);
        due.each(AGREEMENT, time::dueToClose, time::closeWithoutResult);
    }
}
