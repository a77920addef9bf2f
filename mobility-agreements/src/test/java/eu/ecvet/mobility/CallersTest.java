package eu.ecvet.mobility;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.Authorities;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.callers.CallersStory;
import eu.ecvet.platform.testing.callers.EveryCallerGetsWhatIsWritten;
import eu.ecvet.platform.testing.told.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class CallersTest extends EveryCallerGetsWhatIsWritten {
    private final Desk desk;
    private final Authorities authorities;

    CallersTest(Desk desk, Authorities authorities) {
        this.desk = desk;
        this.authorities = authorities;
    }

    @AfterEach
    void back() {
        LegalDates.real();
    }

    /** A memorandum in force, and under it an agreement that waits for its signatures. */
    @Override
    protected CallersStory story() {
        LegalDates.set(LocalDate.of(2025, 12, 1));
        Example example = desk.preparedExample(true);
        Desk.memorandumInForce(example);
        String agreement = Desk.proposedAgreement(example, example.agreementContent());
        return new CallersStory(example.school, example.lille, example.stranger, example.learner)
                .at("/v1/memoranda/{id}", example.memorandum)
                .at("/v1/learning-agreements/{id}", agreement.substring(agreement.lastIndexOf('/') + 1))
                .body("POST /v1/memoranda", () -> example.newMemorandum(complete -> {})
                        .put("id", UUID.randomUUID().toString()))
                .body("PUT /v1/memoranda/{id}", () -> revision(example.memorandumContent()))
                .body(
                        "POST /v1/learning-agreements",
                        () -> Desk.newAgreement(UUID.randomUUID(), example.agreementContent()))
                .body("PUT /v1/learning-agreements/{id}", () -> revision(example.agreementContent()))
                .whenFunctionsEnd(() -> endFunctions(example));
    }

    private static ObjectNode revision(ObjectNode content) {
        ObjectNode revision = Example.JSON.createObjectNode();
        revision.set("content", content);
        return revision;
    }

    private void endFunctions(Example example) {
        Told.the("institution.functions.changed")
                .with("institutionId", example.school)
                .no("functions")
                .tell();
        Eventually.until(() -> QuarkusTransaction.requiringNew()
                .call(() -> authorities.known(List.of(example.school)).values().stream()
                        .allMatch(school -> school.functions().functions().isEmpty())));
    }
}
