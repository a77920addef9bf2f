package eu.ecvet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.bench.limit.Bare;
import eu.ecvet.bench.limit.Replay;
import eu.ecvet.bench.limit.SlowStatements;
import eu.ecvet.bench.limit.StatementLog;
import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.section.Backlog;
import eu.ecvet.bench.section.Causes;
import eu.ecvet.bench.section.Figure;
import eu.ecvet.bench.section.FromCommitToEffect;
import eu.ecvet.bench.section.Processes;
import eu.ecvet.bench.section.Section;
import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.Situation;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Suite;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** {@code ./ecvet bench}: how fast the suite is beside the limit of its machine. docs/operations/performance.md says how to read it. */
public final class Bench {
    private static final double PART_OF_THE_MOST = 0.5;

    private final Profile profile;
    private final Suite suite;
    private final Map<String, Database> databases;
    private final Path log;
    private final PrintStream out;
    private final Once once = new Once();
    /** The bare endpoint is measured once for each size of answer. */
    private final Map<String, Measured> bares = new TreeMap<>();

    private final AtomicLong replayed = new AtomicLong();

    private Bench(Profile profile, Suite suite, String postgres, Path log, PrintStream out) {
        this.profile = profile;
        this.suite = suite;
        this.log = log;
        this.out = out;
        this.databases = Database.all(postgres);
    }

