package eu.ecvet.localstack.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void one_number_moves_every_port() {
        Ports moved = Ports.movedBy(10_000);

        assertThat(moved).isEqualTo(new Ports(18_080, 18_081, 18_082, 18_083, 18_084, 15_433, 19_092, 19_093));
    }

    @Test
    void ports_cannot_be_moved_out_of_range() {
        assertThatThrownBy(() -> Ports.movedBy(60_000)).hasMessageContaining("Ports can be moved by");
        assertThatThrownBy(() -> Ports.movedBy(-5_000)).hasMessageContaining("Ports can be moved by");
    }

    @Test
    void free_ports_are_all_different() {
        Ports free = Ports.free();

        assertThat(IntStream.of(
                                free.identity(),
                                free.registry(),
                                free.records(),
                                free.mobility(),
                                free.recognition(),
                                free.postgres(),
                                free.kafka(),
                                free.kafkaController())
                        .distinct()
                        .count())
                .isEqualTo(8);
    }

    @Test
    void a_port_with_a_listener_counts_as_taken() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(Ports.taken(listener.getLocalPort())).isTrue();
        }
    }
}
