package eu.ecvet.recognition.application;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;
import static eu.ecvet.functions.actor.Role.Names.STAFF;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Applications for recognition outside a Learning Agreement, and referrals by home institutions. */
@Path("/v1/applications")
@Produces(MediaType.APPLICATION_JSON)
class ApplicationResource {
    private final CurrentActor current;
    private final Apply apply;

    ApplicationResource(CurrentActor current, Apply apply) {
        this.current = current;
        this.apply = apply;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({LEARNER, GUARDIAN, STAFF})
    @Operation(
            operationId = "applyForRecognition",
            summary = "Ask an institution for recognition outside a Learning Agreement",
            description =
                    "By the learner, the guardian of a minor, or by RECOGNISE_UNIT or COORDINATE_MOBILITY of the learner's home institution, which refers the learner. The institution that is named, and nobody else, opens one case on it.")
    @APIResponseSchema(value = ApplicationView.class, responseCode = "201")
    public Response apply(@NotNull @Valid ApplicationRequest request) {
        return Answers.created(
                apply.apply(current.actor(), request),
                view -> "/v1/applications/" + view.id(),
                ApplicationView::rowVersion);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary =
                    "Applications to the caller's institution or of its learners, or the learner's own, the newest first")
    public Page<ApplicationView> list(
            @QueryParam("state") ApplicationState state, @Valid @BeanParam PageParameters page) {
        return page.request().total()
                ? apply.listWithTotal(current.actor(), state, page.request())
                : apply.list(current.actor(), state, page.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "An application",
            description = "For the institution that is asked, the home institution, the learner and the guardian.")
    @APIResponseSchema(ApplicationView.class)
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(apply.read(current.actor(), id), ApplicationView::rowVersion);
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({LEARNER, GUARDIAN, RECOGNITION_OFFICER, COORDINATOR})
    @Operation(
            summary = "Withdraw an application on which no case was opened",
            description = "By who made it: the learner or guardian, or the home institution that referred the learner.")
    @APIResponseSchema(ApplicationView.class)
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(apply.withdraw(current.actor(), id, read), ApplicationView::rowVersion);
    }
}
