package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Component;
import eu.ecvet.localstack.component.Service;
import eu.ecvet.localstack.machine.Machine;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What runs, where, and how much memory it takes. */
final class StatusReport {
    private final LocalStack stack;
    private final PrintStream out;

    StatusReport(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print() {
        long total = stack.components().stream().mapToLong(this::print).sum();
        stack.legalDate().read().ifPresent(date -> out.println("Legal date: " + date + " (./ecvet date clear)"));
        if (stack.anyRuns()) {
            out.println("Together " + total + " MiB.");
            addresses();
        } else {
            out.println("The stack does not run. ./ecvet up starts it.");
        }
    }

    /** A line for the component; its memory in MiB. */
    private long print(Component component) {
        var pid = component.process().pid();
        if (pid.isEmpty()) {
            out.println("%-12s stopped".formatted(component.name()));
            return 0;
        }
        String ports = component.ports().values().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        long memory = Machine.memory(pid.getAsLong()).orElse(0);
        out.println("%-12s %-22s port %-11s process %-8d %4d MiB"
                .formatted(
                        component.name(),
                        component.ready() ? "ready" : "runs, but not ready",
                        ports,
                        pid.getAsLong(),
                        memory));
        return memory;
    }

    void addresses() {
        out.println();
        for (Service.Name service : Service.Name.values()) {
            out.println("%-24s %s/q/swagger-ui".formatted(service.module(), stack.url(service.database())));
        }
        out.println("%-24s %s".formatted("issuer", stack.identity().issuerUrl()));
        out.println("%-24s %s (user and password: registry, likewise for the others)"
                .formatted("PostgreSQL", stack.postgres().jdbcUrl("registry")));
        out.println("%-24s %s".formatted("Kafka", stack.kafka().bootstrap()));
        out.println("A token of a demo user: ./ecvet token dortmund-officer (data to look at: ./ecvet demo)");
        out.println();
    }
}
