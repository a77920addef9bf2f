package eu.ecvet.platform.edge.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamedTest {
    private final PersonNamed check = new PersonNamed();

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void BR_I01_a_token_that_names_nobody_is_none(String subject) {
        SecurityIdentity caller = caller(subject);

        assertThatThrownBy(() -> check.augment(caller, null).await().indefinitely())
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void BR_I01_a_token_that_names_a_person_is_taken() {
        SecurityIdentity caller = caller("person-1");

        assertThat(check.augment(caller, null).await().indefinitely()).isSameAs(caller);
    }

    private static SecurityIdentity caller(String subject) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new JsonWebToken() {
                    @Override
                    public String getName() {
                        return "a caller";
                    }

                    @Override
                    public Set<String> getClaimNames() {
                        return Set.of("sub");
                    }

                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T getClaim(String claim) {
                        return claim.equals("sub") ? (T) subject : null;
                    }
                })
                .build();
    }
}
