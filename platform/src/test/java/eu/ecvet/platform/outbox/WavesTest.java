package eu.ecvet.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.outbox.OutboxRows.Unpublished;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WavesTest {

    @Test
    void BR_E02_a_wave_holds_one_event_of_each_aggregate_and_the_next_one_its_successors() {
        var waves = new Waves(List.of(row("a", 1), row("b", 1), row("a", 2), row("a", 3), row("b", 2)));

        assertThat(waves.next()).containsExactly(row("a", 1), row("b", 1));
        assertThat(waves.next()).containsExactly(row("a", 2), row("b", 2));
        assertThat(waves.next()).containsExactly(row("a", 3));
        assertThat(waves.isOver()).isTrue();
    }

    @Test
    void BR_E02_nothing_overtakes_an_event_that_was_refused() {
        var waves = new Waves(List.of(row("a", 1), row("b", 1), row("a", 2), row("b", 2)));
        waves.next();

        waves.stop("a");

        assertThat(waves.next()).containsExactly(row("b", 2));
        assertThat(waves.isOver()).isTrue();
    }

    private static Unpublished row(String aggregate, long version) {
        UUID id = UUID.nameUUIDFromBytes((aggregate + version).getBytes());
        return new Unpublished(id, aggregate, version, "eu.ecvet.probe.v1", "{}", Instant.EPOCH, null, "correlation");
    }
}
