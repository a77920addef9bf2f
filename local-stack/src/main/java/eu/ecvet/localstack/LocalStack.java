package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Component;
import eu.ecvet.localstack.component.Identity;
import eu.ecvet.localstack.component.Kafka;
import eu.ecvet.localstack.component.Postgres;
import eu.ecvet.localstack.component.Service;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.LegalDate;
import eu.ecvet.localstack.machine.Machine;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.StackTrouble;
import eu.ecvet.localstack.machine.StartupCaches;
import eu.ecvet.localstack.machine.Survives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * The whole suite on one machine: PostgreSQL, Kafka, the identity provider and the four services, each in a process of
 * its own. Data, logs and process files are in one folder; two stacks with two folders and two sets of ports do not
 * know of each other.
 */
final class LocalStack {

    private final Path folder;
    private final Ports ports;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Identity identity;
    private final StartupCaches caches;
    private final Runnable afterLaunch;
    private final IntFunction<List<Service>> instances;
    private final Map<String, Component> components = new LinkedHashMap<>();
    private volatile boolean goingDown;

    LocalStack(
            Checkout checkout,
            Path folder,
            StartupCaches caches,
            Service.Lifespan lifespan,
            Ports ports,
            Runnable afterLaunch) {
        this.folder = folder;
        this.ports = ports;
        this.caches = caches;
        this.afterLaunch = afterLaunch;
        postgres = new Postgres(checkout, folder, ports.postgres(), Survives.THE_MACHINE);
        kafka = new Kafka(checkout, folder, caches, ports.kafka(), ports.kafkaController(), List.of());
        identity = new Identity(checkout, folder, caches, ports.identity());
        List<Component> inOrder = new ArrayList<>(List.of(postgres, kafka, identity));
        instances = number -> Arrays.stream(Service.Name.values())
                .map(name ->
                        new Service(name, number, checkout, folder, caches, lifespan, ports, postgres, kafka, identity))
                .toList();
        inOrder.addAll(instances.apply(1));
        inOrder.forEach(component -> components.put(component.name(), component));
    }

    /** Further instances of all services, which are nobody's to start and stop but the caller's. */
    List<Service> furtherInstances(int number) {
        return instances.apply(number);
    }

    /** The stack whose folder this is: on the ports it was started on last, else on the default ones. */
    static LocalStack in(Checkout checkout, Path folder) {
        return at(checkout, folder, rememberedPorts(folder).orElseGet(Ports::defaults));
    }

    static LocalStack at(Checkout checkout, Path folder, Ports ports) {
        return new LocalStack(checkout, folder, StartupCaches.of(checkout), Service.Lifespan.LONG, ports, () -> {});
    }

    /** A stack that will not run for long. */
    static LocalStack forAWhile(Checkout checkout, Path folder, Ports ports, Runnable afterLaunch) {
        return new LocalStack(checkout, folder, StartupCaches.of(checkout), Service.Lifespan.SHORT, ports, afterLaunch);
    }

    List<Component> components() {
        return List.copyOf(components.values());
    }

    /** A component by its short name, or a service by the name of its module. */
    Component component(String name) {
        for (Service.Name service : Service.Name.values()) {
            if (service.module().equals(name)) {
                return components.get(service.database());
            }
        }
        return Optional.ofNullable(components.get(name))
                .orElseThrow(() -> new StackTrouble("There is no component '" + name + "'. Components: "
                        + String.join(", ", components.keySet()) + "."));
    }

    Ports ports() {
        return ports;
    }

    Path folder() {
        return folder;
    }

    Identity identity() {
        return identity;
    }

    Postgres postgres() {
        return postgres;
    }

    Kafka kafka() {
        return kafka;
    }

    LegalDate legalDate() {
        return new LegalDate(folder);
    }

    /** The address of a service, such as {@code http://127.0.0.1:8081}. */
    String url(String service) {
        if (component(service) instanceof Service found) {
            return found.url();
        }
        throw new IllegalArgumentException(service + " is no service");
    }

    /** Ends a component at once, as a crash would ({@code kill -9}). */
    void kill(String name) {
        if (component(name) instanceof Postgres database) {
            database.crash();
        } else {
            component(name).process().kill();
        }
    }

    boolean anyRuns() {
        return components.values().stream()
                .anyMatch(component -> component.process().alive());
    }

    /** Whether this program is stopping the stack. */
    boolean goesDown() {
        return goingDown;
    }

    boolean allRun() {
        return components.values().stream()
                .allMatch(component -> component.process().alive());
    }

