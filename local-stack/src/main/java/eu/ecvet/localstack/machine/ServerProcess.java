package eu.ecvet.localstack.machine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A server of this checkout as a process of its own. It outlives the program that started it; a small file remembers
 * its process id together with the instant it started, so that a later program recognises it and never mistakes a
 * stranger that was given the same id for it.
 */
public final class ServerProcess {

    private static final long LOG_LIMIT = 20L * 1024 * 1024;

    /** The operating system counts start times in ticks from boot, and may correct the boot time by a little. */
    private static final Duration SAME_START = Duration.ofSeconds(2);

    /**
     * A process group of its own keeps Ctrl-C in the terminal away from the server, so that the launcher can stop
     * everything in the right order; nohup lets it live on when the terminal is closed.
     */
    private static final String START_DETACHED =
            "set -m; log=$1; shift; nohup \"$@\" >>\"$log\" 2>&1 </dev/null & echo $!";

    private final String name;
    private final Path record;
    private final Path log;
    private long logBefore;

    public ServerProcess(String name, Path runFolder, Path logFolder) {
        this.name = name;
        this.record = runFolder.resolve(name + ".pid");
        this.log = logFolder.resolve(name + ".log");
    }

    /** Starts the command in the background, its output appended to the log. */
    public void start(List<String> command, Map<String, String> environment) {
        if (alive()) {
            throw new IllegalStateException(name + " runs already");
        }
        try {
            Files.createDirectories(record.getParent());
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
                Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            logBefore = Files.exists(log) ? Files.size(log) : 0;
            List<String> line = new ArrayList<>(List.of("bash", "-c", START_DETACHED, "bash", log.toString()));
            line.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process shell = builder.start();
            shell.getOutputStream().close();
            String answer = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            long pid =
                    Long.parseLong(answer.lines().reduce((first, last) -> last).orElse(""));
            Instant started = startOf(pid).orElseGet(() -> Instant.ofEpochMilli(0));
            Path fresh = record.resolveSibling(name + ".pid.new");
            Files.writeString(fresh, pid + " " + started.toEpochMilli() + "\n");
            Files.move(fresh, record, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start " + name, e);
        } catch (NumberFormatException e) {
            throw new StackTrouble("Cannot start " + name + ": the shell did not tell a process id.", e);
        }
    }

    /** The process id, when the process runs. */
    public OptionalLong pid() {
        try {
            String[] remembered = Files.readString(record).strip().split(" ");
            long pid = Long.parseLong(remembered[0]);
            Instant started = Instant.ofEpochMilli(Long.parseLong(remembered[1]));
            boolean ours = startOf(pid)
                    .filter(actual -> Duration.between(started, actual).abs().compareTo(SAME_START) <= 0)
                    .isPresent();
            return ours ? OptionalLong.of(pid) : OptionalLong.empty();
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return OptionalLong.empty();
        }
    }

    public boolean alive() {
        return pid().isPresent();
    }

    /** When the running process was started. */
    public Optional<Instant> startedAt() {
        OptionalLong pid = pid();
        return pid.isPresent() ? startOf(pid.getAsLong()) : Optional.empty();
    }

    /** Sends a signal by its name, such as {@code INT}; nothing happens when the process does not run. */
    private void signal(String signal) {
        OptionalLong pid = pid();
        if (pid.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder("bash", "-c", "kill -" + signal + " " + pid.getAsLong() + " 2>/dev/null")
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the process has ended; says whether it did. */
    boolean awaitEnd(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (alive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Pause.brief();
        }
        return true;
    }

    /** Asks the process to end with the signal it knows, and ends it by force when it has not done so in time. */
    public void stop(String signal, Duration patience) {
        signal(signal);
        if (!awaitEnd(patience)) {
            kill();
        }
        forget();
    }

    /** Ends the process at once, as a crash would ({@code kill -9}). */
    public void kill() {
        signal("KILL");
        awaitEnd(Duration.ofSeconds(10));
        forget();
    }

    private void forget() {
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return log;
    }

    /** The end of what the process has written since this program started it. */
    public List<String> lastLogLines(int count) {
        try (SeekableByteChannel file = Files.newByteChannel(log)) {
            file.position(logBefore);
            List<String> lines = new BufferedReader(Channels.newReader(file, StandardCharsets.ISO_8859_1))
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }

    /** When a running process started; empty for one that has ended, even where nobody has collected it yet. */
    private static Optional<Instant> startOf(long pid) {
        Optional<ProcessHandle> handle = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (handle.isEmpty() || ended(pid)) {
            return Optional.empty();
        }
        return handle.get().info().startInstant();
    }

    /** In a container whose first process collects nobody, an ended process stays in the table as a zombie. */
    private static boolean ended(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state == 'Z' || state == 'X';
        } catch (IOException | StringIndexOutOfBoundsException e) {
            return false;
        }
    }
}
