package eu.ecvet.platform.inbox.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What hearing came to, for whoever watches the service. */
@Startup
@ApplicationScoped
public class InboxMetrics {
    private final Counter refused;

    InboxMetrics(MeterRegistry meters) {
        refused = Counter.builder("ecvet.inbox.refused")
                .description("Records that were passed over because they are no events or come from the wrong service")
                .register(meters);
    }

    public void refused() {
        refused.increment();
    }
}
