package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Reads the {@link Actor} out of the verified access token. Resources call {@link #actor()} and pass the actor on as a plain
 * value; use cases never look into a token. Here alone is decided for which institution or learner the token counts: its
 * roles are already narrowed by {@link OnBehalf}.
 */
@RequestScoped
@Unremovable
public class CurrentActor {
    private final SecurityIdentity identity;
    private final Instance<Minority> minority;

    CurrentActor(SecurityIdentity identity, Instance<Minority> minority) {
        this.identity = identity;
        this.minority = minority;
    }

    public Actor actor() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(name -> Role.fromToken(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(
                token.getSubject(),
                roles,
                uuid(token, "institution")
                        .map(InstitutionId::new)
                        .filter(named -> roles.contains(Role.PARTNER_SYSTEM)
                                || roles.stream().anyMatch(Role::isStaff)),
                uuid(token, "learner").map(LearnerId::new).filter(named -> countsFor(named, roles)),
                text(token, "country"));
    }

    private boolean countsFor(LearnerId named, Set<Role> roles) {
        return roles.contains(Role.LEARNER)
                || roles.contains(Role.GUARDIAN)
                        && minority.isResolvable()
                        && minority.get().isMinor(named);
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
