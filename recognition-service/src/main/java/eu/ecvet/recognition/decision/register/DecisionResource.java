package eu.ecvet.recognition.decision.register;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Recognition decisions, as those see them who may. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
class DecisionResource {
    private final CurrentActor current;
    private final ReadDecisions decisions;

    DecisionResource(CurrentActor current, ReadDecisions decisions) {
        this.current = current;
        this.decisions = decisions;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A recognition decision",
            description = "For the recognising, the validating and the home institution, the learner and the guardian.")
    @APIResponseSchema(DecisionRecord.class)
    public Response read(@PathParam("id") DecisionId id) {
        return Answers.ok(decisions.read(current.actor(), id), decision -> Decision.ONLY_VERSION);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Decisions of the caller's institution, or the learner's own, the newest first")
    public Page<DecisionRecord> list(
            @QueryParam("learnerId") LearnerId learnerId, @Valid @BeanParam PageParameters page) {
        return page.request().total()
                ? decisions.listWithTotal(current.actor(), learnerId, page.request())
                : decisions.list(current.actor(), learnerId, page.request());
    }
}
