package eu.ecvet.recognition.cases;

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
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.vocabulary.CaseId;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Recognition cases. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class CaseResource {

    private final CurrentActor current;
    private final OpenCase openCase;
    private final CaseViews views;

    CaseResource(CurrentActor current, OpenCase openCase, CaseViews views) {
        this.current = current;
        this.openCase = openCase;
        this.views = views;
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
            summary = "Open a case outside a Learning Agreement",
            description =
                    "By RECOGNISE_UNIT or COORDINATE_MOBILITY of the institution that decides, under its published procedure. Cases of a Learning Agreement open by themselves.")
    @APIResponseSchema(value = CaseView.class, responseCode = "201")
    public Response open(@NotNull @Valid OpenCaseRequest request) {
        return Answers.created(
                openCase.open(current.actor(), request), view -> "/v1/cases/" + view.caseId(), CaseView::version);
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Cases of the caller's institution, or the learner's own, the newest first")
    @APIResponseSchema(PageOfCases.class)
    public Response list(
            @QueryParam("state") CaseState state,
            @QueryParam("learnerId") LearnerId learnerId,
            @Valid @BeanParam PageRequest page) {
        return Answers.ok(views.list(current.actor(), state, learnerId, page));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A case with what the rules propose and whose turn it is",
            description = "For the validating, the recognising and the home institution, the learner and the guardian.")
    @APIResponseSchema(CaseView.class)
    public Response read(@PathParam("id") CaseId id) {
        return Answers.ok(views.read(current.actor(), id), CaseView::version);
    }

    @Schema(name = "PageOfRecognitionCases")
    record PageOfCases(List<CaseSummary> items, int page, int size, long total) {}
}
