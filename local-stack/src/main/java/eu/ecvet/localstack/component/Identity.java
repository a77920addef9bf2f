package eu.ecvet.localstack.component;

import eu.ecvet.localstack.machine.Checkout;
import eu.ecvet.localstack.machine.Http;
import eu.ecvet.localstack.machine.JavaCommand;
import eu.ecvet.localstack.machine.ServerProcess;
import eu.ecvet.localstack.machine.StackTrouble;
import eu.ecvet.localstack.machine.StartupCaches;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The OpenID Connect issuer of the local stack. Nothing but the local stack starts it; it gives a token to everybody. */
public final class Identity implements Component {

    /** The last step of the issuer's address. */
    static final String ISSUER = "ecvet";

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern DESCRIPTION = Pattern.compile("\"error_description\"\\s*:\\s*\"([^\"]+)\"");

    private final Checkout checkout;
    private final Path data;
    private final int port;
    private final StartupCaches caches;
    private final ServerProcess process;

    public Identity(Checkout checkout, Path folder, StartupCaches caches, int port) {
        this.checkout = checkout;
        this.caches = caches;
        this.data = folder.resolve("data/identity");
        this.port = port;
        this.process = new ServerProcess("identity", folder.resolve("run"), folder.resolve("logs"));
    }

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public Map<String, Integer> ports() {
        return Map.of("identity provider", port);
    }

    @Override
    public ServerProcess process() {
        return process;
    }

    @Override
    public Duration startPatience() {
        return Duration.ofSeconds(60);
    }

    public String issuerUrl() {
        return "http://127.0.0.1:" + port + "/" + ISSUER;
    }

    @Override
    public void prepare() {
        // The issuer makes its signing key on the first start.
    }

    @Override
    public void launch() {
        JavaCommand issuer = JavaCommand.ofServer(checkout, IdentityIssuer.class.getName())
                .with(
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dlogback.configurationFile=eu/ecvet/localstack/servers-logback.xml");
        process.start(
                caches.applyTo(name(), issuer)
                        .arguments(
                                String.valueOf(port),
                                data.resolve("signing-key.json").toString()),
                Map.of());
    }

    @Override
    public boolean ready() {
        return process.alive() && Http.answers(URI.create(issuerUrl() + "/.well-known/openid-configuration"));
    }

    @Override
    public void stop() {
        process.stop("TERM", Duration.ofSeconds(5));
    }

    /** Asks the token endpoint, as any program would. */
    public String token(Map<String, String> parameters) {
        String form = parameters.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuerUrl() + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(10))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&client_secret=unused&" + form))
                .build();
        try (HttpClient client = Http.client()) {
            String answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            Matcher token = ACCESS_TOKEN.matcher(answer);
            if (token.find()) {
                return token.group(1);
            }
            Matcher description = DESCRIPTION.matcher(answer);
            throw new StackTrouble(description.find() ? description.group(1) : "No token: " + answer);
        } catch (IOException e) {
            throw new StackTrouble(
                    "The identity provider does not answer at " + issuerUrl() + ". Does the stack run?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackTrouble("Interrupted while asking for a token.", e);
        }
    }

    /** A token with these claims and no demo user behind it. */
    public String tokenWith(Map<String, ?> claims) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", String.valueOf(claims.containsKey("sub") ? claims.get("sub") : "somebody"));
        parameters.put("roles", "");
        claims.forEach((name, value) -> parameters.put(
                name,
                value instanceof Collection<?> several
                        ? several.stream().map(String::valueOf).collect(Collectors.joining(","))
                        : String.valueOf(value)));
        return token(parameters);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
