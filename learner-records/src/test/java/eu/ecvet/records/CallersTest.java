package eu.ecvet.records;

import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.callers.CallersStory;
import eu.ecvet.platform.testing.callers.EveryCallerGetsWhatIsWritten;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CallersTest extends EveryCallerGetsWhatIsWritten {
    @AfterEach
    void back() {
        LegalDates.real();
    }

    /** A mobility that is assessed and attested, and a qualification that is awarded. */
    @Override
    protected CallersStory story() {
        LegalDates.set(LocalDate.parse("2026-02-09"));
        World world = World.withMobility();
        String learner = "/v1/learners/" + world.learner;
        String assessment = world.assess(world.assessment("ACHIEVED", "ACHIEVED", "ACHIEVED"))
                .statusCode(201)
                .extract()
                .path("id");
        String transcript =
                world.issue(world.transcript()).statusCode(201).extract().path("transcriptId");
        world.decision(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        world.aesthetician,
                        world.unit(world.handCare, "UNIT_AWARD", "20", world.handOutcomes, List.of()),
                        world.unit(world.bodyCare, "UNIT_AWARD", "100", world.bodyOutcomes, List.of()))
                .tell();
        OtherServices.hear(World.RECORDS, "qualification.awardable", world.learner.value());
        UUID award = UUID.randomUUID();
        world.as(world.home, Role.RECOGNITION_OFFICER)
                .body(Map.of(
                        "id",
                        award.toString(),
                        "qualificationId",
                        world.aesthetician.toString(),
                        "qualificationVersion",
                        1))
                .post(learner + "/qualification-awards")
                .then()
                .statusCode(201);
        return new CallersStory(world.home, world.host, world.stranger, world.learner)
                .at("/v1/learners/{id}", world.learner)
                .at("/v1/learners/{id}/qualification-awards/{awardId}", award)
                .at("/v1/assessments/{id}", assessment)
                .at("/v1/transcripts/{id}", transcript)
                .at("/v1/transcripts/{id}/versions/{number}", 1)
                .named("qualificationId", world.aesthetician)
                .named("qualificationVersion", 1)
                .named("learningAgreementId", world.agreement)
                .named("unitId", world.handCare)
                .named("outcomeId", world.handOutcomes.getFirst())
                .named("bornOn", "2008-03-14")
                .whenFunctionsEnd(() -> world.losesAllFunctions(world.home));
    }
}
