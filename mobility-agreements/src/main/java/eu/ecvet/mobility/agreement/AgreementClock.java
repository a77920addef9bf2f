package eu.ecvet.mobility.agreement;

import eu.ecvet.mobility.DueOnes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets agreements begin, lapse and end when their day has come, and memoranda end together with what hangs on them. */
@ApplicationScoped
class AgreementClock {
    private final TimeDrivenActs acts;

    AgreementClock(TimeDrivenActs acts) {
        this.acts = acts;
    }

    @Scheduled(
            identity = "agreements beginning and ending",
            every = "{ecvet.clock-transitions.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        DueOnes.each("memorandum", acts::memorandaDueToEnd, acts::endMemorandum);
        DueOnes.each("Learning Agreement", acts::dueToStart, acts::activate);
        DueOnes.each("Learning Agreement", acts::dueToLapse, acts::lapse);
        DueOnes.each("Learning Agreement", acts::dueToComplete, acts::completePeriod);
    }
}
