package eu.ecvet.recognition.decision;

import static eu.ecvet.vocabulary.Role.Names.ADVISER;
import static eu.ecvet.vocabulary.Role.Names.ASSESSOR;
import static eu.ecvet.vocabulary.Role.Names.COORDINATOR;
import static eu.ecvet.vocabulary.Role.Names.DESIGNER;
import static eu.ecvet.vocabulary.Role.Names.GUARDIAN;
import static eu.ecvet.vocabulary.Role.Names.LEARNER;
import static eu.ecvet.vocabulary.Role.Names.MENTOR;
import static eu.ecvet.vocabulary.Role.Names.QUALITY_OFFICER;
import static eu.ecvet.vocabulary.Role.Names.RECOGNITION_OFFICER;
import static eu.ecvet.vocabulary.Role.Names.REGISTRAR;
import static eu.ecvet.vocabulary.Role.Names.REPRESENTATIVE;

import eu.ecvet.platform.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.IfMatch;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.vocabulary.CaseId;
import eu.ecvet.vocabulary.DecisionId;
import eu.ecvet.vocabulary.LearnerId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Recognition decisions. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DecisionResource {

    /** A decision is never changed. */
    private static final long ONLY_VERSION = 0;

    private final CurrentActor current;
    private final DecideCase decideCase;
    private final Decisions decisions;

    DecisionResource(CurrentActor current, DecideCase decideCase, Decisions decisions) {
        this.current = current;
        this.decideCase = decideCase;
        this.decisions = decisions;
    }

    // Any staff may knock: the answer then names the function that they do not carry (BR-I01, BR-I05).
    @POST
    @Path("cases/{id}/decisions")
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
            summary = "Decide on recognition",
            description =
                    "By RECOGNISE_UNIT of the institution that the agreement names, or whose procedure it is. Needs the ETag of the case as If-Match. The decision is notified at once.")
    @APIResponseSchema(value = DecisionRecord.class, responseCode = "201")
    Response decide(
            @PathParam("id") CaseId id,
            @HeaderParam("If-Match") IfMatch ifMatch,
            @NotNull @Valid DecisionRequest request) {
        return Answers.created(
                decideCase.decide(current.actor(), id, ifMatch, request),
                decision -> "/v1/decisions/" + decision.decisionId(),
                decision -> ONLY_VERSION);
    }

    @GET
    @Path("decisions/{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A recognition decision",
            description = "For the recognising, the validating and the home institution, the learner and the guardian.")
    @APIResponseSchema(DecisionRecord.class)
    Response read(@PathParam("id") DecisionId id) {
        return Answers.ok(decisions.read(current.actor(), id), decision -> ONLY_VERSION);
    }

    @GET
    @Path("decisions")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Decisions of the caller's institution, or the learner's own, the newest first")
    @APIResponseSchema(PageOfDecisions.class)
    Response list(@QueryParam("learnerId") LearnerId learnerId, @Valid @BeanParam PageRequest page) {
        return Answers.ok(decisions.list(current.actor(), learnerId, page));
    }

    @Schema(name = "PageOfDecisions")
    record PageOfDecisions(List<DecisionRecord> items, int page, int size, long total) {}
}
