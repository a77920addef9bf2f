package eu.ecvet.mobility;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Runs a transition made by the clock for each aggregate that is due; one that is broken stops no other. */
public final class DueOnes {
    private static final Logger LOG = Logger.getLogger(DueOnes.class);

    private DueOnes() {}

    public static void each(String what, Supplier<List<UUID>> due, Consumer<UUID> transition) {
        List<UUID> ids;
        try {
            ids = due.get();
        } catch (RuntimeException databaseAway) {
            LOG.warnf("What is due (%s) could not be read: %s", what, databaseAway.getMessage());
            return;
        }
        for (UUID id : ids) {
            try {
                transition.accept(id);
            } catch (RuntimeException broken) {
                LOG.errorf(broken, "The %s %s is due, but its transition failed; it is tried again.", what, id);
            }
        }
    }
}
