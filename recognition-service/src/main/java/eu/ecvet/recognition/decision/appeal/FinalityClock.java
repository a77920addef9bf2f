package eu.ecvet.recognition.decision.appeal;

import eu.ecvet.platform.clock.Due;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** The clock: looks for appeal periods that are over. */
@ApplicationScoped
class FinalityClock {
    private final AppealPeriods periods;
    private final Due due;

    FinalityClock(AppealPeriods periods, Due due) {
        this.periods = periods;
        this.due = due;
    }

    @Scheduled(every = "{ecvet.clock-transitions.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        due.each("recognition case", periods::over, periods::end);
    }
}
