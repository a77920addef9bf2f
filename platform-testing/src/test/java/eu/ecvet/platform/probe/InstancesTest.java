package eu.ecvet.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** Several instances of a service share what there is to hear, whatever the broker allows. */
@QuarkusTest
@TestProfile(InstancesTest.ATimeThatTheBrokerRefuses.class)
@QuarkusTestResource(SuiteInfrastructure.class)
class InstancesTest {
    private static final int EVENTS_OF_EACH = 15;

    /** For the broker of the tests takes a second at least. */
    public static class ATimeThatTheBrokerRefuses implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ecvet.events.session-timeout", "300ms");
        }
    }

    @Inject
    Heard heard;

    @Inject
    Rows rows;

    private final List<UUID> learners =
            Stream.generate(UUID::randomUUID).limit(12).toList();

    @Test
    void events_are_heard_although_the_broker_refuses_the_session_timeout() {
        UUID learner = learners.getFirst();

        Heard.tell(learner);

        Eventually.until(() -> heard.times(learner) == 1);
    }

    @Test
    void BR_E02_while_instances_come_and_go_each_event_is_applied_once_and_in_order() {
        heard.untilAllIsHeard();
        for (int version = 1; version <= EVENTS_OF_EACH; version++) {
            long number = version;
            learners.forEach(learner -> Heard.tell(learner, number));
            if (version % 5 == 0) {
                anotherTakesItsShareAndGoes();
            }
        }

        Eventually.until(() -> learners.stream().allMatch(learner -> heard.times(learner) == EVENTS_OF_EACH));
        assertThat(learners).allSatisfy(learner -> {
            assertThat(heard.with(learner, "APPLIED")).isEqualTo(EVENTS_OF_EACH);
            assertThat(versionsInTheOrderOfTheirEffect(learner)).isSorted().doesNotHaveDuplicates();
        });
    }

    /** It reads, and is gone before it acknowledged anything. */
    private static void anotherTakesItsShareAndGoes() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                System.getProperty(SuiteInfrastructure.KAFKA),
                "group.id",
                "platform-probe",
                "enable.auto.commit",
                false,
                "auto.offset.reset",
                "earliest");
        try (var other = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            other.subscribe(List.of(Heard.TOPIC));
            Eventually.until(() -> {
                other.poll(Duration.ofMillis(50));
                return !other.assignment().isEmpty();
            });
            other.poll(Duration.ofMillis(50));
        }
    }

    private List<Long> versionsInTheOrderOfTheirEffect(UUID learner) {
        return rows.list(
                "select aggregate_version from inbox where aggregate_id = ? order by seq",
                row -> row.number("aggregate_version"),
                learner.toString());
    }
}
