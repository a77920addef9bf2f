package eu.ecvet.registry.institution;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.clock.LegalCalendar;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.Page;
import eu.ecvet.platform.edge.PageRequest;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/institutions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Institutions", description = "Competent institutions and the functions they hold")
class InstitutionResource {
    private final RegisterInstitutions registration;
    private final Institutions institutions;
    private final CurrentActor current;
    private final LegalCalendar calendar;

    InstitutionResource(
            RegisterInstitutions registration,
            Institutions institutions,
            CurrentActor current,
            LegalCalendar calendar) {
        this.registration = registration;
        this.institutions = institutions;
        this.current = current;
        this.calendar = calendar;
    }

    record FunctionEnd(
            @NotNull @Schema(description = "The last day on which the function is held; today at the earliest.")
            LocalDate on,

            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(summary = "Register an institution of the authority's own country")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response register(@NotNull @Valid NewInstitution institution) {
        return Answers.created(
                registration.register(current.actor(), institution),
                view -> "/v1/institutions/" + view.id(),
                InstitutionView::version);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(summary = "Correct what is recorded about an institution")
    @APIResponseSchema(InstitutionView.class)
    public Response describe(
            @PathParam("id") InstitutionId id,
            @HeaderParam("If-Match") ReadVersion ifMatch,
            @NotNull @Valid InstitutionDetails details) {
        return Answers.ok(registration.describe(current.actor(), id, ifMatch, details), InstitutionView::version);
    }

    @POST
    @Path("/{id}/functions")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(summary = "Assign a function to an institution")
    @APIResponseSchema(value = InstitutionView.class, responseCode = "201")
    public Response assign(@PathParam("id") InstitutionId id, @NotNull @Valid NewFunction function) {
        return Answers.created(
                registration.assign(current.actor(), id, function),
                view -> "/v1/institutions/" + view.id(),
                InstitutionView::version);
    }

    @POST
    @Path("/{id}/functions/{assignmentId}/end")
    @RolesAllowed(Role.Names.AUTHORITY)
    @Operation(summary = "End a function; acts done under it before stay valid")
    @APIResponseSchema(InstitutionView.class)
    public Response end(
            @PathParam("id") InstitutionId id,
            @PathParam("assignmentId") UUID assignmentId,
            @NotNull @Valid FunctionEnd end) {
        return Answers.ok(
                registration.end(current.actor(), id, assignmentId, end.on(), end.reason()), InstitutionView::version);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "Read an institution and its functions")
    @APIResponseSchema(InstitutionView.class)
    public Response read(@PathParam("id") InstitutionId id) {
        return Answers.ok(
                institutions
                        .find(id)
                        .map(found -> Answer.done(found.view(institutions.functionsOf(id).stream()
                                .map(FunctionAssignment::view)
                                .toList())))
                        .orElseGet(() -> Answer.notFound("The institution")),
                InstitutionView::version);
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "Find institutions by country, by a function they hold today, by words of their name")
    @APIResponse(responseCode = "200", description = "A page of institutions")
    public Page<InstitutionView> search(
            @QueryParam("country")
                    @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of ISO 3166-1 such as FI")
                    String country,
            @QueryParam("function") Function function,
            @QueryParam("text") @Size(max = 200) String text,
            @Valid @BeanParam PageRequest page) {
        return institutions.search(country, function, text, calendar.today(), page);
    }
}
