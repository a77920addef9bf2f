package eu.ecvet.platform.inbox.group;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.event.EventsConfig;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MembershipTest {

    @Test
    void an_instance_that_died_is_missed_before_five_seconds_are_over() throws NoSuchMethodException {
        String usual = EventsConfig.class
                .getMethod("sessionTimeout")
                .getAnnotation(WithDefault.class)
                .value();

        var settings = new Membership(Duration.parse("PT" + usual)).settings();

        // The others hear of it with their next sign of life.
        assertThat((int) settings.get("session.timeout.ms") + (int) settings.get("heartbeat.interval.ms"))
                .isLessThan(5_000);
    }

    @Test
    void a_broker_that_takes_no_short_time_is_offered_what_it_takes_by_default() {
        var membership = new Membership(Duration.ofSeconds(3));

        membership.refused();

        assertThat(membership.settings()).containsEntry("session.timeout.ms", 6_000);
        membership.refused();
        assertThat(membership.settings()).containsEntry("session.timeout.ms", 45_000);
    }
}
