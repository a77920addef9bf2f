package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** BR-E01, BR-E02, BR-E04: each fact once, in order, never guessed. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InboxTest {
    private static final String TOPIC = "ecvet.others";
    private static final String SOURCE = "/learner-records";
    private static final String TYPE = "learner.minority.changed";

    @Inject
    ProbeHandler handler;

    private final UUID learner = UUID.randomUUID();

    @Test
    void the_same_delivery_again_has_no_effect() {
        UUID event = UUID.randomUUID();
        repeat(event, 1);
        repeat(event, 1);
        repeat(event, 1);
        UUID marker = heardOfMarker();

        assertThat(handler.heardOf(marker)).isEqualTo(1);
        assertThat(handler.heardOf(learner)).isEqualTo(1);
    }

    @Test
    void BR_E02_an_event_older_than_what_is_known_is_passed_over() {
        told = true;
        OtherServices.repeat(
                TOPIC,
                SOURCE,
                "learner.registered",
                UUID.randomUUID(),
                learner,
                1,
                Map.of("learnerId", learner, "homeInstitutionId", UUID.randomUUID(), "minor", false));
        repeat(UUID.randomUUID(), 2);
        repeat(UUID.randomUUID(), 1);
        UUID marker = heardOfMarker();

        assertThat(handler.heardOf(marker)).isEqualTo(1);
        assertThat(handler.heardOf(learner)).isEqualTo(1);
        assertThat(waiting(learner, "PARKED") + waiting(learner, "FAILED")).isZero();
    }

    @Test
    void an_event_with_an_unknown_reference_waits_and_keeps_its_successors_behind_it() {
        ProbeHandler.UNKNOWN_REFERENCES.add(learner);
        tell();
        tell();
        Eventually.until(() -> waiting(learner, "PARKED") == 2);
        int whileWaiting = handler.heardOf(learner);

        ProbeHandler.UNKNOWN_REFERENCES.remove(learner);

        Eventually.until(() -> handler.heardOf(learner) == 2);
        assertThat(whileWaiting).isZero();
        assertThat(waiting(learner, "PARKED")).isZero();
    }

    @Test
    void a_poison_event_stops_only_its_own_aggregate_is_seen_and_can_be_handled_again() {
        ProbeHandler.POISON.add(learner);
        UUID poison = tell();
        tell();
        UUID marker = heardOfMarker();
        Eventually.until(() -> waiting(learner, "FAILED") == 1 && waiting(learner, "PARKED") == 1);

        operator("/v1/stuck-events/" + poison + "/retry").statusCode(404);
        ProbeHandler.POISON.remove(learner);
        operator("/v1/stuck-events/" + poison + "/retry").statusCode(204);

        Eventually.until(() -> handler.heardOf(learner) == 2);
        assertThat(handler.heardOf(marker)).isEqualTo(1);
    }

    @Test
    void an_event_given_up_lets_its_successors_go_on() {
        ProbeHandler.POISON.add(learner);
        UUID poison = tell();
        Eventually.until(() -> waiting(learner, "FAILED") == 1);
        tell();
        ProbeHandler.POISON.remove(learner);

        given().auth()
                .oauth2(Tokens.operator())
                .contentType("application/json")
                .body("{\"reason\": \"sent by mistake\"}")
                .post("/v1/stuck-events/" + poison + "/dismissal")
                .then()
                .statusCode(204);

        Eventually.until(() -> handler.heardOf(learner) == 1);
    }

    @Test
    void a_record_that_is_no_event_is_kept_for_the_operator_and_stops_nothing() {
        String key = UUID.randomUUID().toString();
        OtherServices.sendRaw(TOPIC, key, "this is no event");

        UUID marker = heardOfMarker();

        assertThat(handler.heardOf(marker)).isEqualTo(1);
        Eventually.until(() -> waiting(UUID.fromString(key), "FAILED") == 1);
    }

    @Test
    void BR_E01_what_an_event_brings_about_carries_its_correlation() {
        ProbeHandler.TOLD_ON.add(learner);
        UUID cause = tell();

        var effect = Eventually.get(() -> OtherServices.all("ecvet.probe").stream()
                .filter(event -> event.path("subject").asText().equals(learner.toString()))
                .findFirst()
                .orElse(null));

        assertThat(effect.path("correlationid").asText()).isEqualTo(cause.toString());
    }

    @Test
    void waiting_events_are_counted() {
        ProbeHandler.UNKNOWN_REFERENCES.add(learner);
        tell();
        Eventually.until(() -> waiting(learner, "PARKED") == 1);

        String metrics = given().auth()
                .oauth2(Tokens.operator())
                .get("/q/metrics")
                .body()
                .asString();

        assertThat(metrics).containsPattern("ecvet_inbox_parked [1-9]").contains("ecvet_outbox_oldest_age_seconds");
        ProbeHandler.UNKNOWN_REFERENCES.remove(learner);
    }

    private UUID heardOfMarker() {
        UUID marker = UUID.randomUUID();
        // All partitions are read by one thread, but only the order within one is sure: so the marker has to be waited
        // for.
        OtherServices.tell(TOPIC, SOURCE, TYPE, marker, data(marker));
        Eventually.until(() -> handler.heardOf(marker) == 1);
        Eventually.until(() ->
                handler.heardOf(learner) > 0 || waiting(learner, "PARKED") + waiting(learner, "FAILED") > 0 || !told);
        return marker;
    }

    private boolean told;

    private UUID tell() {
        told = true;
        return OtherServices.tell(TOPIC, SOURCE, TYPE, learner, data(learner));
    }

    private void repeat(UUID event, long version) {
        told = true;
        OtherServices.repeat(TOPIC, SOURCE, TYPE, event, learner, version, data(learner));
    }

    private static Map<String, Object> data(UUID learner) {
        return Map.of(
                "learnerId",
                learner.toString(),
                "homeInstitutionId",
                UUID.randomUUID().toString(),
                "minor",
                false);
    }

    private static long waiting(UUID aggregate, String status) {
        return given().auth()
                .oauth2(Tokens.operator())
                .queryParam("status", status)
                .queryParam("size", 200)
                .get("/v1/stuck-events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.aggregateId == '" + aggregate + "' }")
                .size();
    }

    private static ValidatableResponse operator(String verb) {
        return given().auth().oauth2(Tokens.operator()).post(verb).then();
    }
}
