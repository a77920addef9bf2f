package eu.ecvet.platform.operator;

import eu.ecvet.platform.act.Refusal;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.edge.Problems;
import eu.ecvet.platform.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For operators: events that wait or failed, and the verbs to send them on. */
@Path("/v1/stuck-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Stuck events", description = "For operators of this service")
@RolesAllowed("operator")
public class StuckEventsResource {
    private final StuckEvents stuck;

    StuckEventsResource(StuckEvents stuck) {
        this.stuck = stuck;
    }

    /** Why an event is given up. */
    public record Dismissal(@NotBlank @Size(max = 300) String reason) {}

    @GET
    @Operation(summary = "Events that wait or failed, oldest first; without their data")
    public Page<StuckEvent> list(
            @QueryParam("status") @Parameter(description = "Those of this status alone.") StuckEvent.Status status,
            @Valid @BeanParam PageParameters page) {
        return stuck.page(Optional.ofNullable(status), page.request());
    }

    @POST
    @Path("/{eventId}/resending")
    @Operation(operationId = "resendStuckEvent", summary = "Send an event again that the broker refused")
    @APIResponse(responseCode = "204", description = "It is back in line")
    public Response resend(@PathParam("eventId") UUID eventId) {
        return done(stuck.resend(eventId), "A refused event " + eventId);
    }

    @POST
    @Path("/{eventId}/retry")
    @Operation(
            operationId = "retryStuckEvent",
            summary = "Handle an event again that failed here",
            description =
                    "One that is parked because events before it were not heard is taken as the next of its aggregate.")
    @APIResponse(responseCode = "204", description = "It was handled")
    public Response retry(@PathParam("eventId") UUID eventId) {
        return done(stuck.retry(eventId), "A failed event that can be handled now, " + eventId + ",");
    }

    @POST
    @Path("/{eventId}/dismissal")
    @Operation(
            operationId = "dismissStuckEvent",
            summary = "Give an event up, with a reason that is kept; the later events of its aggregate go on")
    @APIResponse(responseCode = "204", description = "It is given up")
    public Response dismiss(@PathParam("eventId") UUID eventId, @NotNull @Valid Dismissal dismissal) {
        return done(stuck.dismiss(eventId, dismissal.reason()), "A waiting event " + eventId);
    }

    private static Response done(boolean found, String what) {
        return found ? Response.noContent().build() : Problems.response(new Refusal.NotFound(what));
    }
}
