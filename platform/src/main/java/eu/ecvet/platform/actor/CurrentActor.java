package eu.ecvet.platform.actor;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.Role;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the {@link Actor} out of the verified access token. Resources call {@link #actor()} and pass the actor on as
 * a plain value; use cases never look into a token.
 */
@RequestScoped
@Unremovable
public class CurrentActor {
    private final SecurityIdentity identity;

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor actor() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        return new Actor(
                token.getSubject(),
                identity.getRoles().stream()
                        .flatMap(name -> Role.fromToken(name).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                uuid(token, "institution").map(InstitutionId::new),
                uuid(token, "learner").map(LearnerId::new),
                text(token, "country"));
    }

    private static Optional<UUID> uuid(JsonWebToken token, String claim) {
        return text(token, claim).map(value -> {
            try {
                return UUID.fromString(value);
            } catch (IllegalArgumentException notAnId) {
                // A token that names an institution or learner wrongly is no valid token of this suite.
                throw new UnauthorizedException();
            }
        });
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        return Optional.ofNullable(value).map(Object::toString).filter(text -> !text.isBlank());
    }
}
