package eu.ecvet.registry.qualification;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.AtHand;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.page.Page;
import eu.ecvet.registry.points.PointsDistribution;
import eu.ecvet.registry.qualification.QualificationReading.QualificationView;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.version.Validity;
import eu.ecvet.registry.version.VersionState;
import eu.ecvet.registry.version.act.Findings;
import eu.ecvet.registry.version.store.VersionSearch;
import eu.ecvet.vocabulary.QualificationId;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/v1/qualifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Qualifications",
        description = "Qualifications, their units, points and how they combine, version by version")
class QualificationResource {
    private final QualificationDrafts drafts;
    private final QualificationReview review;
    private final QualificationReading reading;
    private final QualificationFindings findings;
    private final ContentHash hash;
    private final CurrentActor current;

    QualificationResource(
            QualificationDrafts drafts,
            QualificationReview review,
            QualificationReading reading,
            QualificationFindings findings,
            ContentHash hash,
            CurrentActor current) {
        this.drafts = drafts;
        this.review = review;
        this.reading = reading;
        this.findings = findings;
        this.hash = hash;
        this.current = current;
    }

    /** A new qualification with its first draft; the caller may name the id, so that the request can be repeated safely. */
    record NewQualification(
            QualificationId id,
            @NotBlank @Size(max = 100) String code,
            @NotNull @Valid QualificationContent content) {}

    /** How a version takes a step; may be left out. */
    record QualificationStep(
            @Schema(
                    description =
                            "Whether the listed units that the institution is still preparing go the same step, all or nothing; absent: no.")
            Boolean includeUnits) {

        static boolean carriesUnits(QualificationStep step) {
            return step != null && Boolean.TRUE.equals(step.includeUnits());
        }
    }

    /** A version goes back to its author, with or without the units that were submitted together with it. */
    record QualificationReturn(
            @NotBlank @Size(max = 2000) @Schema(description = "What has to be improved.")
            String reason,

            @Schema(
                    description =
                            "Whether its units that stand where it stands go back as well, all or nothing; absent: no.")
            Boolean includeUnits) {}

