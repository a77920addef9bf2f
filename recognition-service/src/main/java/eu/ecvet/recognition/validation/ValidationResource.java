package eu.ecvet.recognition.validation;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;
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

/** Validation of a case. */
@Path("/v1/cases/{id}/validations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ValidationResource {

    private final CurrentActor current;
    private final ValidateCase validateCase;

    ValidationResource(CurrentActor current, ValidateCase validateCase) {
        this.current = current;
        this.validateCase = validateCase;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "validateCase",
            summary = "Validate: compare the assessed with the expected outcomes",
            description =
                    "By VALIDATE of the institution that the agreement names, or whose procedure it is. The ETag of the answer is that of the case, for the decision that follows.")
    @APIResponseSchema(value = ValidationView.class, responseCode = "201")
    public Response validate(
            @PathParam("id") CaseId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid ValidationRequest request) {
        return Answers.created(
                validateCase.validate(current.actor(), id, read, request),
                view -> "/v1/cases/%s/validations/%s".formatted(id, view.id()),
                ValidationView::rowVersion);
    }

    @GET
    @Path("{validationId}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A validation",
            description = "For the validating, the recognising and the home institution, the learner and the guardian.")
    @APIResponseSchema(ValidationView.class)
    public Response read(@PathParam("id") CaseId id, @PathParam("validationId") UUID validationId) {
        return Answers.ok(validateCase.read(current.actor(), id, validationId), ValidationView::rowVersion);
    }
}