    public static void main(String[] arguments) throws IOException {
        Profile profile =
                switch (arguments.length == 0 ? "" : arguments[0]) {
                    case "--quick" -> Profile.quick();
                    case "--grow" -> Profile.grow();
                    default -> Profile.full();
                };
        Path folder = Files.createDirectories(Path.of(property("ecvet.bench.folder")));
        Bench bench = new Bench(
                profile,
                new Suite(Addresses.fromSystemProperties()),
                property("ecvet.postgres"),
                Path.of(property("ecvet.postgres-log")),
                System.out);
        try (Bare bare = Bare.start(
                Path.of(property("ecvet.java")),
                List.of(property("ecvet.service-options").split(" ")),
                Path.of(property("ecvet.root"), "bench-limit/target/quarkus-app/quarkus-run.jar"),
                property("ecvet.issuer"),
                folder.resolve("bare.log"))) {
            bench.run(bare, folder.resolve("bench-" + profile.name() + ".json"));
        }
        System.exit(0);
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(
                    "Start the bench with ./ecvet bench; the property " + name + " is missing.");
        }
        return value;
    }

    private void run(Bare bare, Path results) throws IOException {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        Processes processes = new Processes(property("ecvet.processes"));
        figures.put("memory at the beginning", processes.memory("at the beginning", "<= 220"));
        out.printf(
                "Playing the main job, then copying it: %,d learners, %,d qualifications ...%n",
                profile.learners(), profile.qualifications());
        long begin = System.nanoTime();
        Situation situation = Situation.make(suite, databases, profile.learners(), profile.qualifications());
        out.printf("  filled after %d s%n", seconds(begin));
        SlowStatements slow = new SlowStatements(databases.get("records"));
        slow.begin();

        Operations operations = new Operations(suite, situation, profile.pages());
        String etag =
                once.send(operations.published()).headers().firstValue("ETag").orElseThrow();
        List<Line> lines = new ArrayList<>();
        List<Operation> all = operations.all(databases, etag);
        for (Operation operation : all) {
            measured(operation, bare, situation).ifPresent(line -> {
                lines.add(line);
                out.printf(
                        Locale.ROOT,
                        "  %-30s %,8.0f per s, %3.0f %% of the limit, p99 %,7.1f ms, after %d s%n",
                        operation.name(),
                        line.closed().perSecond(),
                        line.ratio() * 100,
                        line.open().milliseconds(99),
                        seconds(begin));
            });
        }
        out.println();
        Table.print(lines, out);
        out.println();
        List<Mixed.Part> mixed = new Mixed(all).measure(profile.open(), out);
        figures.put("memory after the load", processes.memory("after the load", "<= 300"));
        Request assessment = Operation.named(Operation.ASSESSMENT, all).request();
        for (Section section : List.of(
                new FromCommitToEffect(databases, assessment, profile.open()),
                new Backlog(databases, processes, profile.waiting()))) {
            figures.put(section.name(), measured(section));
        }
        figures.forEach((name, some) -> {
            out.println();
            Section.print(name, some, out);
        });
        out.println();
        List<SlowStatements.Slow> slowest = slow.since();
        SlowStatements.print(slowest, out);
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(
                        results.toFile(),
                        Map.of(
                                "profile", profile.name(),
                                "learners", profile.learners(),
                                "qualifications", profile.qualifications(),
                                "connections", profile.connections(),
                                "processors", Runtime.getRuntime().availableProcessors(),
                                "lines", lines.stream().map(Line::asMap).toList(),
                                "mixed", mixed.stream().map(Mixed.Part::asMap).toList(),
                                "figures", asMaps(figures),
                                "slowStatements",
                                        slowest.stream()
                                                .map(SlowStatements.Slow::asMap)
                                                .toList()));
        out.printf("%nEvery figure: %s%n", results);
    }

    /** The others are worth more than a run that ends with a fault. */
    private Optional<Line> measured(Operation operation, Bare bare, Situation situation) {
        try {
            return Optional.of(measure(operation, bare, situation));
        } catch (RuntimeException broken) {
            out.printf("  %-30s not measured: %s%n", operation.name(), Causes.of(broken));
            return Optional.empty();
        }
    }

    private List<Figure> measured(Section section) {
        try {
            return section.measure();
        } catch (RuntimeException broken) {
            return List.of(new Figure("not measured: " + Causes.of(broken), Double.NaN, "", ""));
        }
    }

    private static Map<String, Object> asMaps(Map<String, List<Figure>> figures) {
        Map<String, Object> maps = new LinkedHashMap<>();
        figures.forEach(
                (name, some) -> maps.put(name, some.stream().map(Figure::asMap).toList()));
        return maps;
    }

    private static long seconds(long begin) {
        return (System.nanoTime() - begin) / 1_000_000_000;
    }

    private Line measure(Operation operation, Bare bare, Situation situation) {
        int bytes = once.send(operation.request()).body().length;
        Load.warm(operation.request(), profile.connections(), profile.warmUp());
        Measured closed = Load.closed(operation.request(), profile.connections(), profile.closed());
        Measured open =
                Load.open(operation.request(), Math.max(1, closed.perSecond() * PART_OF_THE_MOST), profile.open());
        Measured beside = bare(operation, bare, bytes);
        if (operation.beside() == Operation.Beside.H) {
            return new Line(operation, bytes, closed, open, beside, 0, Double.NaN);
        }
        Database database = databases.get(operation.database());
        StatementLog.Captured captured = new StatementLog(database, log).of(() -> once.send(operation.about()));
        Replay replay = new Replay(database, captured, operation.originals(situation.ids()));
        double perSecond = replay.perSecond(
                profile.connections(),
                profile.closed(),
                () -> situation.copies() / 2 + 1 + replayed.getAndIncrement() % (situation.copies() / 2));
        return new Line(operation, bytes, closed, open, beside, replay.numberOfStatements(), perSecond);
    }

    /**
     * The endpoint that does nothing. A published document is compared byte for byte; beside a row, whose size hardly matters,
     * stands the next smaller power of two, so that few sizes are measured and none flatters.
     */
    private Measured bare(Operation operation, Bare bare, int bytes) {
        int like = operation.beside() == Operation.Beside.H ? bytes : Integer.highestOneBit(Math.max(2, bytes));
        Request original = operation.request();
        String path = "/v1/bare/" + like;
        Request request = original.body() == null
                ? Request.get(bare.address(), original.token(), () -> path)
                : Request.post(bare.address(), original.token(), () -> path, original.body());
        return bares.computeIfAbsent((original.body() == null ? "GET " : "POST ") + like, first -> {
            Load.warm(request, profile.connections(), profile.warmUp());
            return Load.closed(request, profile.connections(), profile.closed());
        });
    }
}
