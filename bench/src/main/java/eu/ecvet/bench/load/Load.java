package eu.ecvet.bench.load;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.statistics.HttpStats;
import io.hyperfoil.http.steps.HttpStepCatalog;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Sends requests with Hyperfoil. <b>Closed</b>: so many connections, each sending when its answer has come; says how much can
 * be done. <b>Open</b>: so many requests a second whether answers come or not; says how long one waits, without leaving out
 * those that would have been sent while the service was slow.
 */
public final class Load {
    private static final int CONNECTIONS_OF_THE_OPEN_MODEL = 128;
    private static final Duration PIECE = Duration.ofSeconds(3);
    private static final double FASTER = 1.03;
    private static final String ANSWER_WITHIN = "20s";

    private Load() {}

    /** Until it gets no faster, because the JVM has compiled what is used; at most so long. */
    public static void warm(Request request, int connections, Duration atMost) {
        Duration piece = atMost.compareTo(PIECE) < 0 ? atMost : PIECE;
        double best = 0;
        int slower = 0;
        for (long left = atMost.toMillis(); left > 0 && slower < 2; left -= piece.toMillis()) {
            double now = closed(request, connections, piece).perSecond();
            slower = now > best * FASTER ? 0 : slower + 1;
            best = Math.max(best, now);
        }
    }

    public static Measured closed(Request request, int connections, Duration howLong) {
        var bench = bench(request, connections);
        return run(bench, bench.addPhase("closed").always(connections), request, howLong);
    }

    public static Measured open(Request request, double perSecond, Duration howLong) {
        var bench = bench(request, CONNECTIONS_OF_THE_OPEN_MODEL);
        int atOnce = (int) Math.max(1_000, perSecond * 2);
        return run(
                bench,
                bench.addPhase("open")
                        .constantRate(1)
                        .usersPerSec(perSecond)
                        .variance(false)
                        .maxSessions(atOnce),
                request,
                howLong);
    }

    private static BenchmarkBuilder bench(Request request, int connections) {
        var bench = BenchmarkBuilder.builder().name("bench").threads(1);
        bench.addPlugin(HttpPluginBuilder::new)
                .http(request.address())
                .sharedConnections(connections)
                .requestTimeout(ANSWER_WITHIN);
        return bench;
    }

    private static Measured run(BenchmarkBuilder bench, PhaseBuilder<?> phase, Request request, Duration howLong) {
        var step = phase.duration(howLong.toMillis())
                .scenario()
                .initialSequence("request")
                .step(HttpStepCatalog.SC)
                .httpRequest(request.sendsABody() ? HttpMethod.POST : HttpMethod.GET)
                .path(session -> request.path().get())
                .sync(true);
        if (request.sendsABody()) {
            step.body((session, connection) -> {
                byte[] body = request.body().get().getBytes(StandardCharsets.UTF_8);
                return connection.context().alloc().buffer(body.length).writeBytes(body);
            });
        }
        var headers = step.headers().header("Authorization", "Bearer " + request.token());
        request.headers().forEach(headers::header);
        headers.endHeaders().endStep();

        var total = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        bench.build(),
                        (of, id, metric, part, countDown) -> {
                            synchronized (total) {
                                total.add(part);
                            }
                        },
                        null,
                        null)
                .run();
        return measured(total, request.expected(), howLong);
    }

    private static Measured measured(StatisticsSnapshot total, int expected, Duration howLong) {
        if (!(total.extensions.get(HttpStats.HTTP) instanceof HttpStats statuses)) {
            return new Measured(0, 0, Math.max(1, total.errors()), total.histogram);
        }
        long right = statuses.statuses()[expected / 100 - 2];
        long answers = total.responseCount;
        return new Measured(
                right / (howLong.toMillis() / 1000.0),
                answers,
                answers - right + total.requestCount - total.responseCount,
                total.histogram);
    }
}
