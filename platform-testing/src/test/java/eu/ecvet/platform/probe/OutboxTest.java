package eu.ecvet.platform.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** BR-E01, BR-E02, BR-E03: state and event are atomic, events of one aggregate keep their order. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class OutboxTest {
    @Inject
    Probes probes;

    @Inject
    Rows rows;

    private final UUID id = UUID.randomUUID();

    @Test
    void what_is_committed_is_told_with_all_attributes_of_a_cloud_event() {
        probes.create(id, "note " + id, null);

        JsonNode event = Eventually.get(() -> about(id).stream().findFirst().orElse(null));
        assertThat(event.get("specversion").asText()).isEqualTo("1.0");
        assertThat(event.get("source").asText()).isEqualTo("/platform-probe");
        assertThat(event.get("type").asText()).isEqualTo("eu.ecvet.learner.registered.v1");
        assertThat(event.get("aggregateversion").isIntegralNumber()).isTrue();
        assertThat(event.get("aggregateversion").asLong()).isEqualTo(1);
        assertThat(event.get("correlationid").asText()).isNotBlank();
        assertThat(event.get("data").get("learnerId").asText()).isEqualTo(id.toString());
    }

    @Test
    void the_relay_reads_by_index_even_of_an_outbox_that_is_small() {
        probes.create(id, "note " + id, null);

        long readWhole = QuarkusTransaction.requiringNew().call(() -> {
            // Of this connection, what its earlier transactions did included.
            long before = timesReadWhole();
            rows.list("select event_id from oldest_unpublished(5)", row -> row.uuid("event_id"));
            rows.number("select publish(array[gen_random_uuid()], now())");
            return timesReadWhole() - before;
        });

        assertThat(readWhole).isZero();
    }

    @Test
    void a_refusal_leaves_neither_state_nor_event() {
        UUID later = UUID.randomUUID();

        Answer<Probe> outcome = probes.tellAndRefuse(id);
        probes.create(later, "note " + later, null);

        assertThat(outcome).isInstanceOf(Answer.Refused.class);
        Eventually.until(() -> !about(later).isEmpty());
        assertThat(about(id)).isEmpty();
        assertThat(probes.read(id)).isEqualTo(Answer.done(null));
    }

    @Test
    void events_of_one_aggregate_keep_their_order_and_are_numbered_without_gap() {
        probes.create(id, "note " + id, null);
        for (long version = 0; version < 20; version++) {
            probes.rename(id, "note " + version + " of " + id, ReadVersion.of(version));
        }

        Eventually.until(() -> about(id).size() == 21);
        assertThat(about(id))
                .extracting(event -> event.get("aggregateversion").asLong())
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 21).boxed().toList());
    }

    @Test
    void an_event_that_fits_no_schema_is_refused_where_it_is_written() {
        assertThatThrownBy(() -> probes.tellSomethingThatFitsNoSchema(id))
                .hasStackTraceContaining("does not fit its schema");
    }

    @Test
    void BR_E03_what_would_be_too_large_to_tell_does_not_happen_and_says_so() {
        Answer<Probe> answer = probes.tellMoreThanAnEventHolds(id);

        assertThat(answer).isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(
                        refused.why().toString())
                .contains("EVENT_TOO_LARGE", "900000"));
        assertThat(probes.read(id)).isEqualTo(Answer.done(null));
    }

    @Test
    void an_event_outside_of_a_transaction_is_refused() {
        assertThatThrownBy(() -> probes.tellOutsideOfATransaction(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_stale_write_is_refused() {
        probes.create(id, "note " + id, null);
        probes.rename(id, "first " + id, ReadVersion.of(0L));

        Answer<Probe> second = probes.rename(id, "second " + id, ReadVersion.of(0L));

        assertThat(second).isEqualTo(Answer.refused(new Refusal.StaleVersion()));
    }

    @Test
    void of_two_who_read_the_same_and_write_at_the_same_time_one_is_refused() throws Exception {
        probes.create(id, "note " + id, null);
        CyclicBarrier bothHaveRead = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(() -> probes.renameTogetherWithAnother(id, "one " + id, bothHaveRead));
            var other = threads.submit(() -> probes.renameTogetherWithAnother(id, "other " + id, bothHaveRead));

            var outcomes = List.of(one.get(), other.get());

            assertThat(outcomes).filteredOn(Answer.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(Answer.refused(new Refusal.StaleVersion()));
        }
    }

    @Test
    void of_two_who_create_the_same_at_the_same_time_both_get_the_one() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var creations = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> probes.create(id, "note " + id, null)))
                    .toList();

            int made = 0;
            for (var creation : creations) {
                assertThat(creation.get()).isInstanceOf(Answer.Done.class);
                made += ((Answer.Done<eu.ecvet.platform.act.Created<Probe>>) creation.get())
                                .value()
                                .isNew()
                        ? 1
                        : 0;
            }

            assertThat(made).isEqualTo(1);
        }
    }

    private long timesReadWhole() {
        return rows.number("select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables where relname = 'outbox'");
    }

    private static List<JsonNode> about(UUID aggregate) {
        return OtherServices.all("ecvet.probe").stream()
                .filter(event -> event.get("subject").asText().equals(aggregate.toString()))
                .toList();
    }
}
