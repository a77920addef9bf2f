package eu.ecvet.records.assessment.recording;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.AssessmentId;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({STAFF, LEARNER, GUARDIAN})
class AssessmentResource {
    /** An attempt never changes, so there is one version of it. */
    private static final long ONLY_VERSION = 1;

    private final Assessing assessing;
    private final AssessmentReading reading;
    private final CurrentActor current;

    AssessmentResource(Assessing assessing, AssessmentReading reading, CurrentActor current) {
        this.assessing = assessing;
        this.reading = reading;
        this.current = current;
    }

    @POST
    @RolesAllowed(STAFF)
    @Operation(
            summary = "Record an assessment, outcome by outcome",
            description =
                    "By an institution that holds ASSESS for the unit on the date of the assessment: under a Learning"
                            + " Agreement one that the agreement names, else the home institution, or one that awarded the learner a unit of a qualification to which this unit belongs. Mentors and advisers record none.")
    @APIResponseSchema(value = AssessmentView.class, responseCode = "201")
    public Response record(@NotNull @Valid RecordAssessment act) {
        return Answers.created(
                assessing.record(current.actor(), act), made -> "/v1/assessments/" + made.id(), made -> ONLY_VERSION);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an assessment",
            description = "For the assessing institution, the learner's home institution, the parties of the agreement,"
                    + " the learner and the guardian of a minor.")
    @APIResponseSchema(AssessmentView.class)
    public Response read(@PathParam("id") AssessmentId id) {
        return Answers.ok(reading.read(current.actor(), id), made -> ONLY_VERSION);
    }

    @GET
    @Operation(
            summary = "List assessments",
            description = "Those that the caller may read, in the order in which they were recorded.")
    public Page<AssessmentView> list(
            @QueryParam("learnerId") LearnerId learner,
            @QueryParam("learningAgreementId") LearningAgreementId agreement,
            @Valid @BeanParam PageParameters page) {
        return reading.list(
                current.actor(), Optional.ofNullable(learner), Optional.ofNullable(agreement), page.request());
    }
}
