package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the local stack has to know about the operating system it runs on. */
public final class Machine {

    private Machine() {}

    /** How a server that refuses to run as root is started. */
    public enum Confinement {
        /** This is an ordinary user. */
        NONE,
        /** Root, in a user namespace. */
        NAMESPACE,
        /** Root, as the user nobody. */
        NOBODY
    }

    private static Confinement confinement;

    public static synchronized Confinement confinement() {
        if (confinement == null) {
            confinement = findConfinement();
        }
        return confinement;
    }

    private static Confinement findConfinement() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Confinement.NONE;
        }
        if (succeeds("unshare", "-U", "true")) {
            return Confinement.NAMESPACE;
        }
        if (succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "true")) {
            return Confinement.NOBODY;
        }
        throw new StackTrouble("PostgreSQL does not run as root, and this machine offers neither unshare nor setpriv"
                + " to start it as somebody else. Run ./ecvet as an ordinary user.");
    }

    private static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Who listens on a TCP port, in words, where the operating system tells. */
    public static Optional<String> listener(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                if (Files.exists(Path.of(table))) {
                    sockets.addAll(listening(Files.readAllLines(Path.of(table)), port));
                }
            }
            return ProcessHandle.allProcesses()
                    .filter(process -> holdsOneOf(process.pid(), sockets))
                    .findFirst()
                    .map(Machine::described)
                    .or(() -> toldByLsof(port));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Set<String> listening(List<String> table, int port) {
        String ending = ":%04X".formatted(port);
        return table.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals("0A"))
                .map(columns -> "socket:[" + columns[9] + "]")
                .collect(Collectors.toSet());
    }

    private static boolean holdsOneOf(long pid, Set<String> sockets) {
        if (sockets.isEmpty()) {
            return false;
        }
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return descriptors.anyMatch(descriptor -> {
                try {
                    return sockets.contains(Files.readSymbolicLink(descriptor).toString());
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String described(ProcessHandle process) {
        String program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("a program");
        return program + " (process " + process.pid() + ")";
    }

    private static Optional<String> toldByLsof(int port) {
        return answerOf("lsof", "-nP", "-t", "-sTCP:LISTEN", "-iTCP:" + port)
                .flatMap(answer -> answer.lines().findFirst())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .map(Machine::described);
    }

    /** The memory a process and its children hold, in MiB; shared pages are counted once where the system can tell. */
    public static OptionalLong memory(long pid) {
        List<Long> family = Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
        long kilobytes = 0;
        for (long member : family) {
            kilobytes += proportionalMemory(member).orElseGet(() -> residentMemory(member));
        }
        return kilobytes == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(kilobytes / 1024.0));
    }

    private static OptionalLong proportionalMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }

    private static long residentMemory(long pid) {
        return answerOf("ps", "-o", "rss=", "-p", String.valueOf(pid))
                .map(String::strip)
                .filter(answer -> answer.matches("\\d+"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private static Optional<String> answerOf(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && !answer.isBlank() ? Optional.of(answer) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
