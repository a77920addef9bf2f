package eu.ecvet.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is counted, not how much: no figure here depends on how fast this machine is. */
class LoadTest {
    private static final Duration SHORT = Duration.ofMillis(600);

    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private HttpServer server;
    private String address;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes());
            seen.add("%s %s %s %s"
                    .formatted(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders().getFirst("Authorization"),
                            body));
            boolean unchanged = exchange.getRequestHeaders().containsKey("If-None-Match");
            exchange.sendResponseHeaders(
                    exchange.getRequestURI().getPath().equals("/broken") ? 500 : unchanged ? 304 : 200, -1);
            exchange.close();
        });
        server.start();
        address = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void each_request_is_about_another_record_and_carries_the_token() {
        AtomicInteger number = new AtomicInteger();

        Measured measured =
                Load.closed(Request.get(address, "secret", () -> "/records/" + number.incrementAndGet()), 2, SHORT);

        assertThat(measured.errors()).isZero();
        assertThat(measured.answers()).isPositive();
        assertThat(measured.milliseconds(50)).isPositive();
        assertThat(seen).contains("GET /records/1 Bearer secret ", "GET /records/2 Bearer secret ");
    }

    @Test
    void a_body_is_sent_and_asked_for_each_time() {
        AtomicInteger number = new AtomicInteger();
        Request request = Request.post(
                address, "secret", () -> "/records", () -> "{\"number\": %d}".formatted(number.incrementAndGet()));

        Measured measured = Load.closed(request, 2, SHORT);

        assertThat(measured.errors()).isZero();
        assertThat(seen).contains("POST /records Bearer secret {\"number\": 1}");
    }

    @Test
    void an_answer_that_was_not_expected_is_an_error_and_no_throughput() {
        Measured broken = Load.closed(Request.get(address, "secret", () -> "/broken"), 1, SHORT);
        Measured unchanged = Load.closed(
                Request.get(address, "secret", () -> "/")
                        .with("If-None-Match", "\"a\"")
                        .expecting(304),
                1,
                SHORT);
        Measured changed = Load.closed(Request.get(address, "secret", () -> "/").expecting(304), 1, SHORT);

        assertThat(broken.errors()).isPositive();
        assertThat(broken.perSecond()).isZero();
        assertThat(unchanged.errors()).isZero();
        assertThat(unchanged.perSecond()).isPositive();
        assertThat(changed.errors()).isPositive();
    }

    @Test
    void the_open_model_sends_as_many_as_were_asked_for() {
        Measured measured = Load.open(Request.get(address, "secret", () -> "/"), 50, Duration.ofSeconds(2));

        assertThat(measured.errors()).isZero();
        assertThat(measured.answers()).isBetween(95L, 105L);
    }

    @Test
    void a_server_that_is_not_there_is_an_error() {
        server.stop(0);

        assertThat(Load.open(Request.get(address, "secret", () -> "/"), 10, SHORT)
                        .perSecond())
                .isZero();
    }
}
