package eu.ecvet.bench.section;

import eu.ecvet.bench.world.Pause;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** How long events were under way, from the commit that told them to the commit of their effect. */
final class Way {
    private static final Duration UNTIL_HEARD = Duration.ofSeconds(60);

    private Way() {}

    /**
     * Waits until all are heard, or a minute.
     *
     * @param goals for the 99th percentile and for the longest
     */
    static List<Figure> of(Moments moments, String what, String goal99, String goalLongest) {
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
        return List.of(
                new Figure(what + "committed", told.size() * 1e6 / Math.max(1, last - first), "per s", ""),
                new Figure(what + "waited, p50", waited.getValueAtPercentile(50) / 1e3, "ms", ""),
                new Figure(what + "waited, p99", waited.getValueAtPercentile(99) / 1e3, "ms", goal99),
                new Figure(what + "waited, at most", waited.getMaxValue() / 1e3, "ms", goalLongest),
                new Figure(what + "never heard", told.size() - waited.getTotalCount(), "", "0"));
    }
}
