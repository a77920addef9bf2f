package eu.ecvet.platform.inbox.health;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * DOWN at {@code /q/health/well} while hearing stands still. Not readiness: a service that does not hear still answers, and
 * taking it out of use would not make it hear.
 */
@Wellness
@ApplicationScoped
class HearingCheck implements HealthCheck {
    private final Hearing hearing;

    HearingCheck(Hearing hearing) {
        this.hearing = hearing;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("events of other services are heard")
                .withData("standstillSeconds", hearing.standstill().toSeconds())
                .status(!hearing.standsStill())
                .build();
    }
}
