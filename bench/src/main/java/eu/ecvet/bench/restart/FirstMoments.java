package eu.ecvet.bench.restart;

import static eu.ecvet.endtoend.story.CareProfessions.DORTMUND;

import eu.ecvet.bench.load.Load;
import eu.ecvet.bench.load.Measured;
import eu.ecvet.bench.load.Request;
import eu.ecvet.bench.section.Figure;
import eu.ecvet.bench.section.Processes;
import eu.ecvet.bench.world.Database;
import eu.ecvet.endtoend.outside.Addresses;
import eu.ecvet.endtoend.outside.Person;
import eu.ecvet.endtoend.outside.Suite;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * Right after a start over filled databases: how long it took, what it holds at rest, and how long the first half minute lets its
 * users wait. The only argument says how many seconds passed until everything was ready.
 */
public final class FirstMoments {
    private static final int PER_SECOND_AND_SERVICE = 100;
    private static final int ROWS = 1_000;
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private FirstMoments() {}

    public static void main(String[] arguments) {
        Suite suite = new Suite(Addresses.fromSystemProperties());
        Addresses at = suite.addresses();
        String token = suite.token(Person.staff("bench coordinator", DORTMUND.id(), "coordinator", "registrar"));
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("whole suite ready", Double.parseDouble(arguments[0]), "s", "<= 8 or 20"));

        Map<String, Request> requests = new LinkedHashMap<>();
        requests.put(
                "learner",
                any(at.records(), token, "/v1/learners/%s", "records", "select id from learner limit " + ROWS));
        requests.put("agreement", any(at.mobility(), token, "/v1/learning-agreements/%s", "mobility", """
                        select learning_agreement_id from learning_agreement_institution where institution_id = '%s' limit %d""".formatted(
                        DORTMUND.id(), ROWS)));
        requests.put(
                "qualification",
                any(
                        at.registry(),
                        token,
                        "/v1/qualifications/%s/versions/1",
                        "registry",
                        "select qualification_id from qualification_version where state = 'PUBLISHED' limit " + ROWS));
        Map<String, CompletableFuture<Measured>> underWay = new LinkedHashMap<>();
        requests.forEach((name, request) -> underWay.put(
                name, CompletableFuture.supplyAsync(() -> Load.open(request, PER_SECOND_AND_SERVICE, HALF_A_MINUTE))));
        underWay.forEach((name, measured) -> {
            figures.add(new Figure(
                    name + ", first half minute, p99", measured.join().milliseconds(99), "ms", "<= 100"));
            figures.add(new Figure(
                    name + ", first half minute, at most", measured.join().milliseconds(100), "ms", ""));
            figures.add(new Figure(name + ", errors", measured.join().errors(), "", "0"));
        });
        figures.addAll(new Processes(System.getProperty("ecvet.processes")).memory("after half a minute", "<= 220"));
        Results.show("after a start", "bench-start.json", figures);
        System.exit(0);
    }

    private static Request any(String address, String token, String path, String database, String sql) {
        List<String> ids = new Database(database, System.getProperty("ecvet.postgres")).texts(sql);
        Supplier<String> paths =
                () -> path.formatted(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
        return Request.get(address, token, paths);
    }
}
