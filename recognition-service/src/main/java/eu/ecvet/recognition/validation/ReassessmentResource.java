package eu.ecvet.recognition.validation;

import static eu.ecvet.functions.actor.Role.Names.ADVISER;
import static eu.ecvet.functions.actor.Role.Names.ASSESSOR;
import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.DESIGNER;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.MENTOR;
import static eu.ecvet.functions.actor.Role.Names.QUALITY_OFFICER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;
import static eu.ecvet.functions.actor.Role.Names.REGISTRAR;
import static eu.ecvet.functions.actor.Role.Names.REPRESENTATIVE;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Requests to assess an outcome again. */
@Path("/v1/cases/{id}/reassessment-requests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ReassessmentResource {

    /** A request for re-assessment is never changed. */
    private static final long ONLY_VERSION = 0;

    private final CurrentActor current;
    private final ReassessmentRequests reassessments;

    ReassessmentResource(CurrentActor current, ReassessmentRequests reassessments) {
        this.current = current;
        this.reassessments = reassessments;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @RolesAllowed({
        RECOGNITION_OFFICER,
        COORDINATOR,
        REPRESENTATIVE,
        ASSESSOR,
        REGISTRAR,
        DESIGNER,
        QUALITY_OFFICER,
        MENTOR,
        ADVISER
    })
    @Operation(
            summary = "Ask for an outcome to be assessed again",
            description =
                    "By VALIDATE of the validating institution, and only where the agreed procedure was left (BR-V05).")
    @APIResponseSchema(value = ReassessmentView.class, responseCode = "201")
    public Response askForReassessment(@PathParam("id") CaseId id, @NotNull @Valid AskForReassessment request) {
        return Answers.created(
                reassessments.ask(current.actor(), id, request),
                view -> "/v1/cases/%s/reassessment-requests".formatted(id),
                view -> ONLY_VERSION);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "Requests for re-assessment in a case",
            description = "For the validating, the recognising and the home institution, the learner and the guardian.")
    @APIResponseSchema(ReassessmentView[].class)
    public Response reassessments(@PathParam("id") CaseId id) {
        return Answers.ok(reassessments.of(current.actor(), id));
    }
}
