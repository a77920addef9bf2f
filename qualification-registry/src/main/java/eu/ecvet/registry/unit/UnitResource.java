package eu.ecvet.registry.unit;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.AtHand;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.page.Page;
import eu.ecvet.registry.unit.UnitReading.UnitView;
import eu.ecvet.registry.unit.content.UnitContent;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.act.Findings;
import eu.ecvet.registry.version.store.VersionSearch;
import eu.ecvet.vocabulary.UnitId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Units", description = "Units of learning outcomes, version by version")
class UnitResource {
    private final UnitDrafts drafts;
    private final UnitReview review;
    private final UnitReading reading;
    private final ContentHash hash;
    private final CurrentActor current;

    UnitResource(UnitDrafts drafts, UnitReview review, UnitReading reading, ContentHash hash, CurrentActor current) {
        this.drafts = drafts;
        this.review = review;
        this.reading = reading;
        this.hash = hash;
        this.current = current;
    }

    /** A new unit with its first draft; the caller may name the id, so that the request can be repeated safely. */
    record NewUnit(
            UnitId id,
            @NotBlank @Size(max = 100) String code,
            @NotNull @Valid UnitContent content) {}

    /** A version goes back to its author. */
    record UnitReturn(
            @NotBlank @Size(max = 2000) @Schema(description = "What has to be improved.")
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Begin a unit: its first draft, owned by the acting institution")
    @APIResponseSchema(value = UnitVersionView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewUnit unit) {
        return Answers.created(
                drafts.create(
                        current.actor(),
                        Optional.ofNullable(unit.id()),
                        unit.code(),
                        unit.content(),
                        UnitVersionView::of),
                UnitResource::location,
                UnitVersionView::rowVersion);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            operationId = "prepareNextUnitVersion",
            summary =
                    "Begin the next version as a draft with the words of the last one; its outcomes get ids of their own")
    @APIResponseSchema(value = UnitVersionView.class, responseCode = "201")
    public Response prepareNext(@PathParam("id") UnitId id) {
        return Answers.created(
                drafts.prepareNext(current.actor(), id, UnitVersionView::of),
                UnitResource::location,
                UnitVersionView::rowVersion);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Change a draft")
    @APIResponseSchema(UnitVersionView.class)
    public Response change(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid UnitContent content) {
        return Answers.ok(
                drafts.change(current.actor(), id, version, read, content, UnitVersionView::of),
                UnitVersionView::rowVersion);
    }

    @POST
    @Path("/{id}/versions/{version}/submission")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Hand a draft to the quality officer")
    @APIResponseSchema(UnitStanding.class)
    public Response submit(
            @PathParam("id") UnitId id, @PathParam("version") int version, @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(review.submit(current.actor(), id, version, read), UnitStanding::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/return")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Send a version back to its author, from review or after approval")
    @APIResponseSchema(UnitStanding.class)
    public Response giveBack(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid UnitReturn givenBack) {
        return Answers.ok(
                review.giveBack(current.actor(), id, version, read, givenBack.reason()), UnitStanding::rowVersion);
    }

    @POST
    @Path("/{id}/versions/{version}/approval")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Approve a version; not possible for a person who wrote it")
    @APIResponseSchema(UnitStanding.class)
    public Response approve(
            @PathParam("id") UnitId id, @PathParam("version") int version, @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(review.approve(current.actor(), id, version, read), UnitStanding::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/publication")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary =
                    "Publish an approved version; it never changes afterwards, and on its first day it takes the place of the one published before")
    @APIResponseSchema(UnitStanding.class)
    public Response publish(
            @PathParam("id") UnitId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid UnitPublication publication) {
        return Answers.ok(review.publish(current.actor(), id, version, read, publication), UnitStanding::rowVersion);
    }

    @POST
    @Path("/{id}/versions/{version}/discard")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Give up a version that was never published")
    @APIResponseSchema(UnitStanding.class)
    public Response discard(
            @PathParam("id") UnitId id, @PathParam("version") int version, @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(review.discard(current.actor(), id, version, read), UnitStanding::rowVersion);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a unit: its versions and where each of them stands")
    @APIResponseSchema(UnitView.class)
    public Response read(@PathParam("id") UnitId id) {
        return Answers.tagged(reading.overview(current.actor(), id, UnitView::of), hash::tag);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(
            operationId = "readUnitVersion",
            summary = "Read a version; a published one never changes and may be kept by whoever read it")
    @APIResponseSchema(UnitVersionView.class)
    @APIResponse(
            responseCode = "304",
            description = "The caller has it already",
            headers =
                    @Header(
                            name = "ETag",
                            description = "The version that the caller has.",
                            schema = @Schema(type = SchemaType.STRING)))
    @NonBlocking
    public Uni<Response> readVersion(
            @PathParam("id") UnitId id, @PathParam("version") int version, @Context Request request) {
        return AtHand.or(
                reading.atHand(id, version).map(document -> Answers.unchanging(document, request)),
                () -> reading.document(id, version)
                        .map(document -> Answers.unchanging(document, request))
                        .orElseGet(() -> Answers.ok(
                                reading.version(current.actor(), id, version, UnitVersionView::of),
                                UnitVersionView::rowVersion)));
    }

    @GET
    @Path("/{id}/versions/{version}/findings")
    @Authenticated
    @Operation(
            operationId = "readUnitFindings",
            summary = "See everything that stands between a version and its publication")
    @APIResponseSchema(Findings.class)
    public Response findings(@PathParam("id") UnitId id, @PathParam("version") int version) {
        return Answers.ok(review.findings(current.actor(), id, version));
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Find units by words of their title or by code: published ones, and the own ones in preparation")
    @APIResponse(responseCode = "200", description = "A part of the list of unit versions")
    public Page<UnitStanding> search(
            @Parameter(description = "Words that begin a word of the title in any language, or of the code")
                    @QueryParam("text")
                    @Size(max = 200)
                    String text,
            @QueryParam("state") VersionState state,
            @Valid @BeanParam PageParameters page) {
        return reading.search(current.actor(), VersionSearch.ofUnits(text, state), page.request(), UnitStanding::of);
    }

    private static String location(UnitVersionView view) {
        return "/v1/units/" + view.unitId() + "/versions/" + view.unitVersion();
    }
}
