package eu.ecvet.bench.limit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The endpoint that does nothing, in a process like a service's: with the same options of the JVM and the same issuer of tokens. */
public final class Bare implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final String address;

    private Bare(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** @param options of the JVM, as the services have them */
    public static Bare start(Path java, List<String> options, Path application, String issuer, Path log) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(options);
        command.addAll(List.of("-jar", application.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        try {
            Bare bare = new Bare(builder.start(), "http://127.0.0.1:" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(bare::close));
            bare.awaitReady(log);
            return bare;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    public String address() {
        return address;
    }

    /** It refuses who brings no token, and that is an answer. */
    private void awaitReady(Path log) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address + "/v1/bare/2")).build();
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 401) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new IllegalStateException("The endpoint of the limit does not start; its log: " + log);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
