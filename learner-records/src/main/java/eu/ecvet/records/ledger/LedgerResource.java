package eu.ecvet.records.ledger;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/learners/{id}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({STAFF, LEARNER, GUARDIAN})
class LedgerResource {
    private final LedgerReading ledger;
    private final CurrentActor current;

    LedgerResource(LedgerReading ledger, CurrentActor current) {
        this.ledger = ledger;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Read the ledger of a learner",
            description = "For the learner, the guardian of a minor and the staff of the home institution.")
    @APIResponseSchema(LedgerView.class)
    public Response read(@PathParam("id") LearnerId learner) {
        return Answers.ok(ledger.read(current.actor(), learner));
    }
}
