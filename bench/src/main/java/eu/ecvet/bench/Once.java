package eu.ecvet.bench;

import eu.ecvet.bench.load.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** One request at a time, to see what an operation answers before it is sent many times. */
final class Once {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @throws IllegalStateException when the answer is not the expected one: what is measured has to work */
    HttpResponse<byte[]> send(Request request) {
        var builder = HttpRequest.newBuilder(
                        URI.create(request.address() + request.path().get()))
                .header("Authorization", "Bearer " + request.token());
        request.headers().forEach(builder::header);
        if (request.body() != null) {
            builder.POST(HttpRequest.BodyPublishers.ofString(request.body().get()));
        }
        try {
            HttpResponse<byte[]> answer = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != request.expected()) {
                throw new IllegalStateException("%s answered %d, not %d: %s"
                        .formatted(answer.uri(), answer.statusCode(), request.expected(), new String(answer.body())));
            }
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
