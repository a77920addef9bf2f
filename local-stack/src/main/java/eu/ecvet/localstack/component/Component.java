package eu.ecvet.localstack.component;

import eu.ecvet.localstack.machine.Pause;
import eu.ecvet.localstack.machine.ServerProcess;
import eu.ecvet.localstack.machine.StackTrouble;
import java.time.Duration;
import java.util.Map;

/** One process of the local stack, and what is particular about starting, asking and stopping it. */
public interface Component {

    /** The name used on the command line, in logs and in messages. */
    String name();

    /** Every port it listens on, by what the port is for. */
    Map<String, Integer> ports();

    ServerProcess process();

    /** One-off work before the first start: unpacking, creating a data folder. Does nothing the second time. */
    void prepare();

    /** Starts the process; it is not ready yet when this returns. */
    void launch();

    /** Whether it answers. */
    boolean ready();

    /** How long a start may take before it counts as failed. */
    Duration startPatience();

    /** Ends it in good order, by force when it does not follow. */
    void stop();

    /** Prepares, launches and waits until it answers. */
    default void start() {
        prepare();
        launch();
        awaitReady();
    }

    /** Waits until it answers; a process that ends meanwhile is reported with the last lines of its log. */
    default void awaitReady() {
        long deadline = System.nanoTime() + startPatience().toNanos();
        while (!ready()) {
            if (!process().alive()) {
                throw new StackTrouble(name() + " ended while starting." + closingWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StackTrouble(
                        name() + " did not answer within " + startPatience().toSeconds() + " s." + closingWords());
            }
            Pause.brief();
        }
    }

    private String closingWords() {
        return " The last lines of " + process().log() + ":\n    "
                + String.join("\n    ", process().lastLogLines(25));
    }
}
