package eu.ecvet.functions.actor;

import eu.ecvet.vocabulary.InstitutionId;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.security.AuthenticationFailedException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom an access token says that it acts: read once, when the token is verified, and kept with the identity.
 *
 * @param institution the claim {@code institution}
 * @param learner the claim {@code learner}
 * @param country the claim {@code country}, ISO 3166-1 alpha-2
 */
record Named(Optional<InstitutionId> institution, Optional<LearnerId> learner, Optional<String> country) {
    static final String ATTRIBUTE = Named.class.getName();

    /** @throws AuthenticationFailedException if an institution or a learner is named by what is no identifier */
    static Named in(Map<String, Object> claims) {
        return new Named(
                text(claims, "institution").map(Named::uuid).map(InstitutionId::new),
                text(claims, "learner").map(Named::uuid).map(LearnerId::new),
                text(claims, "country"));
    }

    private static Optional<String> text(Map<String, Object> claims, String name) {
        return Optional.ofNullable(claims.get(name)).map(Object::toString).filter(text -> !text.isBlank());
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new AuthenticationFailedException(
                    "the token names an institution or a learner by what is no identifier");
        }
    }
}
