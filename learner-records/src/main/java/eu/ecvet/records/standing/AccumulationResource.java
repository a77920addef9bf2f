package eu.ecvet.records.standing;

import static eu.ecvet.functions.actor.Role.Names.*;

import eu.ecvet.functions.actor.CurrentActor;
import eu.ecvet.platform.edge.Answers;
import eu.ecvet.vocabulary.LearnerId;
import eu.ecvet.vocabulary.QualificationId;
import eu.ecvet.vocabulary.QualificationVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

@Path("/v1/accumulations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({STAFF, LEARNER, GUARDIAN})
class AccumulationResource {
    private final Accumulations accumulations;
    private final CurrentActor current;

    AccumulationResource(Accumulations accumulations, CurrentActor current) {
        this.accumulations = accumulations;
        this.current = current;
    }

    @GET
    @Operation(
            summary = "Read how far a learner has come towards a qualification, and what is missing",
            description = "For the learner, the guardian of a minor and the staff of the home institution.")
    @APIResponseSchema(AccumulationView.class)
    public Response read(
            @NotNull @QueryParam("learnerId") LearnerId learner,
            @NotNull @QueryParam("qualificationId") QualificationId qualification,
            @NotNull @Min(1) @QueryParam("qualificationVersion") Integer version) {
        return Answers.ok(
                accumulations.read(current.actor(), learner, new QualificationVersion(qualification, version)));
    }

    @GET
    @Path("/what-if")
    @Operation(
            operationId = "readWhatWouldCount",
            summary = "Ask what would count in another qualification",
            description =
                    "For the learner, the guardian of a minor and the staff of the home institution. The answer carries no personal data and nothing"
                            + " is stored.")
    @APIResponseSchema(WhatIfView.class)
    public Response whatIf(
            @NotNull @QueryParam("learnerId") LearnerId learner,
            @NotNull @QueryParam("qualificationId") QualificationId qualification,
            @NotNull @Min(1) @QueryParam("qualificationVersion") Integer version) {
        return Answers.ok(
                accumulations.whatIf(current.actor(), learner, new QualificationVersion(qualification, version)));
    }
}
