package eu.ecvet.platform.testing.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * How often a request goes to the database, as the driver itself tells it: what is asked once more for each row is seen by
 * nobody who looks at answers. Other work of the service may fall into the same moment, so the same is done several times and
 * the least counts.
 *
 * @param there trips to the database and back, the end of the transaction included
 * @param statements that were sent on them
 */
public record Trips(int there, int statements) {
    private static final int TIMES = 8;
    /** Where requests are answered; what relay and consumers do is not the request's. */
    private static final String WORKER = "executor-thread";

    private static final String SENT = " FE=> Sync";
    private static final String EXECUTED = " FE=> Execute(";

    /** @param request what is done each time; the first time nothing is remembered yet, and is not counted */
    public static Trips of(Runnable request) {
        request.run();
        return least(TIMES, request);
    }

    /** @param act something that can be done so often */
    public static Trips least(int times, Runnable act) {
        List<Trips> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(counted(act));
        }
        return new Trips(
                all.stream().mapToInt(Trips::there).min().orElseThrow(),
                all.stream().mapToInt(Trips::statements).min().orElseThrow());
    }

    private static Trips counted(Runnable act) {
        Logger driver = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");
        Level before = driver.getLevel();
        Listening listening = new Listening();
        driver.addHandler(listening);
        driver.setUseParentHandlers(false);
        driver.setLevel(Level.FINEST);
        try {
            act.run();
            return listening.heard();
        } finally {
            driver.setLevel(before);
            driver.setUseParentHandlers(true);
            driver.removeHandler(listening);
        }
    }

    private static final class Listening extends Handler {
        private int there;
        private int statements;

        Listening() {
            setLevel(Level.ALL);
        }

        @Override
        public synchronized void publish(LogRecord told) {
            if (!Thread.currentThread().getName().startsWith(WORKER)) {
                return;
            }
            if (told.getMessage().startsWith(SENT)) {
                there++;
            } else if (told.getMessage().startsWith(EXECUTED)) {
                statements++;
            }
        }

        synchronized Trips heard() {
            return new Trips(there, statements);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
