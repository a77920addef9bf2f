package eu.ecvet.mobility.memorandum.time;

import eu.ecvet.platform.clock.Due;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets memoranda enter into force and end when their day has come (BR-M07, BR-M09, BR-M11). */
@ApplicationScoped
class MemorandumClock {
    private static final String MEMORANDUM = "memorandum";

    private final Due due;
    private final MemorandumTime time;

    MemorandumClock(Due due, MemorandumTime time) {
        this.due = due;
        this.time = time;
    }

    @Scheduled(
            identity = "memoranda entering into force and ending",
            every = "{ecvet.clock-transitions.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        due.each(MEMORANDUM, time::dueToStart, time::enterIntoForce);
        due.each(MEMORANDUM, time::withMovedEnd, time::coverAnew);
        due.each(MEMORANDUM, time::dueToEnd, time::end);
        due.each(MEMORANDUM, time::dueToEndRunOff, time::endRunOff);
    }
}
