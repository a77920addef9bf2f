package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Component;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.Guard;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.StackTrouble;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The whole suite for a test of the main job: all servers and the four packaged services on ports of their own. It ends
 * with the JVM that started it, however it ends. The services have to be packaged.
 *
 * <p>Component names: {@code postgres}, {@code kafka}, {@code identity}, {@code registry}, {@code records},
 * {@code mobility}, {@code recognition}.
 */
public final class RunningSuite implements AutoCloseable {

    private final Guard guard = new Guard();
    private final LocalStack stack;

    private RunningSuite(Path folder, Ports ports) {
        stack = LocalStack.forAWhile(Checkout.find(), folder.toAbsolutePath().normalize(), ports, this::watch);
    }

    /**
     * Starts everything and returns when all of it answers.
     *
     * @throws StackTrouble when a component does not start, with the last lines of its log
     */
    public static RunningSuite start(Path folder, Ports ports) {
        RunningSuite suite = new RunningSuite(folder, ports);
        suite.stack.up(line -> {});
        return suite;
    }

    private synchronized void watch() {
        guard.watch(stack.components().stream()
                .map(component -> component.process().pid())
                .filter(pid -> pid.isPresent())
                .map(pid -> pid.getAsLong())
                .toList());
    }

    /** Ends a component at once, as a crash would ({@code kill -9}). */
    public void kill(String component) {
        stack.kill(component);
        watch();
    }

    /** Stops a component in good order. */
    public void stop(String component) {
        stack.component(component).stop();
        watch();
    }

    /** Starts a component that was killed or stopped, and returns when it answers. */
    public void start(String component) {
        Component found = stack.component(component);
        found.prepare();
        found.launch();
        watch();
        found.awaitReady();
    }

    /** Sets the legal date of all services; what they do next, they do on that date. */
    public void legalDate(LocalDate date) {
        stack.legalDate().write(date);
    }

    /** The address of a service, such as {@code http://127.0.0.1:8081} for {@code registry}. */
    public String url(String service) {
        return stack.url(service);
    }

    public Ports ports() {
        return stack.ports();
    }

    public String jdbcUrl(String database) {
        return stack.postgres().jdbcUrl(database);
    }

    public String kafkaBootstrap() {
        return stack.kafka().bootstrap();
    }

    public String issuerUrl() {
        return stack.identity().issuerUrl();
    }

    /** A bearer token of a demo user, good for eight hours. */
    public String token(String demoUser) {
        return stack.identity().token(Map.of("client_id", demoUser));
    }

    /** A bearer token for anybody; see {@link LocalInfrastructure#token(Map)}. */
    public String token(Map<String, ?> claims) {
        return stack.identity().tokenWith(claims);
    }

    @Override
    public void close() {
        stack.down(line -> {});
        guard.watch(List.of());
        guard.close();
    }
}
