package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.arc.Unremovable;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Set;
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
        Named named = identity.getAttribute(Named.ATTRIBUTE);
        Set<Role> roles = identity.getRoles().stream()
                .flatMap(name -> Role.fromToken(name).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new Actor(
                token.getSubject(),
                roles,
                named.institution()
                        .filter(any -> roles.contains(Role.PARTNER_SYSTEM)
                                || roles.stream().anyMatch(Role::isStaff)),
                named.learner().filter(learner -> countsFor(learner, roles)),
                named.country());
    }

    private boolean countsFor(LearnerId named, Set<Role> roles) {
        return roles.contains(Role.LEARNER)
                || roles.contains(Role.GUARDIAN)
                        && minority.isResolvable()
                        && minority.get().isMinor(named);
    }
}
