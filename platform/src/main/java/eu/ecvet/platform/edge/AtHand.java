package eu.ecvet.platform.edge;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * For an operation that is {@code @NonBlocking}: what lies in memory is answered at once by the thread that read the request;
 * what has to be looked up is left to a worker, because that thread must never wait for a database.
 */
public final class AtHand {
    private AtHand() {}

    public static Uni<Response> or(Optional<Response> atHand, Supplier<Response> lookedUp) {
        return atHand.map(response -> Uni.createFrom().item(response))
                .orElseGet(
                        () -> Uni.createFrom().item(lookedUp).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }
}
