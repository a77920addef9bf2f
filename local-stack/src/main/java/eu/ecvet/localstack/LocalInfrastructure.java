package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Component;
import eu.ecvet.localstack.component.Identity;
import eu.ecvet.localstack.component.Kafka;
import eu.ecvet.localstack.component.Postgres;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.Guard;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.StackTrouble;
import eu.ecvet.localstack.machine.StartupCaches;
import eu.ecvet.localstack.machine.Survives;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Real PostgreSQL, Kafka and identity provider for a test, each in a process of its own. They end with the JVM that
 * started them, however it ends; {@link #kill} and {@link #restart} show how the suite lives through a failure. Data
 * stays in the folder between restarts.
 *
 * <p>Needs nothing on the class path but this module: the servers' own jars are in {@code local-stack/target/lib}.
 */
public final class LocalInfrastructure implements AutoCloseable {

    private final Ports ports;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Identity identity;
    private final Map<Part, Component> started = new EnumMap<>(Part.class);
    private final Guard guard = new Guard();

    private LocalInfrastructure(Path folder, Ports ports, Set<Part> parts, Survives survives) {
        Checkout checkout = Checkout.find();
        Path home = folder.toAbsolutePath().normalize();
        this.ports = ports;
        postgres = new Postgres(checkout, home, ports.postgres(), survives);
        StartupCaches caches = StartupCaches.of(checkout);
        kafka = new Kafka(
                checkout,
                home,
                caches,
                ports.kafka(),
                ports.kafkaController(),
                // A broker that lives for a minute is done before the second compiler pays.
                List.of("-XX:TieredStopAtLevel=1"));
        identity = new Identity(checkout, home, caches, ports.identity());
        for (Part part : parts) {
            started.put(
                    part,
                    switch (part) {
                        case POSTGRES -> postgres;
                        case KAFKA -> kafka;
                        case IDENTITY -> identity;
                    });
        }
    }

    /**
     * Starts the parts, side by side, and returns when all of them answer.
     *
     * @param folder where data, logs and process files go; an existing one is continued
     * @param ports where they listen; {@link Ports#free()} in a test
     * @throws StackTrouble when a part does not start, with the last lines of its log
     */
    public static LocalInfrastructure start(Path folder, Ports ports, Set<Part> parts) {
        return start(folder, ports, parts, Survives.THE_MACHINE);
    }

    /** As {@link #start(Path, Ports, Set)}, where the test says what its data has to survive. */
    public static LocalInfrastructure start(Path folder, Ports ports, Set<Part> parts, Survives survives) {
        LocalInfrastructure infrastructure = new LocalInfrastructure(folder, ports, parts, survives);
        try {
            infrastructure.sideBySide(infrastructure::startOne);
            return infrastructure;
        } catch (RuntimeException e) {
            infrastructure.stop();
            throw e;
        }
    }

    /** Starts the parts on free ports. */
    public static LocalInfrastructure start(Path folder, Part... parts) {
        return start(folder, Ports.free(), Set.of(parts));
    }

    private void startOne(Component component) {
        // Left over from a run whose guard was killed together with it.
        component.process().kill();
        component.prepare();
        component.launch();
        watch();
        component.awaitReady();
    }

    private synchronized void watch() {
        guard.watch(started.values().stream()
                .map(component -> component.process().pid())
                .filter(pid -> pid.isPresent())
                .map(pid -> pid.getAsLong())
                .toList());
    }

    private void sideBySide(Consumer<Component> work) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = started.values().stream()
                    .<Future<?>>map(component -> threads.submit(() -> work.accept(component)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("Interrupted while starting.", e);
        }
    }

    /** Stops everything in good order. The data stays. */
    public void stop() {
        sideBySide(Component::stop);
        guard.watch(List.of());
        guard.close();
    }

    @Override
    public void close() {
        stop();
    }

    /** Stops one part in good order; {@link #restart} brings it back. */
    public void stop(Part part) {
        component(part).stop();
        watch();
    }

    /** Ends one part at once, as a crash would ({@code kill -9}); {@link #restart} brings it back. */
    public void kill(Part part) {
        if (part == Part.POSTGRES) {
            postgres.crash();
        } else {
            component(part).process().kill();
        }
        watch();
    }

    /** Starts one part again with its data and on its port; one that still runs is stopped first. */
    public void restart(Part part) {
        Component component = component(part);
        component.stop();
        component.launch();
        watch();
        component.awaitReady();
    }

    /** The process id of a part, for tests that freeze it or look at its memory. */
    public long pid(Part part) {
        return component(part).process().pid().orElseThrow(() -> new StackTrouble(part + " does not run."));
    }

    private Component component(Part part) {
        Component component = started.get(part);
        if (component == null) {
            throw new IllegalArgumentException(part + " was not asked for; there are " + started.keySet());
        }
        return component;
    }

    public Ports ports() {
        return ports;
    }

    /**
     * The JDBC address of a service's database.
     *
     * @param database {@code registry}, {@code records}, {@code mobility} or {@code recognition}
     */
    public String jdbcUrl(String database) {
        return postgres.jdbcUrl(database);
    }

    /** The only role that can connect to the database. */
    public String user(String database) {
        return database;
    }

    public String password(String database) {
        return database;
    }

    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    /** The issuer's address, equal to the claim {@code iss} of its tokens. */
    public String issuerUrl() {
        return identity.issuerUrl();
    }

    /** A bearer token of a demo user, good for eight hours. */
    public String token(String demoUser) {
        return identity.token(Map.of("client_id", demoUser));
    }

    /**
     * A bearer token for anybody.
     *
     * @param claims any of {@code sub}, {@code roles} (a text or a collection), {@code institution}, {@code learner},
     *     {@code country}, {@code preferred_username}; also {@code audience}, and {@code lifetime} in seconds (negative: expired)
     */
    public String token(Map<String, ?> claims) {
        return identity.tokenWith(claims);
    }
}
