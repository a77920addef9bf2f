package eu.ecvet.registry.institution;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.registry.function.NewFunction;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions", description = "Competent institutions and the functions they hold")
class InstitutionResource {
    private final RegisterInstitutions registration;
    private final AssignFunctions functions;
    private final CurrentActor current;

    InstitutionResource(RegisterInstitutions registration, AssignFunctions functions, CurrentActor current) {
        this.registration = registration;
        this.functions = functions;
        this.current = current;
    }

    record FunctionEnd(
            @NotNull @Schema(description = "The last day on which the function is held; today at the earliest.")
            LocalDate endsOn,

            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(summary = "Register an institution of the authority's own country")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response register(@NotNull @Valid NewInstitution institution) {
        return Answers.created(
                registration.register(current.actor(), Optional.ofNullable(institution.id()), institution.details()),
                view -> "/v1/institutions/" + view.id(),
                InstitutionView::rowVersion);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(operationId = "correctInstitution", summary = "Correct what is recorded about an institution")
    @APIResponseSchema(InstitutionView.class)
    public Response describe(
            @PathParam("id") InstitutionId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid InstitutionDetails details) {
        return Answers.ok(registration.describe(current.actor(), id, read, details), InstitutionView::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/functions")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(operationId = "assignFunction", summary = "Assign a function to an institution")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response assign(
            @PathParam("id") InstitutionId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid NewFunction function) {
        return Answers.created(
                functions.assign(current.actor(), id, read, function),
                view -> "/v1/institutions/" + view.id(),
                InstitutionView::rowVersion);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/functions/{assignmentId}/end")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(operationId = "endFunction", summary = "End a function; acts done under it before stay valid")
    @APIResponseSchema(InstitutionView.class)
    public Response end(
            @PathParam("id") InstitutionId id,
            @PathParam("assignmentId") UUID assignmentId,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid FunctionEnd end) {
        return Answers.ok(
                functions.end(current.actor(), id, assignmentId, read, end.endsOn(), end.reason()),
                InstitutionView::rowVersion);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Read an institution and its functions")
    @APIResponseSchema(InstitutionView.class)
    public Response read(@PathParam("id") InstitutionId id) {
        return Answers.ok(registration.read(id), InstitutionView::rowVersion);
    }

    @GET
    @Authenticated
    @Operation(summary = "Find institutions by country, by a function they hold today, by words of their name")
    @APIResponse(responseCode = "200", description = "A part of the list of institutions")
    public Page<InstitutionView> search(
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of ISO 3166-1 such as FI")
                    String country,
            @QueryParam("function") Function function,
            @Parameter(description = "Words that begin a word of the name in any language")
                    @QueryParam("text")
                    @Size(max = 200)
                    String text,
            @Valid @BeanParam PageParameters page) {
        return registration.search(new Institutions.Search(country, function, text), page.request());
    }
}
