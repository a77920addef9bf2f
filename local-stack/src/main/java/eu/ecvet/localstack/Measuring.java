package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Service;
import eu.ecvet.localstack.machine.Checkout;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** What {@code ./ecvet bench} does on a stack, one program after the other. */
final class Measuring {
    private final Checkout checkout;
    private final PrintStream err;
    private final Consumer<Runnable> locked;

    /** @param locked runs a change of processes while no other command makes one */
    Measuring(Checkout checkout, PrintStream err, Consumer<Runnable> locked) {
        this.checkout = checkout;
        this.err = err;
        this.locked = locked;
    }

    /** The first exit code that is not 0. A stack of somebody else's is neither stopped nor doubled. */
    int run(LocalStack stack, Set<String> switches) {
        int code = Program.BENCH.run(checkout, stack, List.copyOf(switches));
        boolean isItsOwn = stack.folder().equals(checkout.state().resolve("bench"));
        if (code != 0 || !isItsOwn || switches.contains("--quick")) {
            return code;
        }
        int first = firstMoments(stack);
        int second = twoInstances(stack);
        return first != 0 ? first : second;
    }

    private int firstMoments(LocalStack stack) {
        AtomicLong begin = new AtomicLong();
        locked.accept(() -> {
            err.println("Starting it once more ...");
            stack.down(line -> {});
            begin.set(System.nanoTime());
            stack.up(err::println);
        });
        double seconds = (System.nanoTime() - begin.get()) / 1e9;
        return Program.FIRST_MOMENTS.run(checkout, stack, List.of(String.valueOf(seconds)));
    }

    private int twoInstances(LocalStack stack) {
        List<Service> second = stack.furtherInstances(2);
        err.println("Starting a second instance of each service ...");
        try {
            second.forEach(Service::start);
            return Program.TWO_INSTANCES.run(
                    checkout,
                    stack,
                    second.stream()
                            .map(service -> service.name() + "=" + service.url())
                            .toList());
        } finally {
            second.forEach(Service::stop);
        }
    }
}
