package eu.ecvet.mobility.memorandum.act;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.mobility.memorandum.MemorandumState;
import eu.ecvet.mobility.signature.ReturnRequest;
import eu.ecvet.mobility.signature.SigningRequest;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.MemorandumId;
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

@Path("/v1/memoranda")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Memoranda of Understanding")
class MemorandumResource {
    private final MemorandumActs acts;
    private final CurrentActor caller;

    MemorandumResource(MemorandumActs acts, CurrentActor caller) {
        this.acts = acts;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(
            summary = "Draft a memorandum",
            description =
                    "By a coordinator of an institution that is among the signing partners and holds COORDINATE_MOBILITY.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "201", responseDescription = "The draft")
    public Response create(@NotNull @Valid NewMemorandum memorandum) {
        return Answers.created(
                acts.draft(caller.actor(), memorandum),
                view -> "/v1/memoranda/" + view.id(),
                MemorandumView::rowVersion);
    }

    @GET
    @RolesAllowed(Role.Names.STAFF)
    @Operation(summary = "List the memoranda in which the caller's institution takes part")
    public Page<MemorandumView> list(
            @QueryParam("state") MemorandumState state, @Valid @BeanParam PageParameters page) {
        return acts.list(caller.actor(), state, page.request());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.STAFF)
    @Operation(
            summary = "Read a memorandum, with whose turn it is and why",
            description = "By anybody who works for an institution that takes part.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "200", responseDescription = "The memorandum")
    public Response read(@PathParam("id") MemorandumId id) {
        return answer(acts.read(caller.actor(), id));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(summary = "Change a draft", description = "By a coordinator of any partner; needs If-Match.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "200", responseDescription = "The changed draft")
    public Response revise(
            @PathParam("id") MemorandumId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid MemorandumRevision revision) {
        return answer(acts.revise(caller.actor(), id, read, revision));
    }

    @POST
    @Path("/{id}/discard")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Role.Names.COORDINATOR)
    @Operation(
            summary = "Discard a draft",
            description = "By a coordinator of any partner: nobody goes on with it. It stays readable. Needs If-Match.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "200", responseDescription = "The discarded draft")
    public Response discard(@PathParam("id") MemorandumId id, @HeaderParam("If-Match") ReadVersion read) {
        return answer(acts.discard(caller.actor(), id, read));
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
            value = MemorandumView.class,
            responseCode = "200",
            responseDescription = "The proposed memorandum")
    public Response propose(@PathParam("id") MemorandumId id, @HeaderParam("If-Match") ReadVersion read) {
        return answer(acts.propose(caller.actor(), id, read));
    }

    @POST
    @Path("/{id}/signatures")
    @RolesAllowed(Role.Names.REPRESENTATIVE)
    @Operation(
            summary = "Sign for a partner",
            description =
                    "By the partner's legal representative. Binds the content hash; repeating one's own signature does no harm.")
    @APIResponseSchema(
            value = MemorandumView.class,
            responseCode = "200",
            responseDescription = "The memorandum with the signature")
    public Response sign(@PathParam("id") MemorandumId id, @NotNull @Valid SigningRequest signature) {
        return answer(acts.sign(caller.actor(), id, signature));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({Role.Names.COORDINATOR, Role.Names.REPRESENTATIVE})
    @Operation(
            summary = "Give a proposal back to be changed",
            description = "By any partner; signatures given so far are void. Needs If-Match.")
    @APIResponseSchema(value = MemorandumView.class, responseCode = "200", responseDescription = "The draft again")
    public Response giveBack(
            @PathParam("id") MemorandumId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid ReturnRequest request) {
        return answer(acts.giveBack(caller.actor(), id, read, request));
    }

    @POST
    @Path("/{id}/termination")
    @RolesAllowed(Role.Names.REPRESENTATIVE)
    @Operation(
            operationId = "giveNoticeOfMemorandum",
            summary = "Give notice",
            description = "By a partner's legal representative, with the period of notice (BR-M11). Needs If-Match.")
    @APIResponseSchema(
            value = MemorandumView.class,
            responseCode = "200",
            responseDescription = "The memorandum with its new end")
    public Response giveNotice(
            @PathParam("id") MemorandumId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid DepartureNotice notice) {
        return answer(acts.giveNotice(caller.actor(), id, read, notice));
    }

    private static Response answer(Answer<MemorandumView> outcome) {
        return Answers.ok(outcome, MemorandumView::rowVersion);
    }
}
