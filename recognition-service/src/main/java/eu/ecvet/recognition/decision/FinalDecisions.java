package eu.ecvet.recognition.decision;

import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.vocabulary.CaseId;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jboss.logging.Logger;

/** The clock: looks for appeal periods that are over. One case that cannot become final holds up no other. */
@ApplicationScoped
class FinalDecisions {

    private static final Logger LOG = Logger.getLogger(FinalDecisions.class);

    private final AppealPeriods periods;
    private final LegalCalendar calendar;

    FinalDecisions(AppealPeriods periods, LegalCalendar calendar) {
        this.periods = periods;
        this.calendar = calendar;
    }

    @Scheduled(every = "{ecvet.clock-transitions.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        LocalDate today = calendar.today();
        for (CaseId id : periods.over(today)) {
            try {
                periods.end(id, today);
            } catch (RuntimeException notNow) {
                LOG.warnf("Case %s could not become final now and is tried again: %s", id, notNow.getMessage());
            }
        }
    }
}
