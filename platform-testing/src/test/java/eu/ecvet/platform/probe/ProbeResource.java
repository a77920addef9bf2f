package eu.ecvet.platform.probe;

import eu.ecvet.platform.act.Answer;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.edge.TextSize;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.OutcomeCategory;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/probes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("coordinator")
public class ProbeResource {
    private final Probes probes;

    ProbeResource(Probes probes) {
        this.probes = probes;
    }

    public record Item(Points points, OutcomeCategory category, LocalDate on, LocalizedText title, Boolean essential) {}

    public record NewProbe(
            @NotNull UUID id,
            @NotNull @Size(max = 40) String note,
            LearnerId learnerId,
            @Valid @Size(max = 50) List<@NotNull Item> items,
            @TextSize(TextSize.TITLE) LocalizedText title,
            BigDecimal weight) {}

    public record View(UUID id, long version, String note) {}

    @POST
    @APIResponseSchema(value = View.class, responseCode = "201")
    public Response create(@NotNull @Valid NewProbe probe) {
        return Answers.created(
                probes.create(probe.id(), probe.note(), null)
                        .map(created -> new eu.ecvet.platform.act.Created<>(view(created.value()), created.isNew())),
                view -> "/v1/probes/" + view.id(),
                View::version);
    }

    @GET
    public List<View> list(@Valid @BeanParam PageParameters page) {
        return List.of();
    }

    @PUT
    @Path("/{id}")
    @APIResponseSchema(value = View.class, responseCode = "200")
    public Response rename(
            @PathParam("id") UnitId id, @HeaderParam("If-Match") ReadVersion ifMatch, @NotNull @Valid NewProbe probe) {
        return Answers.ok(probes.rename(id.value(), probe.note(), ifMatch).map(ProbeResource::view), View::version);
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(value = View.class, responseCode = "200")
    public Response read(@PathParam("id") UnitId id) {
        return Answers.ok(
                probes.read(id.value())
                        .then(found -> found == null ? Answer.<View>notFound("The probe") : Answer.done(view(found))),
                View::version);
    }

    @GET
    @Path("/broken")
    public Response broken() {
        throw new IllegalStateException("secret of the machine");
    }

    private static View view(Probe probe) {
        return new View(probe.id(), probe.version(), probe.note());
    }
}
