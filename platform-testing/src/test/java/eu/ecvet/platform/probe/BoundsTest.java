package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller may send costs no more to refuse than to send, and takes no thread from anybody. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class BoundsTest {
    private static final int SMALL = 64 * 1024;

    private enum Somebody {
        COORDINATOR
    }

    @TestHTTPResource("/")
    URL address;

    private final String id = UUID.randomUUID().toString();

    @Test
    void a_long_list_of_nothing_is_answered_small() {
        String body = "{\"id\": \"%s\", \"note\": \"n\", \"items\": [%s]}".formatted(id, "{},".repeat(33_000) + "{}");

        var answer = post(body).statusCode(400).body("violations.pointer", hasItem("/items"));

        assertThat(answer.extract().asByteArray()).hasSizeLessThan(SMALL);
        answer.body("detail", containsString("at most 50"));
    }

    @Test
    void a_body_larger_than_any_agreement_413() {
        problem(post("{\"note\": \"%s\"}".formatted("x".repeat(600_000))), 413, "too-large");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_413() throws IOException {
        String chunk = "x".repeat(0x8000);
        StringBuilder request = new StringBuilder(head() + "Transfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 20; i++) {
            request.append("8000\r\n").append(chunk).append("\r\n");
        }

        String answer = raw(request + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("application/problem+json");
    }

    @Test
    void an_address_without_end_414() {
        problem(
                given().auth()
                        .oauth2(token())
                        .get("/v1/probes?after=" + "x".repeat(6_000))
                        .then(),
                414,
                "address-too-long");
    }

    @Test
    void headers_without_end_431() {
        problem(
                given().auth()
                        .oauth2(token())
                        .header("X-Note", "x".repeat(20_000))
                        .get("/v1/probes")
                        .then(),
                431,
                "headers-too-large");
    }

    @Test
    void a_client_that_would_rather_speak_HTTP_2_is_answered() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + "v1/probes"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, id)))
                .build();

        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    @Timeout(40)
    void slow_bodies_silence_nobody() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 260; i++) {
                Socket socket = new Socket(address.getHost(), address.getPort());
                socket.getOutputStream()
                        .write((head() + "Content-Length: 5000\r\n\r\n{").getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                slow.add(socket);
            }

            given().get("/q/health/ready").then().statusCode(200);
            given().auth().oauth2(token()).get("/v1/probes").then().statusCode(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    @Timeout(10)
    void a_number_that_is_short_to_write_and_long_to_work_with_400() {
        post("{\"id\": \"%s\", \"note\": \"n\", \"weight\": 1e50000000}".formatted(id))
                .statusCode(400)
                .body("violations.pointer", hasItem("/weight"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void a_body_nested_without_end_400(String open) {
        problem(post("{\"items\": " + open.repeat(5_000)), 400, "malformed-request")
                .body("detail", not(containsString("Jackson")))
                .body("detail", not(containsString("StreamRead")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u200b\\u2060", "\\u00ad", "\\u3164"})
    void a_text_that_nobody_can_see_400(String text) {
        post("{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, text))
                .statusCode(400)
                .body("violations.pointer", hasItem("/note"));
        post("{\"id\": \"%s\", \"note\": \"n\", \"title\": {\"fr\": \"%s\"}}".formatted(id, text))
                .statusCode(400);
    }

    @Test
    void an_emoji_is_one_character() {
        post("{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, "😀".repeat(40)))
                .statusCode(201);
        post("{\"id\": \"%s\", \"note\": \"n\", \"title\": {\"fr\": \"%s\"}}"
                        .formatted(UUID.randomUUID(), "😀".repeat(500)))
                .statusCode(201);
        post("{\"id\": \"%s\", \"note\": \"%s\"}".formatted(UUID.randomUUID(), "😀".repeat(41)))
                .statusCode(400)
                .body("violations.pointer", hasItem("/note"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size=0 | The query parameter 'size' must be",
                "size=1000 | The query parameter 'size' must be",
                "size=ten | The query parameter 'size' must be a whole number",
                "size=1&size=2 | The query parameter 'size' stands there 2 times",
                "colour=red | The query parameter 'colour' is not known here",
            })
    void a_problem_with_a_query_parameter_names_it(String query, String sentence) {
        problem(given().auth().oauth2(token()).get("/v1/probes?" + query).then(), 400, "malformed-request")
                .body("violations.detail", hasItem(startsWith(sentence)));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "...", "a.b", "a.b.c.d", "%%%"})
    void a_bearer_token_that_is_none_401(String token) {
        problem(
                given().header("Authorization", "Bearer " + token)
                        .get("/v1/probes")
                        .then(),
                401,
                "unauthenticated");
        problem(
                given().header("Authorization", "Bearer " + token)
                        .contentType("application/json")
                        .body("{}")
                        .post("/v1/probes")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void a_body_in_another_format_415() {
        for (String format : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            problem(
                    given().auth()
                            .oauth2(token())
                            .contentType(format)
                            .body("hello")
                            .put("/v1/probes/" + id)
                            .then(),
                    415,
                    "unsupported-format");
        }
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .post("/v1/probes")
                .then();
    }

    private String head() {
        return "POST /v1/probes HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\n"
                .formatted(address.getHost(), token());
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(15_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            } catch (IOException answeredBefore) {
                // The service does not wait for the rest of what it refuses.
            }
            return new String(socket.getInputStream().readNBytes(2_000), StandardCharsets.UTF_8);
        }
    }

    private static String token() {
        return Tokens.staff(
                new InstitutionId(UUID.fromString("11111111-1111-4111-8111-111111111111")), Somebody.COORDINATOR);
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:ecvet:problem:" + type));
    }
}
