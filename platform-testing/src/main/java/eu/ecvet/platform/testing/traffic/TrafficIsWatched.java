package eu.ecvet.platform.testing.traffic;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Watches the {@link Traffic} of every test of a service, without a word in the test. */
public final class TrafficIsWatched implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        Traffic.watch();
    }
}
