package eu.ecvet.registry.imports;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.Problem;
import eu.ecvet.platform.edge.ProblemType;
import eu.ecvet.platform.edge.Problems;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.vocabulary.OutcomeCategory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Qualifications taken over from national registers")
class ImportResource {
    private final Imports imports;
    private final ImportPlaces places;
    private final CurrentActor current;

    ImportResource(Imports imports, ImportPlaces places, CurrentActor current) {
        this.imports = imports;
        this.places = places;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.DESIGNER)
    @Operation(
            summary = "Take over a whole qualification, with its units, as drafts; safe to repeat",
            description =
                    "The body is the qualification exactly as the register publishes it, at most 8 MB. What the source does not say is decided by the parameters, or later in the drafts; nothing is guessed.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "A qualification (peruste) of the Finnish national register.")))
    @APIResponseSchema(value = ImportReport.class, responseCode = "201")
    @APIResponse(
            responseCode = "503",
            description = "As many imports as possible run at once already",
            headers =
                    @Header(
                            name = "Retry-After",
                            description = "After how many seconds to send it again.",
                            schema = @Schema(type = SchemaType.INTEGER)),
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Response run(
            @Parameter(description = "Format of the body: eperusteet, the one of the Finnish national register.")
                    @QueryParam("format")
                    @Size(max = 40)
                    String format,
            @Parameter(description = "Whether only to report what would be done.")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Pattern(regexp = "true|false", message = "must be true or false")
                    String dryRun,
            @Parameter(
                            description =
                                    "Decision of the importing institution for requirements that the source does not categorise.")
                    @QueryParam("outcomeCategory")
                    OutcomeCategory outcomeCategory,
            @Parameter(description = "Why the units are coherent although all their outcomes are of that category.")
                    @QueryParam("coherenceNote")
                    @Size(max = 2000)
                    String coherenceNote,
            @Parameter(description = "Field of education (ISCED-F 2013); the source has only national codes.")
                    @QueryParam("iscedF")
                    @Pattern(regexp = "[0-9]{2,4}", message = "must be a code of two to four digits")
                    String iscedF,
            @Parameter(description = "Which composition (suoritustapa) to take, where the source has several.")
                    @QueryParam("composition")
                    @Size(max = 100)
                    String composition,
            @NotNull InputStream body) {
        var decisions = new ImportDecisions(outcomeCategory, blankToNull(coherenceNote), iscedF, composition);
        return places.run(() -> imports.take(current.actor(), format, Boolean.parseBoolean(dryRun), decisions, body))
                .map(ImportResource::answer)
                .orElseGet(ImportResource::busy);
    }

    private static Response answer(Answer<ImportReport> given) {
        return Answers.answer(given, report -> Response.created(URI.create("/v1/imports/" + report.id()))
                .entity(report)
                .tag(Answers.tag(ImportReport.ONLY_VERSION))
                .build());
    }

    /** The rest of the body is not waited for. */
    private static Response busy() {
        return Response.fromResponse(Problems.response(Problem.of(
                        ProblemType.BUSY,
                        "Nothing of it was read, because other imports run; send it again in a minute.")))
                .header("Retry-After", 60)
                .header("Connection", "close")
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.Names.STAFF)
    @Operation(summary = "Read the report of an import of the own institution")
    @APIResponseSchema(ImportReport.class)
    public Response read(@PathParam("id") UUID id) {
        return Answers.ok(imports.report(current.actor(), id), report -> ImportReport.ONLY_VERSION);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
