package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Ends the servers of a test run when the test run is gone, even where it was killed: a shell that reads from a pipe
 * which only the test JVM holds. The operating system closes the pipe with the JVM, and the shell ends the last
 * processes it was told of. SIGQUIT first, because PostgreSQL then cleans its shared memory.
 */
public final class Guard implements AutoCloseable {

    private static final String WATCH = """
            trap '' INT TERM HUP
            pids=
            while read -r line; do pids=$line; done
            [ -z "$pids" ] && exit 0
            kill -QUIT $pids 2>/dev/null
            sleep 1
            kill -KILL $pids 2>/dev/null
            """;

    private final Process shell;

    public Guard() {
        try {
            shell = new ProcessBuilder("bash", "-c", WATCH)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the list of processes to end. */
    public synchronized void watch(Collection<Long> pids) {
        String line = pids.stream().map(String::valueOf).collect(Collectors.joining(" ", "", "\n"));
        try {
            shell.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
