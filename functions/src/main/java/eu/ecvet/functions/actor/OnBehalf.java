package eu.ecvet.functions.actor;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides on whose behalf a token acts and reads, for all services alike. A token is one of these and nothing else, whatever
 * else it names: a learner's, a guardian's, a partner system's (BR-I07), or that of a person who works for an institution.
 * A pupil who helps in the office uses two tokens, so that nobody ever signs for a school with what was meant for herself.
 */
@ApplicationScoped
class OnBehalf implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        if (!(identity.getPrincipal() instanceof OidcJwtCallerPrincipal token)
                || token.getSubject() == null
                || token.getSubject().isBlank()) {
            // Acts of nobody could be answered for by nobody (BR-I01).
            return Uni.createFrom().failure(new AuthenticationFailedException("the token names no person"));
        }
        Named named;
        try {
            // Read from the claims as they are: asked one by one, each would cost an exception inside the library.
            named = Named.in(token.getClaims().getClaimsMap());
        } catch (AuthenticationFailedException wrong) {
            return Uni.createFrom().failure(wrong);
        }
        var roles = narrowed(identity.getRoles().stream()
                .flatMap(name -> Role.fromToken(name).stream())
                .collect(Collectors.toSet()));
        var names = roles.stream().map(Role::inToken).collect(Collectors.toSet());
        if (roles.stream().anyMatch(Role::isStaff)) {
            names.add(Role.Names.STAFF);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder()
                        .setPrincipal(identity.getPrincipal())
                        .addCredentials(identity.getCredentials())
                        .addAttributes(identity.getAttributes())
                        .addAttribute(Named.ATTRIBUTE, named)
                        .addRoles(names)
                        .build());
    }

    /** The strictest reading wins: learner before guardian, family before partner system, partner system before staff. */
    static Set<Role> narrowed(Set<Role> named) {
        for (Role alone : new Role[] {Role.LEARNER, Role.GUARDIAN, Role.PARTNER_SYSTEM}) {
            if (named.contains(alone)) {
                return Set.of(alone);
            }
        }
        return named;
    }
}
