package eu.ecvet.recognition.decision;

import static eu.ecvet.functions.actor.Role.Names.STAFF;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.recognition.decision.register.Decision;
import eu.ecvet.recognition.decision.register.DecisionRecord;
import eu.ecvet.vocabulary.CaseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The decision on a case. */
@Path("/v1/cases/{id}/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CaseDecisionResource {
    private final CurrentActor current;
    private final DecideCase decideCase;

    CaseDecisionResource(CurrentActor current, DecideCase decideCase) {
        this.current = current;
        this.decideCase = decideCase;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "decideCase",
            summary = "Decide on recognition",
            description =
                    "By RECOGNISE_UNIT of the institution that the agreement names, or whose procedure it is. Needs the ETag of the case as If-Match. The decision is notified at once.")
    @APIResponseSchema(value = DecisionRecord.class, responseCode = "201")
    public Response decide(
            @PathParam("id") CaseId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid DecisionRequest request) {
        return Answers.created(
                decideCase.decide(current.actor(), id, read, request),
                decision -> "/v1/decisions/" + decision.decisionId(),
                decision -> Decision.ONLY_VERSION);
    }
}
