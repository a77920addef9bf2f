package eu.ecvet.bench.section;

import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has piled up: told by the relay while nobody listens, then heard by one service after the other. */
public final class Backlog implements Section {
    private static final Duration AT_MOST = Duration.ofMinutes(20);

    private final Map<String, Database> databases;
    private final Processes processes;
    private final int number;

    public Backlog(Map<String, Database> databases, Processes processes, int number) {
        this.databases = databases;
        this.processes = processes;
        this.number = number;
    }

    @Override
    public String name() {
        return "%,d events waiting".formatted(number);
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        Moments byRecognition = new Moments(databases.get("records"), databases.get("recognition"));
        Moments byMobility = new Moments(databases.get("records"), databases.get("mobility"));
        processes.hold("recognition");
        processes.hold("mobility");
        try {
            new ToldDirectly(databases.get("records")).atOnce(number);
            long begin = System.nanoTime();
            until(byRecognition::isLastPublished);
            figures.add(new Figure(
                    "told by the relay, nobody listening",
                    number * 1e9 / (System.nanoTime() - begin),
                    "per s",
                    ">= 5,000"));
        } finally {
            processes.letGo("recognition");
        }
        figures.addAll(heard("recognition", "keeps them", byRecognition));
        processes.letGo("mobility");
        figures.addAll(heard("mobility", "ignores them", byMobility));
        return figures;
    }

    private List<Figure> heard(String service, String what, Moments moments) {
        double before = processes.memoryOf(service);
        until(() -> moments.numberHeard() >= number);
        return List.of(
                new Figure(
                        "heard by %s, which %s".formatted(service, what),
                        moments.heardPerSecond(),
                        "per s",
                        ">= 3,000"),
                new Figure(
                        "%s, more memory afterwards".formatted(service),
                        processes.memoryOf(service) - before,
                        "MB",
                        "flat"),
                new Figure("never heard", Math.max(0, number - moments.numberHeard()), "", "0"));
    }

    private static void until(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Pause.shortly();
        }
    }
}
