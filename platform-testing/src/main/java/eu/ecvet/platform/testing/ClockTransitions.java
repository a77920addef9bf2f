package eu.ecvet.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.scheduler.common.runtime.ScheduledMethod;
import io.quarkus.scheduler.common.runtime.SchedulerContext;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a service does by itself when a day has come. It looks every second; a story that moves the date does not wait for it. */
public final class ClockTransitions {
    private static final String EVERY = "{ecvet.clock-transitions.every}";

    private ClockTransitions() {}

    /** Lets every clock of the running service strike once, in this thread, and returns when all is done. */
    public static void strike() {
        var scheduled = Arc.container().instance(SchedulerContext.class);
        if (!scheduled.isAvailable()) {
            return;
        }
        List<ScheduledMethod> clocks = scheduled.get().getScheduledMethods().stream()
                .filter(method -> method.getSchedules().stream()
                        .anyMatch(schedule -> schedule.every().equals(EVERY)))
                .toList();
        for (ScheduledMethod clock : clocks) {
            try {
                scheduled
                        .get()
                        .createInvoker(clock.getInvokerClassName())
                        .invoke(null)
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS);
            } catch (Exception broken) {
                throw new AssertionError("the clock did not strike: " + clock.getMethodDescription(), broken);
            }
        }
    }
}
