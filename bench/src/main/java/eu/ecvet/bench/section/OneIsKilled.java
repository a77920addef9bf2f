package eu.ecvet.bench.section;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.world.Database;
import eu.ecvet.bench.world.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Two instances of every service: what they do together, and what becomes of the events when the first instance of each, which
 * has told and heard until then, is killed while assessments are recorded at the second.
 */
public final class OneIsKilled implements Section {
    private static final List<String> KILLED = List.of("records", "mobility", "recognition");
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 150;
    private static final Duration WARM = Duration.ofSeconds(25);
    private static final Duration PIECE = Duration.ofSeconds(8);
    private static final Duration BEFORE = Duration.ofSeconds(8);
    private static final Duration UNDER_LOAD = Duration.ofSeconds(30);

    private final Map<String, Database> databases;
    private final Processes processes;
    private final Request atTheFirst;
    private final Request atTheSecond;

    /** @param atTheFirst an assessment, recorded at the instance that is killed later */
    public OneIsKilled(Map<String, Database> databases, Processes processes, Request atTheFirst, Request atTheSecond) {
        this.databases = databases;
        this.processes = processes;
        this.atTheFirst = atTheFirst;
        this.atTheSecond = atTheSecond;
    }

    @Override
    public String name() {
        return "two instances";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        Load.warm(atTheFirst, CONNECTIONS, WARM);
        Load.warm(atTheSecond, CONNECTIONS, WARM);
        double alone = Load.closed(atTheFirst, CONNECTIONS, PIECE).perSecond();
        double together = together();
        figures.add(new Figure("assessments at one instance", alone, "per s", ""));
        figures.add(new Figure("assessments at two instances, as many connections", together, "per s", "not less"));

        Moments moments = new Moments(databases.get("records"), databases.get("recognition"));
        CompletableFuture<Measured> load =
                CompletableFuture.supplyAsync(() -> Load.open(atTheSecond, PER_SECOND, UNDER_LOAD));
        Pause.of(BEFORE);
        KILLED.forEach(processes::kill);
        figures.add(new Figure("errors at the other instance", load.join().errors(), "", "0"));
        figures.addAll(Way.of(moments, "one of two killed: ", "", "<= 5,000"));
        figures.add(new Figure(
                "one of two killed: the relays published nothing for", moments.longestSilence(), "ms", "<= 5,000"));
        return figures;
    }

    private double together() {
        CompletableFuture<Measured> first =
                CompletableFuture.supplyAsync(() -> Load.closed(atTheFirst, CONNECTIONS / 2, PIECE));
        Measured second = Load.closed(atTheSecond, CONNECTIONS / 2, PIECE);
        return first.join().perSecond() + second.perSecond();
    }
}
