package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.newAgreement;
import static eu.ecvet.mobility.Desk.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import eu.ecvet.vocabulary.OutcomeId;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Stories of an adult learner, under a memorandum in force. */
abstract class AgreementStory {
    static final String AGREEMENTS = "/v1/learning-agreements";

    final Desk desk;
    Example example;

    AgreementStory(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void adultLearnerAndMemorandumInForce() {
        LegalDates.set(LocalDate.of(2025, 12, 1));
        example = desk.preparedExample(false);
        memorandumInForce(example);
    }

    @AfterEach
    void back() {
        LegalDates.real();
    }

    String home() {
        return coordinator(example.school);
    }

    String host() {
        return coordinator(example.lille);
    }

    Response draft(UUID id, ObjectNode content) {
        return post(home(), AGREEMENTS, newAgreement(id, content));
    }

    UUID assessed(String path, OutcomeId outcome, String result) {
        return Told.the("assessment.confirmed")
                .with("assessmentId", UUID.randomUUID())
                .with("learnerId", example.learner)
                .with("learningAgreementId", idOf(path))
                .one("results", each -> each.with("outcomeId", outcome).with("result", result))
                .tell();
    }

    static UUID idOf(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    static JsonNode heard(String path, String type) {
        return OtherServices.hear("ecvet.mobility", type, idOf(path));
    }

    static boolean wasTold(String path, String type) {
        return OtherServices.all("ecvet.mobility").stream()
                .anyMatch(event ->
                        event.path("subject").asText().equals(idOf(path).toString())
                                && event.path("type").asText().equals("eu.ecvet." + type + ".v1"));
    }
}
