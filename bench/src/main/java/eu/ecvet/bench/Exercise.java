package eu.ecvet.bench;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.Situation;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Suite;
import java.time.Duration;
import java.util.Map;

/**
 * Works with the suite as its users do, for a minute and without measuring: from what the JVMs do meanwhile they learn for their
 * next start ({@code ./ecvet train}).
 */
public final class Exercise {
    private static final int CONNECTIONS = 8;
    private static final int LEARNERS = 1_000;
    private static final int PAGES = 2;
    private static final int QUALIFICATIONS = 50;
    private static final Duration EACH = Duration.ofSeconds(4);

    private Exercise() {}

    public static void main(String[] none) {
        Suite suite = new Suite(Addresses.fromSystemProperties());
        Map<String, Database> databases = Database.all(System.getProperty("ecvet.postgres"));
        Situation situation = Situation.make(suite, databases, LEARNERS, QUALIFICATIONS);
        long errors = 0;
        for (Operation operation : new Operations(suite, situation, PAGES).all(databases, "\"\"")) {
            Measured done = Load.closed(operation.request(), CONNECTIONS, EACH);
            // The tag of a document is not known here, and copies that can be signed once run out: those answer for
            // practice.
            errors += operation.beside() == Operation.Beside.H || operation.used() != null ? 0 : done.errors();
        }
        System.exit(errors == 0 ? 0 : 1);
    }
}
