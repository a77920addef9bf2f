package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Only so many imports at once. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportsAtOnceTest extends SmallSource {
    @Inject
    ImportPlaces places;

    @Test
    void one_import_too_many_is_sent_away_and_everybody_else_is_served() throws Exception {
        var done = new CompletableFuture<String>();
        try (var others = allPlacesTaken(done)) {
            try {
                agency.designer()
                        .body(source(1, "a".repeat(100_000)))
                        .post("/v1/imports")
                        .then()
                        .statusCode(503)
                        .header("Retry-After", "60")
                        .body("type", is("urn:ecvet:problem:busy"));
                agency.designer().get("/v1/units").then().statusCode(200);
            } finally {
                done.complete("done");
            }
        }
        assertThat(counts(run(source(1, "a"), ""))).containsExactly(3, 0, 0, 0);
    }

    private ExecutorService allPlacesTaken(CompletableFuture<String> until) throws InterruptedException {
        var taken = new CountDownLatch(4);
        var others = Executors.newFixedThreadPool(4);
        for (int i = 0; i < 4; i++) {
            others.submit(() -> places.run(() -> {
                taken.countDown();
                return until.join();
            }));
        }
        taken.await();
        return others;
    }
}
