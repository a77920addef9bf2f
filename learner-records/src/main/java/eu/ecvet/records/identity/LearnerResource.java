package eu.ecvet.records.identity;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/learners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(STAFF)
class LearnerResource {
    private final Registration registration;
    private final CurrentActor current;

    LearnerResource(Registration registration, CurrentActor current) {
        this.registration = registration;
        this.current = current;
    }

    @POST
    @Operation(
            summary = "Register a learner",
            description =
                    "By the home institution, function COORDINATE_MOBILITY. The other services learn the pseudonym,"
                            + " the home institution and whether a guardian has to sign, nothing else.")
    @APIResponseSchema(value = LearnerView.class, responseCode = "201")
    public Response register(@NotNull @Valid RegisterLearner request) {
        return Answers.created(
                registration.register(current.actor(), request),
                learner -> "/v1/learners/" + learner.id(),
                LearnerView::rowVersion);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({COORDINATOR, REGISTRAR, RECOGNITION_OFFICER, LEARNER, GUARDIAN})
    @Operation(
            summary = "Read a learner",
            description =
                    "For the learner, the guardian of a minor, and the coordinators, registrars and recognition officers of the home"
                            + " institution; all others work with the pseudonym.")
    @APIResponseSchema(LearnerView.class)
    public Response read(@PathParam("id") LearnerId id) {
        return Answers.ok(registration.read(current.actor(), id), LearnerView::rowVersion);
    }

    @PUT
    @Path("/{id}")
    @Operation(
            operationId = "rectifyIdentity",
            summary = "Rectify who a learner is",
            description = "By the home institution, function COORDINATE_MOBILITY; needs If-Match.")
    @APIResponseSchema(LearnerView.class)
    public Response rectify(
            @PathParam("id") LearnerId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid RectifyIdentity request) {
        return Answers.ok(registration.rectify(current.actor(), id, request, read), LearnerView::rowVersion);
    }
}
