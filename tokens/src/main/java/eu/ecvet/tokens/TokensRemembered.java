package eu.ecvet.tokens;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** OpenID Connect's check of an access token, done once for a token that comes with many requests. */
@Alternative
@Priority(1)
@ApplicationScoped
class TokensRemembered implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";

    private final OidcAuthenticationMechanism openIdConnect;
    private final VerifiedTokens verified;

    /** @param trustedFor how long a revoked token still works at most; zero checks every request */
    TokensRemembered(
            OidcAuthenticationMechanism openIdConnect,
            @ConfigProperty(name = "ecvet.tokens.remembered") int atMost,
            @ConfigProperty(name = "ecvet.tokens.trusted-for") Duration trustedFor,
            Clock clock) {
        this.openIdConnect = openIdConnect;
        this.verified = new VerifiedTokens(atMost, trustedFor, clock);
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        String header = request.request().getHeader("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            return openIdConnect.authenticate(request, identities);
        }
        String token = header.substring(BEARER.length());
        Optional<SecurityIdentity> known = verified.find(token);
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : openIdConnect.authenticate(request, identities).invoke(identity -> keep(token, identity));
    }

    private void keep(String token, SecurityIdentity identity) {
        if (identity != null && identity.getPrincipal() instanceof OidcJwtCallerPrincipal principal) {
            verified.keep(
                    token,
                    withoutRequest(identity),
                    keyOf(token),
                    Instant.ofEpochSecond(principal.getExpirationTime()));
        }
    }

    /** The identity holds the request that it came with; the next request must neither see it nor keep it alive. */
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(identity.getRoles());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        return kept.build();
    }

    private static String keyOf(String token) {
        byte[] header = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return new JsonObject(new String(header, StandardCharsets.UTF_8)).getString("kid", "");
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return openIdConnect.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return openIdConnect.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return openIdConnect.getCredentialTransport(request);
    }
}
