package eu.ecvet.localstack.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/**
 * The TCP ports of one stack, all on 127.0.0.1.
 *
 * @param kafkaController the second port of the Kafka process, on which broker and controller talk to each other
 */
public record Ports(
        int identity,
        int registry,
        int records,
        int mobility,
        int recognition,
        int postgres,
        int kafka,
        int kafkaController) {

    /** The ports of a stack that nobody moved. */
    public static Ports defaults() {
        return new Ports(8080, 8081, 8082, 8083, 8084, 5433, 9092, 9093);
    }

    /**
     * The default ports, every one moved up by the same number.
     *
     * @throws IllegalArgumentException when a port would leave the range 1024 to 65535
     */
    public static Ports movedBy(int offset) {
        Ports standard = defaults();
        int highest = standard.kafkaController + offset;
        int lowest = standard.postgres + offset;
        if (lowest < 1024 || highest > 65_535) {
            throw new IllegalArgumentException("Ports can be moved by %d to %d, not by %d."
                    .formatted(1024 - standard.postgres, 65_535 - standard.kafkaController, offset));
        }
        return new Ports(
                standard.identity + offset,
                standard.registry + offset,
                standard.records + offset,
                standard.mobility + offset,
                standard.recognition + offset,
                standard.postgres + offset,
                standard.kafka + offset,
                standard.kafkaController + offset);
    }

    /** How far these ports are from the default ones; only meaningful where all were moved alike. */
    public int offset() {
        return identity - defaults().identity;
    }

    /** Ports that nobody listens on at this moment, for tests. */
    public static Ports free() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(
                    held.get(0).getLocalPort(),
                    held.get(1).getLocalPort(),
                    held.get(2).getLocalPort(),
                    held.get(3).getLocalPort(),
                    held.get(4).getLocalPort(),
                    held.get(5).getLocalPort(),
                    held.get(6).getLocalPort(),
                    held.get(7).getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException("No free TCP port on this machine", e);
        } finally {
            for (ServerSocket socket : held) {
                try {
                    socket.close();
                } catch (IOException ignored) {
                    // A probe that cannot be closed is one port less to choose from, no more.
                }
            }
        }
    }

    /** Whether something listens on this port of 127.0.0.1. */
    public static boolean taken(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress("127.0.0.1", port), 1);
        } catch (IOException e) {
            return true;
        }
        // Some systems let two programs listen on one port when one of them listens on all addresses.
        try (Socket call = new Socket()) {
            call.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
