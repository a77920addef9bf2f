package eu.ecvet.registry.qualification;

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
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/qualifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Qualifications",
        description = "Qualifications, their units, points and how they combine, version by version")
class QualificationResource {
    private final QualificationDrafts drafts;
    private final QualificationReview review;
    private final Qualifications qualifications;
    private final QualificationAccess access;
    private final PublishedDocuments documents;
    private final ContentHash hash;
    private final CurrentActor current;

    QualificationResource(
            QualificationDrafts drafts,
            QualificationReview review,
            Qualifications qualifications,
            QualificationAccess access,
            PublishedDocuments documents,
            ContentHash hash,
            CurrentActor current) {
        this.drafts = drafts;
        this.review = review;
        this.qualifications = qualifications;
        this.access = access;
        this.documents = documents;
        this.hash = hash;
        this.current = current;
    }

    @POST
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Begin a qualification: its first draft, owned by the acting institution")
    @APIResponseSchema(value = QualificationVersionView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewQualification qualification) {
        return Answers.created(
                drafts.create(current.actor(), qualification),
                QualificationResource::location,
                QualificationVersionView::lock);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Begin the next version as a draft with the words of the last one")
    @APIResponseSchema(value = QualificationVersionView.class, responseCode = "201")
    public Response prepareNext(@PathParam("id") QualificationId id) {
        return Answers.created(
                drafts.prepareNext(current.actor(), id),
                QualificationResource::location,
                QualificationVersionView::lock);
    }

    @PUT
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Change a draft; other points need the function ALLOCATE_POINTS")
    @APIResponseSchema(QualificationVersionView.class)
    public Response change(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid QualificationContent content) {
        return Answers.ok(
                drafts.change(current.actor(), id, version, ifMatch, content), QualificationVersionView::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/points-allocation")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Distribute a total of points over units by weights, so that they sum exactly")
    @APIResponseSchema(QualificationVersionView.class)
    public Response distribute(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid PointsDistribution distribution) {
        return Answers.ok(
                drafts.distribute(current.actor(), id, version, ifMatch, distribution), QualificationVersionView::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/submission")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Hand a draft to the quality officer")
    @APIResponseSchema(QualificationStanding.class)
    public Response submit(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            QualificationStep step) {
        return Answers.ok(
                review.submit(current.actor(), id, version, ifMatch, QualificationStep.carriesUnits(step)),
                QualificationStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/return")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Send a version back to its author")
    @APIResponseSchema(QualificationStanding.class)
    public Response sendBack(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid QualificationReturn sentBack) {
        return Answers.ok(
                review.sendBack(
                        current.actor(),
                        id,
                        version,
                        ifMatch,
                        Boolean.TRUE.equals(sentBack.includeUnits()),
                        sentBack.reason()),
                QualificationStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/approval")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Approve a version; not possible for a person who wrote it")
    @APIResponseSchema(QualificationStanding.class)
    public Response approve(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            QualificationStep step) {
        return Answers.ok(
                review.approve(current.actor(), id, version, ifMatch, QualificationStep.carriesUnits(step)),
                QualificationStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/publication")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary =
                    "Publish an approved version; it never changes afterwards and supersedes the one published before")
    @APIResponseSchema(QualificationStanding.class)
    public Response publish(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid QualificationPublication publication) {
        return Answers.ok(
                review.publish(
                        current.actor(),
                        id,
                        version,
                        ifMatch,
                        Boolean.TRUE.equals(publication.includeUnits()),
                        publication),
                QualificationStanding::lock);
    }

    @POST
    @Path("/{id}/versions/{version}/discard")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Give up a version that was never published")
    @APIResponseSchema(QualificationStanding.class)
    public Response discard(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion ifMatch) {
        return Answers.ok(drafts.discard(current.actor(), id, version, ifMatch), QualificationStanding::lock);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "Read a qualification: its versions and where each of them stands")
    @APIResponseSchema(QualificationView.class)
    public Response read(@PathParam("id") QualificationId id) {
        Actor actor = current.actor();
        List<QualificationStanding> readable = qualifications.versionsOf(id).stream()
                .filter(version -> access.mayRead(actor, version))
                .map(QualificationStanding::of)
                .toList();
        Answer<QualificationView> outcome = qualifications
                .find(id)
                .filter(qualification -> !readable.isEmpty())
                .map(qualification -> Answer.done(QualificationView.of(qualification, readable)))
                .orElseGet(() -> Answer.notFound("The qualification"));
        return Answers.answer(
                outcome,
                view -> Response.ok(view).tag(hash.of(view).substring(8, 40)).build());
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(
            summary = "Read a version with its units; a published one never changes and may be kept by whoever read it")
    @APIResponseSchema(QualificationVersionView.class)
    public Response readVersion(
            @PathParam("id") QualificationId id, @PathParam("version") int version, @Context Request request) {
        return documents
                .find(PublishedDocuments.Kind.QUALIFICATION, id.value(), version)
                .map(document -> document.answer(request))
                .orElseGet(() -> Answers.ok(
                        readable(id, version)
                                .map(found ->
                                        QualificationVersionView.of(found, qualifications.unitsOf(found.content()))),
                        QualificationVersionView::lock));
    }

    @GET
    @Path("/{id}/versions/{version}/findings")
    @Authenticated
    @Transactional
    @Operation(summary = "See everything that stands between a version and its publication, its units included")
    @APIResponseSchema(Findings.class)
    public Response findings(@PathParam("id") QualificationId id, @PathParam("version") int version) {
        return Answers.ok(readable(id, version).map(review::findings));
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "Find qualifications: published ones, and the own ones in preparation")
    @APIResponse(responseCode = "200", description = "A page of qualification versions")
    public Page<QualificationStanding> search(
            @Parameter(description = "Words that begin a word of the title in any language, or of the code")
                    @QueryParam("text")
                    @Size(max = 200)
                    String text,
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of ISO 3166-1 such as FI")
                    String country,
            @QueryParam("eqfLevel") @Min(1) @Max(8) Integer eqfLevel,
            @Parameter(description = "A field of ISCED-F 2013; also finds the narrower ones")
                    @QueryParam("iscedF")
                    @Pattern(regexp = "[0-9]{2,4}", message = "must be a code of two to four digits")
                    String iscedF,
            @QueryParam("state") VersionState state,
            @Valid @BeanParam PageRequest page) {
        return qualifications
                .search(
                        current.actor().institution(),
                        new Qualifications.Search(text, country, eqfLevel, iscedF, state),
                        page)
                .map(QualificationStanding::of);
    }

    private Answer<QualificationSpecification> readable(QualificationId id, int version) {
        Actor actor = current.actor();
        return qualifications
                .find(id, version)
                .filter(one -> access.mayRead(actor, one))
                .map(Answer::done)
                .orElseGet(() -> Answer.notFound("This version of the qualification"));
    }

    private static String location(QualificationVersionView view) {
        return "/v1/qualifications/" + view.qualificationId() + "/versions/" + view.version();
    }
}
