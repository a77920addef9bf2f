package eu.ecvet.records.transcript.issuing;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.act.ReadVersion;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.platform.edge.PageParameters;
import eu.ecvet.platform.page.Page;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.LearningAgreementId;
import eu.ecvet.vocabulary.TranscriptId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/transcripts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({STAFF, LEARNER, GUARDIAN, PARTNER_SYSTEM})
class TranscriptResource {
    private final Issuing issuing;
    private final TranscriptReading reading;
    private final CurrentActor current;

    TranscriptResource(Issuing issuing, TranscriptReading reading, CurrentActor current) {
        this.issuing = issuing;
        this.reading = reading;
        this.current = current;
    }

    @POST
    @RolesAllowed({STAFF, PARTNER_SYSTEM})
    @Operation(
            summary = "Issue the transcript of a Learning Agreement",
            description =
                    "By the hosting institution, function AWARD_CREDIT, or its own system (BR-I07). Lists every targeted outcome with the result that"
                            + " counts, composed from the recorded assessments. One transcript for an agreement.")
    @APIResponseSchema(value = TranscriptView.class, responseCode = "201")
    public Response issue(@NotNull @Valid IssueTranscript request) {
        return Answers.created(
                issuing.issue(current.actor(), request),
                transcript -> "/v1/transcripts/" + transcript.transcriptId(),
                TranscriptResource::version);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({STAFF, PARTNER_SYSTEM})
    @Operation(
            summary = "Correct a transcript",
            description =
                    "By the hosting institution, function AWARD_CREDIT, or its own system (BR-I07); needs If-Match with the version that was read."
                            + " The new version supersedes the one before; both stay readable.")
    @APIResponseSchema(value = TranscriptView.class, responseCode = "201")
    public Response correct(
            @PathParam("id") TranscriptId id,
            @HeaderParam("If-Match") ReadVersion read,
            @NotNull @Valid CorrectTranscript request) {
        return Answers.answer(issuing.correct(current.actor(), id, request, read), transcript -> Response.created(
                        URI.create("/v1/transcripts/%s/versions/%d".formatted(id, transcript.transcriptVersion())))
                .tag(Answers.tag(version(transcript)))
                .entity(transcript)
                .build());
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read the version of a transcript that holds",
            description =
                    "For the learner, the guardian of a minor, the host and its system, the home and who validates and recognises.")
    @APIResponseSchema(TranscriptView.class)
    public Response read(@PathParam("id") TranscriptId id) {
        return Answers.ok(reading.read(current.actor(), id), TranscriptResource::version);
    }

    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listTranscriptVersions",
            summary = "Read all versions of a transcript, the first one first")
    @APIResponseSchema(TranscriptView[].class)
    public Response versions(@PathParam("id") TranscriptId id) {
        return Answers.ok(reading.versions(current.actor(), id));
    }

    @GET
    @Path("/{id}/versions/{number}")
    @Operation(operationId = "readTranscriptVersion", summary = "Read one version of a transcript")
    @APIResponseSchema(TranscriptView.class)
    public Response readVersion(@PathParam("id") TranscriptId id, @PathParam("number") int number) {
        return Answers.ok(reading.read(current.actor(), id, number), TranscriptResource::version);
    }

    @GET
    @Operation(
            summary = "List transcripts",
            description = "The version that holds, of every transcript that the caller may read.")
    public Page<TranscriptView> list(
            @QueryParam("learnerId") LearnerId learner,
            @QueryParam("learningAgreementId") LearningAgreementId agreement,
            @Valid @BeanParam PageParameters page) {
        return reading.list(
                current.actor(), Optional.ofNullable(learner), Optional.ofNullable(agreement), page.request());
    }

    private static long version(TranscriptView transcript) {
        return transcript.transcriptVersion();
    }
}
