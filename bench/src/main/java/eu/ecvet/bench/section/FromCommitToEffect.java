package eu.ecvet.bench.section;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.world.Database;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.HdrHistogram.Histogram;

/** How long it takes until recognition-service has done what an assessment brings about there. */
public final class FromCommitToEffect implements Section {
    private static final int SLOWLY = 500;
    private static final int FAST = 2_000;
    /** Of the fast ones so many are recorded as schools do it, which also wakes the relay; the others are told directly. */
    private static final int RECORDED_OF_THE_FAST = 200;

    private static final Duration UNTIL_HEARD = Duration.ofSeconds(60);

    private final Database records;
    private final Database recognition;
    private final Request assessment;
    private final Duration howLong;

    public FromCommitToEffect(Map<String, Database> databases, Request assessment, Duration howLong) {
        this.records = databases.get("records");
        this.recognition = databases.get("recognition");
        this.assessment = assessment;
        this.howLong = howLong;
    }

    @Override
    public String name() {
        return "from commit to effect";
    }

    @Override
    public List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        ToldDirectly directly = new ToldDirectly(records);
        Load.open(assessment, SLOWLY, howLong);
        figures.addAll(measured("recorded", SLOWLY, 15, () -> Load.open(assessment, SLOWLY, howLong)));
        figures.addAll(measured("told", FAST, 50, () -> {
            CompletableFuture<Measured> recorded =
                    CompletableFuture.supplyAsync(() -> Load.open(assessment, RECORDED_OF_THE_FAST, howLong));
            directly.oneByOne(FAST - RECORDED_OF_THE_FAST, howLong);
            recorded.join();
        }));
        return figures;
    }

    private List<Figure> measured(String how, int perSecond, int goal, Runnable telling) {
        Moments moments = new Moments(records, recognition);
        telling.run();
        Map<String, Long> told = moments.told();
        long end = System.nanoTime() + UNTIL_HEARD.toNanos();
        while (moments.numberHeard() < told.size() && System.nanoTime() < end) {
            Pause.shortly();
        }
        Map<String, Long> heard = moments.heard();
        Histogram waited = new Histogram(3);
        told.forEach((event, moment) -> {
            if (heard.containsKey(event)) {
                waited.recordValue(Math.max(0, heard.get(event) - moment));
            }
        });
        long first = told.values().stream().mapToLong(moment -> moment).min().orElse(0);
        long last = told.values().stream().mapToLong(moment -> moment).max().orElse(0);
        String at = "assessments %s, %,d per second asked for: ".formatted(how, perSecond);
        return List.of(
                new Figure(at + "committed", told.size() * 1e6 / Math.max(1, last - first), "per s", ""),
                new Figure(at + "waited, p50", waited.getValueAtPercentile(50) / 1e3, "ms", ""),
                new Figure(at + "waited, p99", waited.getValueAtPercentile(99) / 1e3, "ms", "<= " + goal),
                new Figure(at + "waited, at most", waited.getMaxValue() / 1e3, "ms", ""),
                new Figure(at + "never heard", told.size() - waited.getTotalCount(), "", "0"));
    }
}
