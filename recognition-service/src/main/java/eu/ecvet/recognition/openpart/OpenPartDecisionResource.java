package eu.ecvet.recognition.openpart;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;
import static eu.ecvet.functions.actor.Role.Names.STAFF;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Decisions that count something into an open part of a qualification. */
@Path("/v1/open-part-decisions")
@Produces(MediaType.APPLICATION_JSON)
class OpenPartDecisionResource {
    private final CurrentActor current;
    private final DecideOpenPart decisions;

    OpenPartDecisionResource(CurrentActor current, DecideOpenPart decisions) {
        this.current = current;
        this.decisions = decisions;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "decideOpenPart",
            summary = "Count a recognised unit or a stated achievement into an open part of a qualification",
            description =
                    "By RECOGNISE_UNIT of the learner's home institution. The unit counts for the learner in another qualification already; it counts once in this one, and only up to the bounds of the part (BR-P03, BR-R09).")
    @APIResponseSchema(value = OpenPartDecisionRecord.class, responseCode = "201")
    public Response decide(@NotNull @Valid OpenPartDecisionRequest request) {
        return Answers.created(
                decisions.decide(current.actor(), request),
                decision -> "/v1/open-part-decisions/" + decision.id(),
                decision -> OpenPartDecision.ONLY_VERSION);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A decision on an open part",
            description = "For the home institution, the learner and the guardian.")
    @APIResponseSchema(OpenPartDecisionRecord.class)
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(decisions.read(current.actor(), id), decision -> OpenPartDecision.ONLY_VERSION);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Decisions on open parts of the caller's institution, or the learner's own, the newest first")
    public Page<OpenPartDecisionRecord> list(
            @QueryParam("learnerId") LearnerId learnerId, @Valid @BeanParam PageParameters page) {
        return page.request().total()
                ? decisions.listWithTotal(current.actor(), learnerId, page.request())
                : decisions.list(current.actor(), learnerId, page.request());
    }
}
