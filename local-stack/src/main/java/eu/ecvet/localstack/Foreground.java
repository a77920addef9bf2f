package eu.ecvet.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Another program in the place of this one: it reads and writes where this one does. */
final class Foreground {
    private static final int INTERRUPTED = 1;

    private Foreground() {}

    /** Its exit code. */
    static int run(List<String> command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }
}
