package eu.ecvet.localstack;

import eu.ecvet.localstack.component.Component;
import eu.ecvet.localstack.component.DemoUserNames;
import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.Pause;
import eu.ecvet.localstack.machine.Ports;
import eu.ecvet.localstack.machine.StackTrouble;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * The commands of {@code ./ecvet}, except building and testing, which the script does itself. Exit codes: 0 done, 1 it
 * did not work, 2 the command was not understood, 3 the stack does not run.
 */
final class Ecvet {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int NOT_RUNNING = 3;

    private final Checkout checkout;
    private final PrintStream out;
    private final PrintStream err;

    Ecvet(Checkout checkout, PrintStream out, PrintStream err) {
        this.checkout = checkout;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        int code = new Ecvet(Checkout.find(), System.out, System.err).run(arguments);
        System.out.flush();
        System.exit(code);
    }

    /** Carries out one command and returns the exit code. */
    int run(String... arguments) {
        try {
            return command(new ArrayDeque<>(List.of(arguments)));
        } catch (StackTrouble e) {
            err.println(e.getMessage());
            return FAILED;
        } catch (Misunderstood e) {
            err.println(e.getMessage());
            err.println("./ecvet help lists the commands.");
            return NOT_UNDERSTOOD;
        }
    }

    private int command(Deque<String> words) {
        String command = words.isEmpty() ? "help" : words.pop();
        return switch (command) {
            case "up" -> up(Options.of(words, Set.of("--detach", "--fresh"), Set.of("--port-offset"), 0));
            case "down" -> down(Options.of(words, Set.of(), Set.of(), 0));
            case "status" -> status(Options.of(words, Set.of(), Set.of(), 0));
            case "token" ->
                token(Options.of(
                        words,
                        Set.of(),
                        Set.of("--institution", "--learner", "--roles", "--sub", "--country", "--lifetime"),
                        1));
            case "logs" -> logs(Options.of(words, Set.of("-f"), Set.of(), 1));
            case "date" -> date(Options.of(words, Set.of(), Set.of(), 1));
            case "start" -> start(Options.of(words, Set.of(), Set.of(), 1));
            case "stop" -> stop(Options.of(words, Set.of(), Set.of(), 1));
            case "kill" -> kill(Options.of(words, Set.of(), Set.of(), 1));
            case "train" -> train(Options.of(words, Set.of(), Set.of(), 0));
            case "demo" -> demo(Options.of(words, Set.of(), Set.of("--port-offset"), Integer.MAX_VALUE));
            case "bench" -> bench(Options.of(words, Set.of("--quick", "--grow"), Set.of("--port-offset"), 0));
            default -> throw new Misunderstood("There is no command '" + command + "'.");
        };
    }

    private LocalStack stack() {
        return LocalStack.in(checkout, checkout.state());
    }

    private LocalStack stackOn(Optional<Ports> wanted) {
        LocalStack existing = stack();
        if (existing.anyRuns()) {
            if (wanted.isPresent() && !wanted.get().equals(existing.ports())) {
                throw new StackTrouble("The stack of this checkout runs already, on other ports (issuer at port "
                        + existing.ports().identity() + "). Stop it first: ./ecvet down");
            }
            return existing;
        }
        return LocalStack.at(checkout, checkout.state(), wanted.orElseGet(Ports::defaults));
    }

    private int up(Options options) {
        LocalStack stack = stackOn(options.ports());
        boolean fresh = options.has("--fresh");
        if (stack.allRun() && !fresh && options.has("--detach")) {
            locked(() -> stack.up(out::println));
            out.println("The stack runs already.");
            new StatusReport(stack, out).addresses();
            return DONE;
        }
        Thread onInterrupt = stoppingAtExit(stack, err);
        try {
            locked(() -> {
                if (fresh) {
                    stack.down(out::println);
                    stack.empty();
                    out.println("Starting with empty databases.");
                }
                stack.up(out::println);
            });
        } catch (RuntimeException e) {
            // What ran before this call goes on running.
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            throw e;
        }
        new StatusReport(stack, out).addresses();
        if (options.has("--detach")) {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            out.println("It runs in the background. ./ecvet down stops it.");
            return DONE;
        }
        out.println("Ctrl-C stops everything.");
        watch(stack);
        Runtime.getRuntime().removeShutdownHook(onInterrupt);
        out.println("The stack was stopped from elsewhere.");
        return DONE;
    }

