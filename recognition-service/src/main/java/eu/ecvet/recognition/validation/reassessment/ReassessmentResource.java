package eu.ecvet.recognition.validation.reassessment;

import static eu.ecvet.functions.actor.Role.Names.ASSESSOR;
import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;
import static eu.ecvet.functions.actor.Role.Names.REGISTRAR;
import static eu.ecvet.functions.actor.Role.Names.STAFF;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Requests to assess an outcome again. */
@Path("/v1/cases/{id}/reassessment-requests")
@Produces(MediaType.APPLICATION_JSON)
class ReassessmentResource {
    private final CurrentActor current;
    private final Reassess reassess;

    ReassessmentResource(CurrentActor current, Reassess reassess) {
        this.current = current;
        this.reassess = reassess;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "requestReassessment",
            summary = "Ask for an outcome to be assessed again",
            description =
                    "By VALIDATE of the validating institution, and only where the agreed procedure was left (BR-V05). The host is told.")
    @APIResponseSchema(value = ReassessmentView.class, responseCode = "201")
    public Response ask(@PathParam("id") CaseId id, @NotNull @Valid AskForReassessment request) {
        return Answers.created(
                reassess.ask(current.actor(), id, request),
                view -> "/v1/cases/%s/reassessment-requests/%s".formatted(id, view.id()),
                ReassessmentView::rowVersion);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, ASSESSOR, REGISTRAR, LEARNER, GUARDIAN})
    @Operation(
            operationId = "listReassessmentRequests",
            summary = "Requests for re-assessment in a case",
            description =
                    "For the validating, the recognising and the home institution, the learner and the guardian; for the host and who assessed, those about their own work.")
    @APIResponseSchema(ReassessmentView[].class)
    public Response list(@PathParam("id") CaseId id) {
        return Answers.ok(reassess.list(current.actor(), id));
    }

    @GET
    @Path("{requestId}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, ASSESSOR, REGISTRAR, LEARNER, GUARDIAN})
    @Operation(
            operationId = "readReassessmentRequest",
            summary = "A request for re-assessment",
            description =
                    "For the validating, the recognising and the home institution, the learner and the guardian; for the host and who assessed, if it is about their own work.")
    @APIResponseSchema(ReassessmentView.class)
    public Response read(@PathParam("id") CaseId id, @PathParam("requestId") UUID requestId) {
        return Answers.ok(reassess.read(current.actor(), id, requestId), ReassessmentView::rowVersion);
    }

    @POST
    @Path("{requestId}/withdrawal")
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "withdrawReassessmentRequest",
            summary = "Withdraw a request for re-assessment",
            description = "By VALIDATE of the validating institution. Needs the ETag of the request as If-Match.")
    @APIResponseSchema(ReassessmentView.class)
    public Response withdraw(
            @PathParam("id") CaseId id,
            @PathParam("requestId") UUID requestId,
            @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(reassess.withdraw(current.actor(), id, requestId, read), ReassessmentView::rowVersion);
    }
}
