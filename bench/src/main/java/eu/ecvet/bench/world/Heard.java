package eu.ecvet.bench.world;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Whether what one service told has been heard by the others: only then does a copy say the same in every database. */
final class Heard {
    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Map<String, String> SOURCES = Map.of(
            "registry", "/qualification-registry",
            "records", "/learner-records",
            "mobility", "/mobility-agreements",
            "recognition", "/recognition-service");

    private Heard() {}

    /** @throws IllegalStateException when it takes too long */
    static void untilAllIs(Map<String, Database> databases) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!isAll(databases)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("what the services tell each other is not heard within " + AT_MOST);
            }
            Pause.shortly();
        }
    }

    private static boolean isAll(Map<String, Database> databases) {
        return SOURCES.entrySet().stream().allMatch(teller -> {
            Map<String, Long> told = versions(databases
                    .get(teller.getKey())
                    .texts("select aggregate_id || ' ' || max(aggregate_version) from outbox group by aggregate_id"));
            return databases.values().stream()
                    // The registry hears nobody.
                    .filter(hearer ->
                            !hearer.name().equals("registry") && !hearer.name().equals(teller.getKey()))
                    .map(hearer -> versions(hearer.texts(
                            "select aggregate_id || ' ' || coalesce(last_version, 0) from heard_aggregate where source = ?",
                            teller.getValue())))
                    .allMatch(heard -> told.entrySet().stream()
                            .allMatch(one -> heard.getOrDefault(one.getKey(), 0L) >= one.getValue()));
        });
    }

    private static Map<String, Long> versions(Iterable<String> rows) {
        Map<String, Long> versions = new TreeMap<>();
        rows.forEach(row -> versions.put(
                row.substring(0, row.lastIndexOf(' ')), Long.parseLong(row.substring(row.lastIndexOf(' ') + 1))));
        return versions;
    }
}