    /** Says when a component has ended by itself; returns when none is left. */
    private void watch(LocalStack stack) {
        Set<String> missed = new HashSet<>();
        while (stack.anyRuns()) {
            for (Component component : stack.components()) {
                if (component.process().alive()) {
                    missed.remove(component.name());
                } else if (missed.add(component.name()) && !stack.goesDown()) {
                    out.println(component.name() + " does not run any more. Its log: ./ecvet logs " + component.name()
                            + "   Start it again: ./ecvet start " + component.name());
                }
            }
            for (int i = 0; i < 40; i++) {
                Pause.brief();
            }
        }
    }

    private static Thread stoppingAtExit(LocalStack stack, PrintStream say) {
        Thread hook = new Thread(
                () -> {
                    say.println();
                    say.println("Stopping ...");
                    stack.down(say::println);
                },
                "stop-the-stack");
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    private int down(Options options) {
        LocalStack stack = stack();
        if (!stack.anyRuns()) {
            out.println("Nothing runs.");
            return DONE;
        }
        locked(() -> stack.down(out::println));
        return DONE;
    }

    private int status(Options options) {
        LocalStack stack = stack();
        new StatusReport(stack, out).print();
        return stack.allRun() ? DONE : NOT_RUNNING;
    }

    private int token(Options options) {
        Map<String, String> parameters = new LinkedHashMap<>();
        options.values().forEach((name, value) -> parameters.put(name.substring(2), value));
        parameters.put(
                "client_id", options.words().isEmpty() ? "" : options.words().getFirst());
        LocalStack stack = runningStack();
        if (options.words().isEmpty() && !parameters.containsKey("roles")) {
            throw new Misunderstood(
                    "Please name a demo user. Demo users: %s. The institutions of Dortmund, Bochum and Turku are there after ./ecvet demo; the others are yours to try with, once an authority has registered them."
                            .formatted(String.join(", ", DemoUserNames.read())));
        }
        if (options.words().isEmpty()) {
            parameters.put("client_id", parameters.getOrDefault("sub", "somebody"));
        }
        out.println(stack.identity().token(parameters));
        return DONE;
    }

    private LocalStack runningStack() {
        LocalStack stack = stack();
        if (!stack.anyRuns()) {
            throw new StackTrouble("The stack of this checkout does not run. Start it: ./ecvet up --detach");
        }
        return stack;
    }

    private int logs(Options options) {
        Path log = stack().component(options.theWord("a component, such as registry"))
                .process()
                .log();
        if (!Files.exists(log)) {
            throw new StackTrouble("There is no log yet: " + log);
        }
        List<String> command =
                options.has("-f") ? List.of("tail", "-n", "100", "-f", log.toString()) : List.of("cat", log.toString());
        return Foreground.run(command);
    }

    private int date(Options options) {
        LocalStack stack = stack();
        if (options.words().isEmpty()) {
            out.println(stack.legalDate()
                    .read()
                    .map(date -> "The legal date is set to " + date + ".")
                    .orElse("The legal date is not set: it is today."));
            return DONE;
        }
        String word = options.words().getFirst();
        if (word.equals("clear")) {
            stack.legalDate().clear();
            out.println("The legal date is today again.");
            return DONE;
        }
        try {
            LocalDate date = LocalDate.parse(word);
            stack.legalDate().write(date);
            out.println(
                    "The legal date is " + date + (stack.anyRuns() ? "." : " from the next start of the stack on."));
            return DONE;
        } catch (DateTimeException e) {
            throw new Misunderstood("'" + word + "' is no date of the form 2026-03-15.");
        }
    }

    private int start(Options options) {
        LocalStack stack = runningStack();
        Component component = stack.component(options.theWord("a component to start"));
        if (component.process().alive()) {
            out.println(component.name() + " runs already.");
            return DONE;
        }
        locked(component::start);
        out.println(component.name() + " is ready.");
        return DONE;
    }

    private int stop(Options options) {
        Component component = stack().component(options.theWord("a component to stop"));
        if (!component.process().alive()) {
            out.println(component.name() + " does not run.");
            return DONE;
        }
        locked(component::stop);
        out.println(component.name() + " is stopped. ./ecvet start " + component.name() + " starts it again.");
        return DONE;
    }

    private int kill(Options options) {
        LocalStack stack = stack();
        Component component = stack.component(options.theWord("a component to kill"));
        if (!component.process().alive()) {
            out.println(component.name() + " does not run.");
            return DONE;
        }
        stack.kill(component.name());
        out.println(
                component.name() + " was killed (kill -9). ./ecvet start " + component.name() + " starts it again.");
        return DONE;
    }

    private int train(Options options) {
        out.println("A training run: everything starts once, and each part writes its start-up cache while it ends.");
        locked(() -> LocalStack.train(checkout, this::exercise, out::println));
        return DONE;
    }

    private void exercise(LocalStack stack) {
        out.println("  everything works for a while ...");
        if (Program.EXERCISE.run(checkout, stack, List.of("--exercise")) != DONE) {
            throw new StackTrouble("What was to be learnt from did not work; the lines above say why.");
        }
    }

    /** Plays the main job and tells it; the last line of standard output is the story's result. */
    private int demo(Options options) {
        return onAStack("demo", options, stack -> Program.DEMO.run(checkout, stack, options.words()));
    }

    /** Measures how fast the suite is beside the limit of this machine. */
    private int bench(Options options) {
        return onAStack(
                "bench", options, stack -> new Measuring(checkout, err, this::locked).run(stack, options.switches()));
    }

    /**
     * On the stack of this checkout where one runs, which then stays; otherwise on one of its own with empty databases, which is
     * stopped at the end. Everything but what the program says goes to standard error.
     */
    private int onAStack(String name, Options options, ToIntFunction<LocalStack> use) {
        LocalStack standing = stack();
        if (standing.anyRuns()) {
            LocalStack stack = stackOn(options.ports());
            err.println("Using the stack that runs already; it stays.");
            locked(() -> stack.up(err::println));
            return stack.legalDate().keptThrough(() -> use.applyAsInt(stack));
        }
        Path folder = checkout.state().resolve(name);
        LocalStack left = LocalStack.in(checkout, folder);
        Ports ports = options.ports().orElseGet(Ports::defaults);
        LocalStack stack = name.equals("bench")
                ? LocalStack.at(checkout, folder, ports)
                : LocalStack.forAWhile(checkout, folder, ports, () -> {});
        Thread onInterrupt = stoppingAtExit(stack, err);
        try {
            locked(() -> {
                left.down(err::println);
                left.empty();
                err.println("Starting the suite with empty databases ...");
                stack.up(err::println);
            });
            return use.applyAsInt(stack);
        } finally {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
            err.println("Stopping the suite ...");
            stack.down(line -> {});
        }
    }

    /** One command at a time changes the processes of a checkout. */
    private void locked(Runnable change) {
        try {
            Files.createDirectories(checkout.state());
            try (FileChannel file = FileChannel.open(
                    checkout.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // Closing the file gives the lock back.
                if (file.tryLock() == null) {
                    err.println("Another ./ecvet of this checkout is at work; waiting for it.");
                    file.lock();
                }
                change.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
