package eu.ecvet.mobility.agreement.act;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.agreement.LearningAgreementState;
import eu.ecvet.mobility.signature.ReturnRequest;
import eu.ecvet.mobility.signature.SigningRequest;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/learning-agreements")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Learning Agreements")
class LearningAgreementResource {
    private final AgreementActs acts;
    private final CurrentActor caller;

    LearningAgreementResource(AgreementActs acts, CurrentActor caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(
            summary = "Draft a Learning Agreement",
            description = "By a coordinator of the home or the hosting institution, which holds COORDINATE_MOBILITY.")
    @APIResponseSchema(value = LearningAgreementView.class, responseCode = "201", responseDescription = "The draft")
    public Response create(@NotNull @Valid NewLearningAgreement agreement) {
        return Answers.created(
                acts.draft(caller.actor(), agreement),
                view -> "/v1/learning-agreements/" + view.id(),
                LearningAgreementView::rowVersion);
    }

    @GET
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEARNER, Role.Names.GUARDIAN, Role.Names.PARTNER_SYSTEM})
    @Operation(
            summary = "List Learning Agreements",
            description =
                    "For staff those in which their institution has a part, for the learner and the guardian the learner's own.")
    public Page<LearningAgreementView> list(
            @QueryParam("state") LearningAgreementState state, @Valid @BeanParam PageParameters page) {
        return page.request().total()
                ? acts.listWithTotal(caller.actor(), state, page.request())
                : acts.list(caller.actor(), state, page.request());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.Names.STAFF, Role.Names.LEARNER, Role.Names.GUARDIAN, Role.Names.PARTNER_SYSTEM})
    @Operation(
            summary = "Read a Learning Agreement, with whose turn it is and why",
            description = "By home, host, the institutions that have a task in it, the learner and the guardian.")
    @APIResponseSchema(value = LearningAgreementView.class, responseCode = "200", responseDescription = "The agreement")
    public Response read(@PathParam("id") LearningAgreementId id) {
        return answer(acts.read(caller.actor(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(summary = "Change a draft", description = "By a coordinator of home or host; needs If-Match.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The changed draft")
    public Response revise(
            @PathParam("id") LearningAgreementId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid LearningAgreementRevision revision) {
        return answer(acts.revise(caller.actor(), id, read, revision));
    }

    @POST
    @Path("/{id}/proposal")
    // The act has no content of its own, so nobody has to say in which format none is sent.
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(
            summary = "Propose a draft for signature",
            description = "Refused with all that is missing at once. Needs If-Match.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The proposed agreement")
    public Response propose(@PathParam("id") LearningAgreementId id, @HeaderParam("If-Match") ReadVersion read) {
        return answer(acts.propose(caller.actor(), id, read));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed({
        Role.Names.COORDINATOR,
        Role.Names.REPRESENTATIVE,
        Role.Names.LEARNER,
        Role.Names.GUARDIAN,
        Role.Names.PARTNER_SYSTEM
    })
    @Operation(
            summary = "Sign",
            description =
                    "Home and host by a coordinator (COORDINATE_MOBILITY), or by their own system (BR-I07), the learner, the guardian of a minor, an intermediary if one is named. Binds the content hash; repeating one's own signature does no harm.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The agreement with the signature")
    public Response sign(@PathParam("id") LearningAgreementId id, @NotNull @Valid SigningRequest signature) {
        return answer(acts.sign(caller.actor(), id, signature));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.REPRESENTATIVE, Role.Names.LEARNER, Role.Names.GUARDIAN})
    @Operation(
            summary = "Give a proposal back to be changed",
            description = "By any party; signatures given so far are void. Needs If-Match.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The draft again")
    public Response giveBack(
            @PathParam("id") LearningAgreementId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid ReturnRequest request) {
        return answer(acts.giveBack(caller.actor(), id, read, request));
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.LEARNER})
    @Operation(
            summary = "Cancel an agreement before it begins",
            description = "By home, host or the learner. Needs If-Match.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The cancelled agreement")
    public Response cancel(
            @PathParam("id") LearningAgreementId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid Cancellation cancellation) {
        return answer(acts.cancel(caller.actor(), id, read, cancellation));
    }

    @POST
    @Path("/{id}/closure")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(
            operationId = "closeLearningAgreementWithoutResult",
            summary = "Close an agreement under which nothing was assessed",
            description =
                    "By home or host, once the mobility is over: its outcomes can be targeted again. Where something was assessed the host issues the transcript instead. Needs If-Match.")
    @APIResponseSchema(
            value = LearningAgreementView.class,
            responseCode = "200",
            responseDescription = "The closed agreement")
    public Response closeWithoutResult(
            @PathParam("id") LearningAgreementId id, @HeaderParam("If-Match") ReadVersion read) {
        return answer(acts.closeWithoutResult(caller.actor(), id, read));
    }

    private static Response answer(Answer<LearningAgreementView> outcome) {
        return Answers.ok(outcome, LearningAgreementView::rowVersion);
    }
}