    /**
     * Starts what does not run. The services need PostgreSQL and the issuer; Kafka they can wait for, and do.
     *
     * @param say takes a line for each component that is ready
     * @throws StackTrouble when a port is taken, before anything was started; or when a component does not start, after
     *     what this call had started was stopped again
     */
    void up(Consumer<String> say) {
        goingDown = false;
        stopOutdated(say);
        List<Component> missing = components.values().stream()
                .filter(component -> !component.process().alive())
                .toList();
        refuseTakenPorts(missing);
        rememberPorts();
        missing.forEach(Component::prepare);
        long begin = System.nanoTime();
        AtomicReference<RuntimeException> trouble = new AtomicReference<>();
        Map<Component, CompletableFuture<Void>> starting = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Component component : missing) {
                CompletableFuture<?> needed = component instanceof Service
                        ? CompletableFuture.allOf(
                                starting.getOrDefault(postgres, CompletableFuture.completedFuture(null)),
                                starting.getOrDefault(identity, CompletableFuture.completedFuture(null)))
                        : CompletableFuture.completedFuture(null);
                starting.put(
                        component,
                        needed.thenRunAsync(
                                () -> {
                                    if (trouble.get() == null) {
                                        start(component, missing, trouble);
                                        say.accept("  %-12s ready after %4.1f s   port %s"
                                                .formatted(
                                                        component.name(),
                                                        (System.nanoTime() - begin) / 1e9,
                                                        portsOf(component)));
                                    }
                                },
                                threads));
            }
            // Before the threads are given back: a service that still waits for PostgreSQL needs one.
            CompletableFuture.allOf(starting.values().toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> failure)
                    .join();
        }
        if (trouble.get() != null) {
            throw trouble.get();
        }
    }

    /** The first failure ends what this call has started, so that nobody waits for the rest. */
    private void start(Component component, List<Component> together, AtomicReference<RuntimeException> trouble) {
        try {
            if (goingDown) {
                throw new StackTrouble("Interrupted while starting.");
            }
            component.launch();
            afterLaunch.run();
            component.awaitReady();
        } catch (RuntimeException e) {
            if (trouble.compareAndSet(null, e)) {
                together.forEach(other -> other.process().kill());
            }
            throw e;
        }
    }

    private static String portsOf(Component component) {
        return component.ports().values().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private void stopOutdated(Consumer<String> say) {
        for (Component component : components.values()) {
            if (component instanceof Service service && service.olderThanItsBuild()) {
                say.accept("  %-12s was built again; restarting it".formatted(service.name()));
                service.stop();
            }
        }
    }

    private void refuseTakenPorts(List<Component> toStart) {
        List<String> taken = new ArrayList<>();
        for (Component component : toStart) {
            component.ports().forEach((what, port) -> {
                if (Ports.taken(port)) {
                    taken.add("  port %d, needed for %s, is taken%s"
                            .formatted(
                                    port,
                                    what,
                                    Machine.listener(port)
                                            .map(who -> " by " + who)
                                            .orElse("")));
                }
            });
        }
        if (!taken.isEmpty()) {
            throw new StackTrouble("Nothing was started:\n" + String.join("\n", taken)
                    + "\nStop what listens there, or move all ports of this stack: --port-offset 10000");
        }
    }

    /** Stops what runs: services first, PostgreSQL last; by force what does not follow in time. */
    void down(Consumer<String> say) {
        goingDown = true;
        List<Component> services = components.values().stream()
                .filter(component -> component instanceof Service)
                .toList();
        stopSideBySide(services, say);
        stopSideBySide(List.of(kafka, identity), say);
        stopSideBySide(List.of(postgres), say);
        try {
            Files.deleteIfExists(portsFile(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes the start-up caches: starts everything once on empty databases and has it work, so that the caches know what is
     * used and how, then stops one component after the other, each of which writes its cache while it ends. Works beside a
     * running stack.
     */
    static void train(Checkout checkout, Consumer<LocalStack> work, Consumer<String> say) {
        Path folder = checkout.state().resolve("training");
        StartupCaches caches = StartupCaches.training(checkout);
        LocalStack stack = new LocalStack(checkout, folder, caches, Service.Lifespan.LONG, Ports.free(), () -> {});
        stack.components.values().forEach(component -> component.process().kill());
        stack.empty();
        caches.prepare();
        try {
            stack.up(say);
            work.accept(stack);
            for (Component component : stack.components().reversed()) {
                if (component != stack.postgres) {
                    component.process().stop("TERM", Duration.ofMinutes(5));
                    say.accept("  %-12s %s"
                            .formatted(
                                    component.name(),
                                    caches.accept(component.name()) ? "has its cache" : "wrote no cache"));
                }
            }
        } finally {
            stack.down(line -> {});
            delete(folder);
        }
    }

    private static void stopSideBySide(List<Component> several, Consumer<String> say) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Component component : several) {
                if (component.process().alive()) {
                    threads.submit(() -> {
                        component.stop();
                        say.accept("  %-12s stopped".formatted(component.name()));
                    });
                }
            }
        }
    }

    /** Forgets everything the stack has stored. It must not run. */
    void empty() {
        if (anyRuns()) {
            throw new IllegalStateException("Running servers still need their data");
        }
        delete(folder.resolve("data"));
        delete(folder.resolve("logs"));
        legalDate().clear();
    }

    private static void delete(Path folder) {
        try {
            Postgres.deleteFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rememberPorts() {
        try {
            Files.createDirectories(folder.resolve("run"));
            Files.writeString(portsFile(folder), ports.offset() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Ports> rememberedPorts(Path folder) {
        try {
            return Optional.of(Ports.movedBy(
                    Integer.parseInt(Files.readString(portsFile(folder)).strip())));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path portsFile(Path folder) {
        return folder.resolve("run/port-offset");
    }
}
