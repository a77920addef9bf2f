package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.Actor;
import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.registry.lifecycle.Findings;
import eu.ecvet.registry.lifecycle.PublishedDocuments;
import eu.ecvet.registry.lifecycle.VersionState;
import eu.ecvet.vocabulary.UnitId;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units", description = "Units of learning outcomes, version by version")
class UnitResource {
    private final UnitDrafts drafts;
    private final UnitReview review;
    private final Units units;
    private final UnitAccess access;
    private final PublishedDocuments documents;
    private final ContentHash hash;
    private final CurrentActor current;

    UnitResource(
            UnitDrafts drafts,
            UnitReview review,
            Units units,
            UnitAccess access,
            PublishedDocuments documents,
            ContentHash hash,
            CurrentActor current) {
        this.drafts = drafts;
        this.review = review;
        this.units = units;
        this.access = access;
        this.documents = documents;
        this.hash = hash;
        this.current = current;
    }

    @POST
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Begin a unit: its first draft, owned by the acting institution")
    @APIResponseSchema(value = UnitVersionView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewUnit unit) {
        return Answers.created(drafts.create(current.actor(), unit), UnitResource::location, UnitVersionView::lock);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary =
                    "Begin the next version as a draft with the words of the last one; its outcomes get ids of their own")
    @APIResponseSchema(value = UnitVersionView.class, responseCode = "201")
    public Response prepareNext(@PathParam("id") UnitId id) {
        return Answers.created(drafts.prepareNext(current.actor(), id), UnitResource::location, UnitVersionView::lock);
    }

    @PUT
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Change a draft")
    @APIResponseSchema(UnitVersionView.class)
    public Response change(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid UnitContent content) {
        return Answers.ok(drafts.change(current.actor(), id, version, ifMatch, content), UnitVersionView::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/submission")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Hand a draft to the quality officer")
    @APIResponseSchema(UnitStanding.class)
    public Response submit(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch) {
        return Answers.ok(review.submit(current.actor(), id, version, ifMatch), UnitStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/return")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Send a version back to its author")
    @APIResponseSchema(UnitStanding.class)
    public Response sendBack(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid UnitReturn sentBack) {
        return Answers.ok(
                review.sendBack(current.actor(), id, version, ifMatch, sentBack.reason()), UnitStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/approval")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Approve a version; not possible for a person who wrote it")
    @APIResponseSchema(UnitStanding.class)
    public Response approve(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch) {
        return Answers.ok(review.approve(current.actor(), id, version, ifMatch), UnitStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/publication")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary =
                    "Publish an approved version; it never changes afterwards and supersedes the one published before")
    @APIResponseSchema(UnitStanding.class)
    public Response publish(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid UnitPublication publication) {
        return Answers.ok(review.publish(current.actor(), id, version, ifMatch, publication), UnitStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/discard")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Give up a version that was never published")
    @APIResponseSchema(UnitStanding.class)
    public Response discard(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch) {
        return Answers.ok(drafts.discard(current.actor(), id, version, ifMatch), UnitStanding::lock);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "Read a unit: its versions and where each of them stands")
    @APIResponseSchema(UnitView.class)
    public Response read(@PathParam("id") UnitId id) {
        Actor actor = current.actor();
        List<UnitStanding> readable = units.versionsOf(id).stream()
                .filter(version -> access.mayRead(actor, version))
                .map(UnitStanding::of)
                .toList();
        Answer<UnitView> outcome = units.find(id)
                .filter(unit -> !readable.isEmpty())
                .map(unit -> Answer.done(UnitView.of(unit, readable)))
                .orElseGet(() -> Answer.notFound("The unit"));
        return Answers.answer(
                outcome,
                view -> Response.ok(view).tag(hash.of(view).substring(8, 40)).build());
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(summary = "Read a version; a published one never changes and may be kept by whoever read it")
    @APIResponseSchema(UnitVersionView.class)
    public Response readVersion(
            @PathParam("id") UnitId id, @PathParam("version") int version, @Context Request request) {
        return documents
                .find(PublishedDocuments.Kind.UNIT, id.value(), version)
                .map(document -> document.answer(request))
                .orElseGet(() -> {
                    Actor actor = current.actor();
                    return Answers.ok(readable(actor, id, version).map(UnitVersionView::of), UnitVersionView::lock);
                });
    }

    @GET
    @Path("/{id}/versions/{version}/findings")
    @Authenticated
    @Transactional
    @Operation(summary = "See everything that stands between a version and its publication")
    @APIResponseSchema(Findings.class)
    public Response findings(@PathParam("id") UnitId id, @PathParam("version") int version) {
        return Answers.ok(
                readable(current.actor(), id, version).map(found -> new Findings(review.findings(found), List.of())));
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(
            summary = "Find units by words of their title or by code: published ones, and the own ones in preparation")
    @APIResponse(responseCode = "200", description = "A page of unit versions")
    public Page<UnitStanding> search(
            @QueryParam("text") @Size(max = 200) String text,
            @QueryParam("state") VersionState state,
            @Valid @BeanParam PageRequest page) {
        return units.search(current.actor().institution(), text, state, page).map(UnitStanding::of);
    }

    private Answer<UnitSpecification> readable(Actor actor, UnitId id, int version) {
        Optional<UnitSpecification> found = units.find(id, version).filter(one -> access.mayRead(actor, one));
        return found.map(Answer::done).orElseGet(() -> Answer.notFound("This version of the unit"));
    }

    private static String location(UnitVersionView view) {
        return "/v1/units/" + view.unitId() + "/versions/" + view.version();
    }
}
