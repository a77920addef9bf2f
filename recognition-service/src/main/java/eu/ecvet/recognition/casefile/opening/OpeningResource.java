package eu.ecvet.recognition.casefile.opening;

import static eu.ecvet.functions.actor.Role.Names.STAFF;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.recognition.casefile.view.CaseView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Opens recognition cases. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class OpeningResource {
    private final CurrentActor current;
    private final OpenCase openCase;

    OpeningResource(CurrentActor current, OpenCase openCase) {
        this.current = current;
        this.openCase = openCase;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "openCase",
            summary = "Open a case outside a Learning Agreement",
            description =
                    "By RECOGNISE_UNIT or COORDINATE_MOBILITY of the institution that decides, under its published procedure, on an application of the learner or a referral of the home institution. Cases of a Learning Agreement open by themselves.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenCaseRequest request) {
        return Answers.created(
                openCase.open(current.actor(), request), view -> "/v1/cases/" + view.id(), CaseView::rowVersion);
    }
}
