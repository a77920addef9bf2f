package eu.ecvet.platform.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The one loop for transitions that the clock makes. It asks for all that may be due on the latest legal date there is on
 * earth; the transition itself then compares with the legal date of the institution concerned (BR-E05) and does nothing
 * where that day has not come yet. One that is broken stops no other; what was missed while the service was down is due
 * still.
 */
@ApplicationScoped
public class Due {
    private static final Logger LOG = Logger.getLogger(Due.class);

    private final LegalCalendar calendar;

    Due(LegalCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param what the kind of record, for the log
     * @param dueOn ids of what is due on a date or before, a bounded number, the oldest first
     * @param transition a use case: one transaction for each
     */
    public <I> void each(String what, Function<LocalDate, List<I>> dueOn, Consumer<I> transition) {
        List<I> ids;
        try {
            ids = dueOn.apply(calendar.latest());
        } catch (RuntimeException databaseAway) {
            LOG.warnf("What is due (%s) could not be read: %s", what, databaseAway.getMessage());
            return;
        }
        for (I id : ids) {
            try {
                transition.accept(id);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "The %s %s is due, but its transition failed; it is tried again.", what, id);
            }
        }
    }
}
