package eu.ecvet.records.award;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.LearnerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/learners/{id}/qualification-awards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class QualificationAwardResource {
    /** An award never changes, so there is one version of it. */
    private static final long ONLY_VERSION = 1;

    private final Awarding awarding;
    private final AwardReading reading;
    private final CurrentActor current;

    QualificationAwardResource(Awarding awarding, AwardReading reading, CurrentActor current) {
        this.awarding = awarding;
        this.reading = reading;
        this.current = current;
    }

    @POST
    @RolesAllowed(STAFF)
    @Operation(
            operationId = "awardQualification",
            summary = "Award a qualification",
            description =
                    "By the home institution or one that recognises for the learner, function AWARD_QUALIFICATION; what is"
                            + " missing is named. Once for a qualification.")
    @APIResponseSchema(value = QualificationAwardView.class, responseCode = "201")
    public Response award(@PathParam("id") LearnerId learner, @NotNull @Valid AwardQualification request) {
        return Answers.created(
                awarding.award(current.actor(), learner, request),
                award -> "/v1/learners/%s/qualification-awards/%s".formatted(learner, award.id()),
                award -> ONLY_VERSION);
    }

    @GET
    @RolesAllowed({STAFF, LEARNER, GUARDIAN})
    @Operation(
            summary = "Read the qualifications that a learner was awarded, the first one first",
            description = "For the learner, the guardian of a minor and the staff of the home institution.")
    @APIResponseSchema(QualificationAwardView[].class)
    public Response list(@PathParam("id") LearnerId learner) {
        return Answers.ok(reading.list(current.actor(), learner));
    }

    @GET
    @Path("/{awardId}")
    @RolesAllowed({STAFF, LEARNER, GUARDIAN})
    @Operation(
            summary = "Read an award of a qualification",
            description = "For the learner, the guardian of a minor and the staff of the home institution.")
    @APIResponseSchema(QualificationAwardView.class)
    public Response read(@PathParam("id") LearnerId learner, @PathParam("awardId") UUID awardId) {
        return Answers.ok(reading.read(current.actor(), learner, awardId), award -> ONLY_VERSION);
    }
}
