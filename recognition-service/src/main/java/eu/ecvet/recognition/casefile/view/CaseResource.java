package eu.ecvet.recognition.casefile.view;

import static eu.ecvet.functions.actor.Role.Names.COORDINATOR;
import static eu.ecvet.functions.actor.Role.Names.GUARDIAN;
import static eu.ecvet.functions.actor.Role.Names.LEARNER;
import static eu.ecvet.functions.actor.Role.Names.RECOGNITION_OFFICER;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.recognition.casefile.CaseState;
import eu.ecvet.vocabulary.CaseId;
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

/** Recognition cases, as those see them who may. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
class CaseResource {
    private final CurrentActor current;
    private final CaseViews views;

    CaseResource(CurrentActor current, CaseViews views) {
        this.current = current;
        this.views = views;
    }

    @GET
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(summary = "Cases of the caller's institution, or the learner's own, the newest first")
    public Page<CaseSummary> list(
            @QueryParam("state") CaseState state,
            @QueryParam("learnerId") LearnerId learnerId,
            @Valid @BeanParam PageParameters page) {
        return page.request().total()
                ? views.listWithTotal(current.actor(), state, learnerId, page.request())
                : views.list(current.actor(), state, learnerId, page.request());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({RECOGNITION_OFFICER, COORDINATOR, LEARNER, GUARDIAN})
    @Operation(
            summary = "A case with what the rules propose and whose turn it is",
            description = "For the validating, the recognising and the home institution, the learner and the guardian.")
    @APIResponseSchema(CaseView.class)
    public Response read(@PathParam("id") CaseId id) {
        return Answers.ok(views.read(current.actor(), id), CaseView::rowVersion);
    }
}
