package eu.ecvet.endtoend.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The running suite, as anybody outside sees it: four addresses, tokens, JSON over HTTP. */
public final class Suite {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Person, String> tokens = new ConcurrentHashMap<>();
    private final Addresses addresses;
    private final Way first;

    public enum Service {
        REGISTRY,
        MOBILITY,
        RECORDS,
        RECOGNITION
    }

    /** How a request reaches a service: as JSON over HTTP, or through a client that a tool made of the contract. */
    public interface Way {
        /** Empty where this way does not lead there. */
        Optional<Answer> send(String token, Service service, String method, String path, JsonNode body, String ifMatch);
    }

    public Suite(Addresses addresses) {
        this(addresses, (token, service, method, path, body, ifMatch) -> Optional.empty());
    }

    public Suite(Addresses addresses, Way first) {
        this.addresses = addresses;
        this.first = first;
    }

    public Addresses addresses() {
        return addresses;
    }

    /** Moves the legal date; what a service does next, it does on that date. */
    public void date(LocalDate date) {
        addresses.legalDate().accept(date);
    }

    public Answer get(Person who, Service service, String path) {
        return send(who, service, "GET", path, null, null);
    }

    public Answer post(Person who, Service service, String path, JsonNode body) {
        return send(who, service, "POST", path, body, null);
    }

    public Answer post(Person who, Service service, String path, JsonNode body, String ifMatch) {
        return send(who, service, "POST", path, body, ifMatch);
    }

    public Answer put(Person who, Service service, String path, JsonNode body, String ifMatch) {
        return send(who, service, "PUT", path, body, ifMatch);
    }

    /** Asks again until the answer is the wanted one: what another service has to hear first takes a moment. */
    public Answer eventually(String wanted, Supplier<Answer> ask, java.util.function.Predicate<Answer> isThere) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer last = null;
        while (System.nanoTime() < end) {
            try {
                last = ask.get();
                if (isThere.test(last)) {
                    return last;
                }
            } catch (Unreachable restarting) {
                last = null;
            }
            pause(BETWEEN_LOOKS);
        }
        throw new StoryEnds("%s did not come about within %d s; the last answer was %s"
                .formatted(
                        wanted,
                        PATIENCE.toSeconds(),
                        last == null
                                ? "none"
                                : last.status() + " " + last.body().toPrettyString()));
    }

    /** Repeats an act that is refused as long as the service has not heard of what it refers to. */
    public Answer onceHeard(String act, Supplier<Answer> attempt, int... statuses) {
        return eventually(act, attempt, answer -> java.util.Arrays.stream(statuses)
                .anyMatch(status -> status == answer.status()));
    }

    private Answer send(Person who, Service service, String method, String path, JsonNode body, String ifMatch) {
        return Optional.ofNullable(who)
                .flatMap(caller -> first.send(token(caller), service, method, path, body, ifMatch))
                .orElseGet(() -> sendPlainly(who, service, method, path, body, ifMatch));
    }

    private Answer sendPlainly(Person who, Service service, String method, String path, JsonNode body, String ifMatch) {
        String address =
                switch (service) {
                    case REGISTRY -> addresses.registry();
                    case MOBILITY -> addresses.mobility();
                    case RECORDS -> addresses.records();
                    case RECOGNITION -> addresses.recognition();
                };
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body.toString()));
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    method + " " + path,
                    answer.statusCode(),
                    Json.parse(answer.body()),
                    answer.headers().firstValue("ETag").orElse(null));
        } catch (IOException away) {
            throw new Unreachable(service + " cannot be reached: " + away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoryEnds("interrupted");
        }
    }

    /** The service does not answer at this moment; a caller may try again. */
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreachable(String why) {
            super(why);
        }
    }

    /** A bearer token for this person. */
    public String token(Person who) {
        return tokens.computeIfAbsent(who, person -> {
            var parameters = new TreeMap<>(person.claims());
            parameters.put("grant_type", "client_credentials");
            parameters.put("client_id", "story");
            parameters.put("client_secret", "story");
            String form = parameters.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            try {
                var answer = http.send(
                        HttpRequest.newBuilder(URI.create(addresses.issuer() + "/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                return Json.parse(answer.body()).get("access_token").asText();
            } catch (IOException | InterruptedException failed) {
                throw new StoryEnds("the issuer gives no token: " + failed);
            }
        });
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoryEnds("interrupted");
        }
    }
}
