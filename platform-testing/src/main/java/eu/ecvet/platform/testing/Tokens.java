package eu.ecvet.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bearer tokens of the real issuer of the tests, for anybody in any role. */
public final class Tokens {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** Somebody who works for the institution in these roles. */
    public static String staff(InstitutionId institution, Enum<?>... roles) {
        return staff(institution, "person-of-" + institution, roles);
    }

    /** A certain person who works for the institution; for rules that ask for another person. */
    public static String staff(InstitutionId institution, String person, Enum<?>... roles) {
        return issue(Map.of("institution", institution.toString(), "sub", person, "roles", names(roles)));
    }

    /** A token that forgets to say for which institution its person works. */
    public static String staffWithoutInstitution(Enum<?>... roles) {
        return issue(Map.of("sub", "person-of-nobody", "roles", names(roles)));
    }

    public static String learner(LearnerId learner) {
        return issue(Map.of("learner", learner.toString(), "sub", learner.toString(), "roles", "learner"));
    }

    /** A learner whose token also names an institution and roles there. */
    public static String learnerWhoAlsoNames(InstitutionId institution, LearnerId learner, Enum<?>... roles) {
        return issue(Map.of(
                "institution",
                institution.toString(),
                "learner",
                learner.toString(),
                "sub",
                learner.toString(),
                "roles",
                "learner " + names(roles)));
    }

    public static String guardian(LearnerId learner) {
        return issue(Map.of("learner", learner.toString(), "sub", "guardian-of-" + learner, "roles", "guardian"));
    }

    /** The national authority of a country (ISO 3166-1 alpha-2). */
    public static String authority(String country) {
        return issue(Map.of("country", country, "sub", "authority-" + country, "roles", "authority"));
    }

    public static String operator() {
        return issue(Map.of("sub", "operator", "roles", "operator"));
    }

    /** A token that was valid once. */
    public static String expired() {
        return issue(Map.of("sub", "latecomer", "roles", "operator", "lifetime", "-60"));
    }

    /** A token that was issued for another system. */
    public static String forAnotherAudience() {
        return issue(Map.of("sub", "stranger", "roles", "operator", "audience", "another-system"));
    }

    private static String names(Enum<?>... roles) {
        return Arrays.stream(roles)
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(" "));
    }

    public static String issue(Map<String, String> claims) {
        var parameters = new TreeMap<>(claims);
        parameters.put("grant_type", "client_credentials");
        parameters.put("client_id", "test");
        parameters.put("client_secret", "test");
        String form = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return ISSUED.computeIfAbsent(form, Tokens::request);
    }

    private static String request(String form) {
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(System.getProperty(SuiteInfrastructure.ISSUER) + "/token"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token: " + answer.body());
            }
            return JSON.readTree(answer.body()).get("access_token").asText();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("the issuer of the tests does not answer", failed);
        }
    }
}
