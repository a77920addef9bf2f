package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.platform.sql.Rows;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** BR-E02, BR-E04: in order, from the service that tells it, patiently, and in turn. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InboxOrderTest {
    @Inject
    Heard heard;

    @Inject
    Rows rows;

    private final UUID learner = UUID.randomUUID();

    @Test
    void BR_E02_an_event_that_jumps_ahead_waits_and_the_real_ones_are_applied() {
        UUID forged = Heard.tell(learner, Long.MAX_VALUE);
        Heard.tell(learner, 1);
        Heard.tell(learner, 2);

        Eventually.until(() -> heard.times(learner) == 2 && heard.with(learner, "PARKED") == 1);
        assertThat(heard.waitsFor(forged)).containsPattern("event [123] of its aggregate");
    }

    @Test
    void BR_E02_an_event_that_came_too_early_is_applied_when_its_predecessor_was_heard() {
        Heard.tell(learner, 1);
        Heard.tell(learner, 3);
        Eventually.until(() -> heard.with(learner, "PARKED") == 1);
        int before = heard.times(learner);

        Heard.tell(learner, 2);

        Eventually.until(() -> heard.times(learner) == 3);
        assertThat(before).isEqualTo(1);
    }

    @Test
    void BR_E02_events_of_no_concern_count_too() {
        Heard.tell(learner, 1);
        OtherServices.repeat(
                Heard.TOPIC,
                Heard.SOURCE,
                "learner.registered",
                UUID.randomUUID(),
                learner,
                2,
                Map.of("learnerId", learner, "homeInstitutionId", UUID.randomUUID(), "minor", false));
        Heard.tell(learner, 3);

        Eventually.until(() -> heard.times(learner) == 2);
        assertThat(heard.with(learner, "PARKED")).isZero();
    }

    @Test
    void BR_E02_an_operator_can_take_a_jump_as_it_is() {
        UUID early = Heard.tell(learner, 7);
        Eventually.until(() -> heard.with(learner, "PARKED") == 1);

        given().auth()
                .oauth2(Tokens.operator())
                .post("/v1/stuck-events/" + early + "/retry")
                .then()
                .statusCode(204);
        Heard.tell(learner, 8);

        Eventually.until(() -> heard.times(learner) == 2);
    }

    @Test
    void BR_E02_two_events_under_one_number_are_not_passed_over_in_silence() {
        Heard.tell(learner, 1);
        Heard.tell(learner, 1);
        Heard.tell(learner, 2);

        Eventually.until(() -> heard.times(learner) == 2 && heard.with(learner, "FAILED") == 1);
    }

    @Test
    void BR_E01_an_event_from_a_service_that_does_not_publish_on_the_topic_is_not_believed() {
        OtherServices.repeat(
                Heard.TOPIC, "/recognition-service", Heard.TYPE, UUID.randomUUID(), learner, 1, Heard.data(learner));
        Heard.tell(learner, 1);

        Eventually.until(() -> heard.times(learner) == 1 && heard.with(learner, "FAILED") == 1);
    }

    @Test
    void BR_E01_an_event_that_another_service_tells_is_not_believed() {
        OtherServices.repeat(
                Heard.TOPIC,
                Heard.SOURCE,
                "institution.functions.changed",
                UUID.randomUUID(),
                learner,
                1,
                Map.of(
                        "institutionId",
                        learner,
                        "country",
                        "BE",
                        "zone",
                        "Europe/Brussels",
                        "functions",
                        java.util.List.of()));

        Eventually.until(() -> heard.with(learner, "FAILED") == 1);
        assertThat(rows.number("select count(*) from known_institution where institution_id = ?", learner))
                .isZero();
    }

    @Test
    void BR_E04_an_event_of_a_later_version_waits_in_sight_and_keeps_its_successors_behind_it() {
        var later = Heard.document(learner);
        later.put("type", "eu.ecvet." + Heard.TYPE + ".v2");
        OtherServices.sendRaw(Heard.TOPIC, learner.toString(), new String(Heard.bytes(later)));
        Heard.tell(learner, 2);

        Eventually.until(() -> heard.with(learner, "PARKED") == 2);
        assertThat(heard.with(learner, "FAILED")).isZero();
        assertThat(heard.times(learner)).isZero();
        assertThat(heard.waitsFor(UUID.fromString((String) later.get("id")))).contains("version 2 of " + Heard.TYPE);
    }

    @Test
    void BR_E04_what_an_event_waits_for_wakes_it() {
        UUID other = UUID.randomUUID();
        ProbeHandler.WAITING_FOR.put(learner, other);
        UUID event = Heard.tell(learner);
        Eventually.until(() -> heard.with(learner, "PARKED") == 1);
        Eventually.until(() ->
                rows.update("update inbox set next_attempt_at = now() + interval '1 hour' where event_id = ?", event)
                        == 1);

        Heard.tell(other);

        Eventually.until(() -> heard.times(learner) == 1);
    }

    @Test
    void BR_E04_many_that_wait_for_ever_starve_nobody_and_are_not_tried_at_every_turn() {
        var hopeless = Stream.generate(UUID::randomUUID).limit(520).toList();
        ProbeHandler.UNKNOWN_REFERENCES.addAll(hopeless);
        var events = hopeless.stream().map(Heard::tell).toList();
        ProbeHandler.UNKNOWN_REFERENCES.add(learner);
        Heard.tell(learner);
        Eventually.until(() -> heard.with(learner, "PARKED") == 1);

        ProbeHandler.UNKNOWN_REFERENCES.remove(learner);

        Eventually.until(() -> heard.times(learner) == 1);
        heard.untilAllIsHeard();
        assertThat(events).allSatisfy(event -> assertThat(heard.attempts(event)).isLessThan(40));
        ProbeHandler.UNKNOWN_REFERENCES.removeAll(hopeless);
        Eventually.until(() -> hopeless.stream().allMatch(one -> heard.times(one) == 1));
    }
}