    /** With what a version is published. */
    record QualificationPublication(
            @Schema(description = "From when to when the version is valid; what is absent stays as the content says.")
            Validity validity,

            @Schema(description = "Whether its approved units are published with it, from the same date; absent: no.")
            Boolean includeUnits) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Begin a qualification: its first draft, owned by the acting institution")
    @APIResponseSchema(value = QualificationVersionView.class, responseCode = "201")
    public Response create(@NotNull @Valid NewQualification qualification) {
        return Answers.created(
                drafts.create(
                        current.actor(),
                        Optional.ofNullable(qualification.id()),
                        qualification.code(),
                        qualification.content(),
                        reading::view),
                QualificationResource::location,
                QualificationVersionView::rowVersion);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            operationId = "prepareNextQualificationVersion",
            summary = "Begin the next version as a draft with the words of the last one")
    @APIResponseSchema(value = QualificationVersionView.class, responseCode = "201")
    public Response prepareNext(@PathParam("id") QualificationId id) {
        return Answers.created(
                drafts.prepareNext(current.actor(), id, reading::view),
                QualificationResource::location,
                QualificationVersionView::rowVersion);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Change a draft; other points need the function ALLOCATE_POINTS")
    @APIResponseSchema(QualificationVersionView.class)
    public Response change(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid QualificationContent content) {
        return Answers.ok(
                drafts.change(current.actor(), id, version, read, content, reading::view),
                QualificationVersionView::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/points-allocation")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            operationId = "distributePoints",
            summary = "Distribute a total of points over units by weights, so that they sum exactly")
    @APIResponseSchema(QualificationVersionView.class)
    public Response distribute(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid PointsDistribution distribution) {
        return Answers.ok(
                drafts.distribute(current.actor(), id, version, read, distribution),
                QualificationVersionView::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/submission")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Hand a draft to the quality officer")
    @APIResponseSchema(QualificationStanding.class)
    public Response submit(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            QualificationStep step) {
        return Answers.ok(
                review.submit(current.actor(), id, version, read, QualificationStep.carriesUnits(step)),
                QualificationStanding::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/return")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Send a version back to its author, from review or after approval")
    @APIResponseSchema(QualificationStanding.class)
    public Response giveBack(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid QualificationReturn givenBack) {
        return Answers.ok(
                review.giveBack(
                        current.actor(),
                        id,
                        version,
                        read,
                        Boolean.TRUE.equals(givenBack.includeUnits()),
                        givenBack.reason()),
                QualificationStanding::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/approval")
    @RolesAllowed(Role.Names.QUALITY_OFFICER)
    @Operation(summary = "Approve a version; not possible for a person who wrote it")
    @APIResponseSchema(QualificationStanding.class)
    public Response approve(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            QualificationStep step) {
        return Answers.ok(
                review.approve(current.actor(), id, version, read, QualificationStep.carriesUnits(step)),
                QualificationStanding::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/versions/{version}/publication")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary =
                    "Publish an approved version; it never changes afterwards, and on its first day it takes the place of the one published before")
    @APIResponseSchema(QualificationStanding.class)
    public Response publish(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid QualificationPublication publication) {
        return Answers.ok(
                review.publish(
                        current.actor(),
                        id,
                        version,
                        read,
                        Boolean.TRUE.equals(publication.includeUnits()),
                        publication.validity()),
                QualificationStanding::rowVersion);
    }

    @POST
    @Path("/{id}/versions/{version}/discard")
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(summary = "Give up a version that was never published")
    @APIResponseSchema(QualificationStanding.class)
    public Response discard(
            @PathParam("id") QualificationId id,
            @PathParam("version") int version,
            @HeaderParam("If-Match") ReadVersion read) {
        return Answers.ok(review.discard(current.actor(), id, version, read), QualificationStanding::rowVersion);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read a qualification: its versions and where each of them stands")
    @APIResponseSchema(QualificationView.class)
    public Response read(@PathParam("id") QualificationId id) {
        return Answers.tagged(reading.overview(current.actor(), id, QualificationView::of), hash::tag);
    }

    @GET
    @Path("/{id}/versions/{version}")
    @Authenticated
    @Operation(
            operationId = "readQualificationVersion",
            summary = "Read a version with its units; a published one never changes and may be kept by whoever read it")
    @APIResponseSchema(QualificationVersionView.class)
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
            @PathParam("id") QualificationId id, @PathParam("version") int version, @Context Request request) {
        return AtHand.or(
                reading.atHand(id, version).map(document -> Answers.unchanging(document, request)),
                () -> reading.document(id, version)
                        .map(document -> Answers.unchanging(document, request))
                        .orElseGet(() -> Answers.ok(
                                reading.version(current.actor(), id, version, reading::view),
                                QualificationVersionView::rowVersion)));
    }

    @GET
    @Path("/{id}/versions/{version}/findings")
    @Authenticated
    @Operation(
            operationId = "readQualificationFindings",
            summary = "See everything that stands between a version and its publication, its units included")
    @APIResponseSchema(Findings.class)
    public Response findings(@PathParam("id") QualificationId id, @PathParam("version") int version) {
        return Answers.ok(findings.of(current.actor(), id, version));
    }

    @GET
    @Authenticated
    @Operation(summary = "Find qualifications: published ones, and the own ones in preparation")
    @APIResponse(responseCode = "200", description = "A part of the list of qualification versions")
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
            @Valid @BeanParam PageParameters page) {
        return reading.search(
                current.actor(),
                VersionSearch.ofQualifications(text, state, country, eqfLevel, iscedF),
                page.request(),
                QualificationStanding::of);
    }

    private static String location(QualificationVersionView view) {
        return "/v1/qualifications/" + view.qualificationId() + "/versions/" + view.qualificationVersion();
    }
}
