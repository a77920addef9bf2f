package eu.ecvet.endtoend;

import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Suite;
import eu.ecvet.localstack.RunningSuite;
import eu.ecvet.localstack.machine.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** One running suite for all tests of this module: real servers, packaged services, ports of their own, empty databases. */
final class SuiteForTests {
    private static RunningSuite running;

    private SuiteForTests() {}

    static synchronized RunningSuite running() {
        if (running == null) {
            Path folder = Path.of("target/stack").toAbsolutePath();
            empty(folder);
            running = RunningSuite.start(folder, Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(running::close));
        }
        return running;
    }

    /** The suite as a partner's client reaches it. */
    static Suite suite(Suite.Way way) {
        return new Suite(Addresses.of(running()), way);
    }

    static Suite suite() {
        return new Suite(Addresses.of(running()));
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
