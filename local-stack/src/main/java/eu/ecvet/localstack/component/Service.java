package eu.ecvet.localstack.component;

import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.Http;
import eu.ecvet.localstack.machine.JavaCommand;
import eu.ecvet.localstack.machine.LegalDate;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.ServerProcess;
import eu.ecvet.localstack.machine.StackTrouble;
import eu.ecvet.localstack.machine.StartupCaches;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the four services: its packaged application in a JVM of its own, configured by environment variables alone. */
public final class Service implements Component {

    /** The four services by the name of their database, which is also their name on the command line. */
    public enum Name {
        REGISTRY("registry", "qualification-registry"),
        RECORDS("records", "learner-records"),
        MOBILITY("mobility", "mobility-agreements"),
        RECOGNITION("recognition", "recognition-service");

        private final String database;
        private final String module;

        Name(String database, String module) {
            this.database = database;
            this.module = module;
        }

        public String database() {
            return database;
        }

        public String module() {
            return module;
        }

        private int port(Ports ports) {
            return switch (this) {
                case REGISTRY -> ports.registry();
                case RECORDS -> ports.records();
                case MOBILITY -> ports.mobility();
                case RECOGNITION -> ports.recognition();
            };
        }
    }

    /** How long the service will run, which decides how it is compiled. */
    public enum Lifespan {
        /** A demo or a test: the quick compiler alone, which starts a third faster. */
        SHORT,
        /** Until somebody stops it: both compilers, for full speed once warm. */
        LONG;

        private List<String> options() {
            return switch (this) {
                case SHORT -> List.of("-XX:TieredStopAtLevel=1");
                case LONG -> List.of();
            };
        }
    }

    /**
     * Also of the endpoint beside which the bench measures a service. A service keeps 30 MB alive: its heap begins near that
     * and grows only where a large import needs more, for what it once took it keeps. What a start leaves behind in young heap
     * and native memory would else be held for ever.
     */
    public static final List<String> JVM_OPTIONS = List.of(
            "-Xms72m",
            "-Xmx192m",
            "-Xmn32m",
            "-XX:MetaspaceSize=96m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TrimNativeHeapInterval=10000",
            "-XX:+ExitOnOutOfMemoryError");

    private static final int BETWEEN_INSTANCES = 100;

    private final Name name;
    private final Path application;
    private final StartupCaches caches;
    private final Lifespan lifespan;
    private final int port;
    private final ServerProcess process;
    private final Map<String, String> environment = new LinkedHashMap<>();

    /** @param instance 1, or of further ones, which have a port, a log and a process file of their own and share all else with the first */
    public Service(
            Name name,
            int instance,
            Checkout checkout,
            Path folder,
            StartupCaches caches,
            Lifespan lifespan,
            Ports ports,
            Postgres postgres,
            Kafka kafka,
            Identity identity) {
        this.name = name;
        this.application = checkout.root().resolve(name.module()).resolve("target/quarkus-app/quarkus-run.jar");
        this.caches = caches;
        this.lifespan = lifespan;
        this.port = name.port(ports) + (instance - 1) * BETWEEN_INSTANCES;
        this.process = new ServerProcess(
                instance == 1 ? name.database() : name.database() + "-" + instance,
                folder.resolve("run"),
                folder.resolve("logs"));
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name.database()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name.database());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", name.database());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrap());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identity.issuerUrl());
        environment.put("ECVET_LEGAL_DATE_FILE", folder.resolve(LegalDate.FILE).toString());
    }

    @Override
    public String name() {
        return name.database();
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of(name.module(), port);
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public Duration startPatience() {
        return Duration.ofSeconds(120);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Whether the application was built again after this process started. */
    public boolean olderThanItsBuild() {
        return process.startedAt().filter(started -> built().isAfter(started)).isPresent();
    }

    private Instant built() {
        try {
            return Files.getLastModifiedTime(application).toInstant();
        } catch (java.io.IOException e) {
            return Instant.EPOCH;
        }
    }

    @Override
    public void prepare() {
        if (!Files.exists(application)) {
            throw new StackTrouble(name.module() + " is not built: " + application
                    + " is missing. ./ecvet builds it with up or demo.");
        }
    }

    /** More options for the JVM of every service, such as a larger heap, come from ECVET_SERVICE_JAVA_OPTS. */
    @Override
    public void launch() {
        JavaCommand command = JavaCommand.ofJar(application).with(JVM_OPTIONS).with(moreOptions());
        // After the cache was chosen: it serves both ways of compiling.
        process.start(caches.applyTo(name(), command).with(lifespan.options()).arguments(), environment);
    }

    private static List<String> moreOptions() {
        String more = System.getenv("ECVET_SERVICE_JAVA_OPTS");
        return more == null || more.isBlank()
                ? List.of()
                : Arrays.asList(more.strip().split("\\s+"));
    }

    @Override
    public boolean ready() {
        return process.alive() && Http.answers(URI.create(url() + "/q/health/ready"));
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(30));
    }
}
