package eu.ecvet.registry.version.act;

import eu.ecvet.platform.clock.Due;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** A version gives way on the first day of the newer one (BR-Q18), where its owner sits (BR-E05). */
@ApplicationScoped
class SupersessionClock {
    private final Due due;
    private final Instance<Review<?, ?, ?>> kinds;

    SupersessionClock(Due due, Instance<Review<?, ?, ?>> kinds) {
        this.due = due;
        this.kinds = kinds;
    }

    @Scheduled(every = "{ecvet.clock-transitions.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void strike() {
        kinds.forEach(kind -> due.each("version of a " + kind.word(), kind::dueToBeSuperseded, kind::supersede));
    }
}
