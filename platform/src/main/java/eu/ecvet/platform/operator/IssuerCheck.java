package eu.ecvet.platform.operator;

import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.oidc.runtime.TenantConfigContext;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * DOWN until the issuer of access tokens was reached once: before, nobody's token can be checked. Afterwards its keys are
 * known here and it may be away.
 */
@Readiness
@ApplicationScoped
class IssuerCheck implements AsyncHealthCheck {
    private final TenantConfigBean issuers;

    IssuerCheck(TenantConfigBean issuers) {
        this.issuers = issuers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        TenantConfigContext issuer = issuers.getDefaultTenant();
        // Who waits for a ready service sends it no request that would look for the issuer again; so this does.
        return issuer.ready()
                ? Uni.createFrom().item(response(true))
                : issuer.initialize()
                        .map(TenantConfigContext::ready)
                        .onFailure()
                        .invoke(Throwable::printStackTrace)
                        .onFailure()
                        .recoverWithItem(false)
                        .map(IssuerCheck::response);
    }

    private static HealthCheckResponse response(boolean known) {
        return HealthCheckResponse.named("issuer of access tokens is known")
                .status(known)
                .build();
    }
}
