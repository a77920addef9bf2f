package eu.ecvet.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final MovedClock clock = new MovedClock();
    private final VerifiedTokens verified = new VerifiedTokens(100, Duration.ofSeconds(60), clock);
    private final SecurityIdentity officer = QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal("officer"))
            .build();

    @Test
    void a_token_is_trusted_again_for_the_time_that_was_set() {
        verified.keep("token", officer, "key-1", START.plusSeconds(3600));

        clock.forward(Duration.ofSeconds(59));
        assertThat(verified.find("token")).contains(officer);
        clock.forward(Duration.ofSeconds(2));
        assertThat(verified.find("token")).isEmpty();
    }

    @Test
    void a_token_is_never_trusted_beyond_its_own_end() {
        verified.keep("token", officer, "key-1", START.plusSeconds(10));

        clock.forward(Duration.ofSeconds(9));
        assertThat(verified.find("token")).contains(officer);
        clock.forward(Duration.ofSeconds(1));
        assertThat(verified.find("token")).isEmpty();
    }

    @Test
    void another_token_is_not_known() {
        verified.keep("token", officer, "key-1", START.plusSeconds(3600));

        assertThat(verified.find("tokeN")).isEmpty();
    }

    @Test
    void a_new_key_of_the_issuer_makes_all_forgotten() {
        verified.keep("token", officer, "key-1", START.plusSeconds(3600));

        verified.keep("another", officer, "key-2", START.plusSeconds(3600));

        assertThat(verified.find("token")).isEmpty();
        assertThat(verified.find("another")).contains(officer);
    }

    @Test
    void two_keys_used_in_turn_do_not_make_anything_forgotten() {
        verified.keep("a", officer, "key-1", START.plusSeconds(3600));
        verified.keep("b", officer, "key-2", START.plusSeconds(3600));

        verified.keep("c", officer, "key-1", START.plusSeconds(3600));

        assertThat(verified.find("b")).contains(officer);
    }

    private static final class MovedClock extends Clock {
        private Instant now = START;

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
