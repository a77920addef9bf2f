package eu.ecvet.platform.edge.admission;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A token that names nobody is no token of this suite: every act is somebody's (BR-I01). */
@ApplicationScoped
public class PersonNamed implements SecurityIdentityAugmentor {
    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        boolean namesNobody = identity.getPrincipal() instanceof JsonWebToken token
                && (token.getSubject() == null || token.getSubject().isBlank());
        return namesNobody
                ? Uni.createFrom().failure(new AuthenticationFailedException("the token names no person"))
                : Uni.createFrom().item(identity);
    }
}
