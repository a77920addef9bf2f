package eu.ecvet.recognition.decision;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Recognition decisions. */
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DecisionResource {

    /** A decision is never changed. */
    private static final long ONLY_VERSION = 0;

    private final CurrentActor current;
    private final Decisions decisions;

    DecisionResource(CurrentActor current, Decisions decisions) {
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
        return Answers.ok(decisions.read(current.actor(), id), decision -> ONLY_VERSION);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Decisions of the caller's institution, or the learner's own, the newest first")
    @APIResponseSchema(PageOfDecisions.class)
    public Response list(@QueryParam("learnerId") LearnerId learnerId, @Valid @BeanParam PageRequest page) {
        return Answers.ok(decisions.list(current.actor(), learnerId, page));
    }

    @Schema(name = "PageOfDecisions")
    record PageOfDecisions(List<DecisionRecord> items, int page, int size, long total) {}
}
