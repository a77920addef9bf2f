package eu.ecvet.mobility.memorandum;

import eu.ecvet.mobility.DueOnes;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets memoranda enter into force when their day has come (BR-M07). */
@ApplicationScoped
class MemorandumClock {
    private final MemorandumActs acts;

    MemorandumClock(MemorandumActs acts) {
        this.acts = acts;
    }

    @Scheduled(
            identity = "memoranda entering into force",
            every = "{ecvet.clock-transitions.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        DueOnes.each("memorandum", acts::dueToStart, acts::enterIntoForce);
    }
}
