package eu.ecvet.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many events that come at once are heard in one transaction, and nobody can tell. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InboxTogetherTest {
    @Inject
    Heard heard;

    private final UUID special = UUID.randomUUID();
    private final List<UUID> before = some();
    private final List<UUID> after = some();

    @AfterEach
    void nothingSpecialAnyMore() {
        ProbeHandler.UNKNOWN_REFERENCES.remove(special);
        ProbeHandler.POISON.remove(special);
    }

    @Test
    void BR_E04_of_many_at_once_one_that_waits_leaves_no_trace_and_keeps_back_only_its_own() {
        ProbeHandler.UNKNOWN_REFERENCES.add(special);

        tellAtOnce();

        Eventually.until(() -> all().allMatch(one -> heard.times(one) == 2));
        Eventually.until(() -> heard.with(special, "PARKED") == 2);
        assertThat(heard.times(special)).isZero();

        ProbeHandler.UNKNOWN_REFERENCES.remove(special);
        Eventually.until(() -> heard.times(special) == 2);
        assertThat(all()).allSatisfy(one -> assertThat(heard.times(one)).isEqualTo(2));
    }

    @Test
    void BR_E02_of_many_at_once_one_that_breaks_keeps_back_only_its_own() {
        ProbeHandler.POISON.add(special);

        tellAtOnce();

        Eventually.until(() -> all().allMatch(one -> heard.times(one) == 2));
        assertThat(heard.times(special)).isZero();

        ProbeHandler.POISON.remove(special);
        Eventually.until(() -> heard.times(special) == 2);
        assertThat(all()).allSatisfy(one -> assertThat(heard.times(one)).isEqualTo(2));
    }

    @Test
    void BR_E01_of_many_at_once_a_delivery_that_comes_twice_counts_once() {
        tellAtOnce();
        Eventually.until(() -> all().allMatch(one -> heard.times(one) == 2) && heard.times(special) == 2);

        heard.untilAllIsHeard();

        assertThat(all()).allSatisfy(one -> assertThat(heard.times(one)).isEqualTo(2));
    }

    private Stream<UUID> all() {
        return Stream.concat(before.stream(), after.stream());
    }

    private static List<UUID> some() {
        return Stream.generate(UUID::randomUUID).limit(10).toList();
    }

    /** Two events of each, all of them twice, in one request to the broker. */
    private void tellAtOnce() {
        heard.untilAllIsHeard();
        List<byte[]> records = new ArrayList<>();
        for (int version = 1; version <= 2; version++) {
            for (UUID learner : Stream.of(before, List.of(special), after)
                    .flatMap(List::stream)
                    .toList()) {
                Map<String, Object> document = Heard.document(learner);
                document.put("aggregateversion", version);
                records.add(Heard.bytes(document));
                records.add(Heard.bytes(document));
            }
        }
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", System.getProperty("ecvet.test.kafka"), "linger.ms", 200, "batch.size", 1_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            records.forEach(record -> producer.send(new ProducerRecord<>(Heard.TOPIC, 0, "k", record)));
        }
    }
}
