package eu.ecvet.localstack.component;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * The claims of the suite's tokens. The client id names a demo user; request parameters with the names of the claims
 * ({@code sub}, {@code roles}, {@code institution}, {@code learner}, {@code country}, {@code preferred_username},
 * {@code audience}, {@code lifetime} in seconds) take precedence, so that a test or a repeatable story can act as anybody.
 */
final class SuiteTokens implements OAuth2TokenCallback {

    private static final long LIFETIME_SECONDS = 8 * 3600;

    private final String issuer;
    private final DemoUsers people;
    private final Clock clock;

    SuiteTokens(String issuer, DemoUsers people, Clock clock) {
        this.issuer = issuer;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String issuerId() {
        return Identity.ISSUER;
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public long tokenExpiry() {
        return LIFETIME_SECONDS;
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return List.of(parameter(request, "audience").orElse("ecvet"));
    }

    @Override
    public String subject(TokenRequest request) {
        return parameter(request, "sub")
                .or(() -> user(request).map(DemoUsers.User::sub))
                .orElseGet(() -> UUID.nameUUIDFromBytes(client(request).getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Optional<DemoUsers.User> user = user(request);
        List<String> roles =
                roles(request).or(() -> user.map(DemoUsers.User::roles)).orElseThrow(() -> unknown(client(request)));
        Map<String, Object> claims = new LinkedHashMap<>();
        // One name for the issuer, however the machine was addressed: services compare it letter by letter.
        claims.put("iss", issuer);
        claims.put("roles", roles);
        claims.put(
                "preferred_username", parameter(request, "preferred_username").orElse(client(request)));
        parameter(request, "institution")
                .or(() -> user.map(DemoUsers.User::institution).map(people.institutions()::get))
                .ifPresent(institution -> claims.put("institution", institution));
        parameter(request, "learner")
                .or(() -> user.map(DemoUsers.User::learner).map(people.learners()::get))
                .ifPresent(learner -> claims.put("learner", learner));
        parameter(request, "country")
                .or(() -> user.map(DemoUsers.User::country))
                .ifPresent(country -> claims.put("country", country));
        parameter(request, "lifetime").map(Long::parseLong).ifPresent(seconds -> {
            Instant end = clock.instant().plusSeconds(seconds);
            Date issued = Date.from(end.minusSeconds(LIFETIME_SECONDS));
            claims.put("exp", Date.from(end));
            claims.put("iat", issued);
            claims.put("nbf", issued);
        });
        return claims;
    }

    private OAuth2Exception unknown(String client) {
        String words = "There is no demo user '" + client + "'. Demo users: "
                + String.join(", ", new TreeSet<>(people.users().keySet()))
                + ". Or say roles=... to make one up.";
        return new OAuth2Exception(OAuth2Error.INVALID_REQUEST.setDescription(words), words);
    }

    private Optional<DemoUsers.User> user(TokenRequest request) {
        return Optional.ofNullable(people.users().get(client(request)));
    }

    private static String client(TokenRequest request) {
        return request.getClientAuthentication() != null
                ? request.getClientAuthentication().getClientID().getValue()
                : Optional.ofNullable(request.getClientID())
                        .map(id -> id.getValue())
                        .orElse("");
    }

    private static Optional<List<String>> roles(TokenRequest request) {
        return Optional.ofNullable(request.getCustomParameter("roles")).map(values -> values.stream()
                .flatMap(value -> Arrays.stream(value.split("[, ]+")))
                .filter(role -> !role.isEmpty())
                .toList());
    }

    private static Optional<String> parameter(TokenRequest request, String name) {
        return Optional.ofNullable(request.getCustomParameter(name))
                .filter(values -> !values.isEmpty())
                .map(List::getFirst)
                .filter(value -> !value.isBlank());
    }
}
