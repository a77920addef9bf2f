package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static eu.ecvet.mobility.Desk.signedAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.platform.testing.told.Told;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What days, notices and cancellations make of agreements. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementTimeTest extends AgreementStory {
    private final EntityManager database;

    AgreementTimeTest(Desk desk, EntityManager database) {
        super(desk);
        this.database = database;
    }

    @Test
    void
            BR_L11_what_holds_a_signed_agreement_up_is_said_by_every_read_after_30_days_it_lapses_and_frees_its_outcomes() {
        String path = signedAgreement(example, example.agreementContent());
        String blocked = signedAgreementOnOtherUnit("2026-03-16", "2026-04-10");
        terminate(LocalDate.of(2026, 3, 2));

        LegalDates.set(LocalDate.of(2026, 3, 16));
        Eventually.until(() -> "MOU_NOT_IN_FORCE".equals(get(home(), blocked).path("turn[0].code")));
        get(home(), blocked)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("turn.act", hasItem("activation"))
                .body("turn[0].why", containsString("lapses after 2026-04-15"));
        LegalDates.set(LocalDate.of(2026, 4, 16));
        awaitState(home(), blocked, "LAPSED");

        assertThat(heard(blocked, "learning-agreement.ended").get("ending").asText())
                .isEqualTo("LAPSED");
        awaitState(home(), path, "LAPSED");
    }

    @Test
    void BR_M09_notice_during_the_mobility_changes_the_coverage_which_is_told_the_memorandum_runs_off() {
        String path = signedAgreement(example, example.agreementContent("2026-01-12", "2026-04-30"));
        LegalDates.set(LocalDate.of(2026, 1, 12));
        awaitState(home(), path, "ACTIVE");

        terminate(LocalDate.of(2026, 4, 12));

        JsonNode told = heard(path, "learning-agreement.coverage-changed");
        assertThat(told.at("/coverage/until").asText()).isEqualTo("2026-10-27");
        get(home(), path)
                .then()
                .body("coverage.until", equalTo("2026-10-27"))
                .body("warnings.code", hasItem("LA_PERIOD"));
        LegalDates.set(LocalDate.of(2026, 4, 13));
        awaitState(home(), Desk.path(example), "RUN_OFF");
        get(home(), Desk.path(example)).then().body("endReason", equalTo("TERMINATED"));
        get(home(), path).then().body("state", equalTo("ACTIVE")).body("coverage.until", equalTo("2026-10-27"));
        LegalDates.set(LocalDate.of(2026, 5, 1));
        awaitState(home(), path, "PERIOD_COMPLETED");
        LegalDates.set(LocalDate.of(2026, 10, 28));
        awaitState(home(), Desk.path(example), "ENDED");
    }

    @Test
    void BR_M09_a_notice_at_the_moment_in_which_an_agreement_begins_is_seen_by_its_coverage() {
        String path = signedAgreement(example, example.agreementContent("2026-01-12", "2026-04-30"));

        QuarkusTransaction.requiringNew().run(() -> {
            // What another instance does with a notice, before its transaction ends and before anybody is told.
            database.createNativeQuery("update memorandum set in_force_until = date '2026-01-11' where id = :id")
                    .setParameter("id", example.memorandum.value())
                    .executeUpdate();
            LegalDates.set(LocalDate.of(2026, 1, 12));
            Eventually.until(this::somebodyWaitsForARow);
        });

        // The memorandum that the agreement now sees ended before the mobility began.
        Eventually.until(() -> "MOU_NOT_IN_FORCE".equals(get(home(), path).path("turn[0].code")));
        get(home(), path).then().body("state", equalTo("SIGNED"));
    }

    @Test
    void BR_M09_an_end_that_was_known_from_the_beginning_changes_no_coverage() {
        String path = signedAgreement(example, example.agreementContent("2025-12-08", "2026-01-30"));
        LegalDates.set(LocalDate.of(2025, 12, 8));
        awaitState(home(), path, "ACTIVE");

        LegalDates.set(LocalDate.of(2028, 9, 1));
        awaitState(home(), Desk.path(example), "ENDED");

        assertThat(wasTold(path, "learning-agreement.coverage-changed")).isFalse();
        assertThat(OtherServices.hear("ecvet.mobility", "memorandum.ended", example.memorandum.value())
                        .get("reason")
                        .asText())
                .isEqualTo("EXPIRED");
    }

    @Test
    void BR_L18_a_cancellation_is_told_before_the_last_signature_too_with_a_code_and_no_text() {
        String proposed = proposedAgreement(example, example.agreementContent());

        act(host(), proposed + "/cancellation", Example.JSON.createObjectNode().put("reason", "HOST_WITHDREW"))
                .then()
                .statusCode(200);

        assertThat(heard(proposed, "learning-agreement.ended").get("ending").asText())
                .isEqualTo("CANCELLED");
        act(host(), proposed + "/cancellation", Example.JSON.createObjectNode().put("reason", "OTHER"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ILLEGAL_TRANSITION"));
    }

    @Test
    void BR_L12_what_was_never_signed_by_all_lapses_too_and_frees_its_outcomes() {
        String halfSigned = proposedAgreement(example, example.agreementContent());
        sign(host(), halfSigned, hash(host(), halfSigned)).then().statusCode(200);
        UUID second = UUID.randomUUID();
        draft(second, example.agreementContent("2026-07-01", "2026-07-31"));

        act(home(), AGREEMENTS + "/" + second + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_OVERLAP"))
                .body("violations[0].detail", containsString(idOf(halfSigned).toString()));
        act(host(), AGREEMENTS + "/" + second + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_NOT_FOR_THIS_LEARNER"))
                .body("violations.pointer", contains(""))
                .body(
                        "violations[0].detail",
                        not(containsString(idOf(halfSigned).toString())));
        LegalDates.set(LocalDate.of(2026, 2, 12));
        awaitState(home(), halfSigned, "LAPSED");
        act(home(), AGREEMENTS + "/" + second + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L17_a_mobility_in_which_nothing_was_assessed_is_closed_by_home_or_host_and_frees_its_outcomes() {
        String path = signedAgreement(example, example.agreementContent());
        LegalDates.set(LocalDate.of(2026, 2, 7));
        awaitState(home(), path, "PERIOD_COMPLETED");

        act(host(), path + "/closure")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closedAs", equalTo("NOTHING_ASSESSED"))
                .body("turn", empty());

        Eventually.until(() -> OtherServices.all("ecvet.mobility").stream()
                .anyMatch(event ->
                        event.path("subject").asText().equals(idOf(path).toString())
                                && event.at("/data/closedAs").asText().equals("NOTHING_ASSESSED")));
        UUID again = UUID.randomUUID();
        draft(again, example.agreementContent("2026-04-01", "2026-04-30"));
        act(home(), AGREEMENTS + "/" + again + "/proposal").then().statusCode(200);
    }

    @Test
    void BR_L17_where_nobody_closes_it_the_clock_does_after_90_days_unless_something_was_assessed() {
        String path = signedAgreement(example, example.agreementContent());
        String assessed = signedAgreementOnOtherUnit("2026-02-09", "2026-02-20");
        LegalDates.set(LocalDate.of(2026, 1, 12));
        awaitState(home(), path, "ACTIVE");
        LegalDates.set(LocalDate.of(2026, 2, 9));
        awaitState(home(), assessed, "ACTIVE");
        LegalDates.set(LocalDate.of(2026, 2, 21));
        awaitState(home(), assessed, "PERIOD_COMPLETED");
        Told.the("assessment.confirmed")
                .with("assessmentId", UUID.randomUUID())
                .with("learnerId", example.learner)
                .with("learningAgreementId", idOf(assessed))
                .one("results", result -> result.with("outcomeId", example.outcomesOfUaa4.getFirst())
                        .with("result", "NOT_ACHIEVED"))
                .tell();

        Eventually.holds(() -> act(home(), assessed + "/closure")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_RESULTS_EXIST")));
        LegalDates.set(LocalDate.of(2026, 5, 7));
        String onTheLastDay = get(home(), path).path("state");
        LegalDates.set(LocalDate.of(2026, 8, 1));
        awaitState(home(), path, "CLOSED");

        assertThat(onTheLastDay).isEqualTo("PERIOD_COMPLETED");
        get(home(), path).then().body("closedAs", equalTo("NOTHING_ASSESSED"));
        get(home(), assessed).then().body("state", equalTo("PERIOD_COMPLETED"));
    }

    @Test
    void BR_L17_where_no_targeted_outcome_was_assessed_there_is_nothing_to_attest_and_the_mobility_can_be_closed() {
        String path = signedAgreement(example, example.agreementContent());
        LegalDates.set(LocalDate.of(2026, 2, 7));
        awaitState(home(), path, "PERIOD_COMPLETED");
        UUID onAnotherUnit = assessed(path, example.outcomesOfUaa4.getFirst(), "ACHIEVED");
        UUID withoutAFinding = assessed(path, example.outcomes.getFirst(), "NOT_ASSESSED");
        Eventually.until(() -> isApplied(onAnotherUnit) && isApplied(withoutAFinding));

        act(host(), path + "/closure").then().statusCode(200).body("closedAs", equalTo("NOTHING_ASSESSED"));
    }

    private boolean isApplied(UUID event) {
        return QuarkusTransaction.requiringNew().call(() -> !database.createNativeQuery(
                        "select 1 from inbox where event_id = :event and status in ('APPLIED', 'IGNORED')")
                .setParameter("event", event)
                .getResultList()
                .isEmpty());
    }

    private void terminate(LocalDate on) {
        act(
                        representative(example.lille),
                        Desk.path(example) + "/termination",
                        Example.JSON
                                .createObjectNode()
                                .put("endsOn", on.toString())
                                .put("reason", "Reorganisation"))
                .then()
                .statusCode(200);
    }

    /** With a mapping of its own, on UAA4. */
    private String signedAgreementOnOtherUnit(String start, String end) {
        ObjectNode content = example.agreementContent(start, end);
        ObjectNode target = Example.target(example.uaa4).put("mapping", "Module on face care of the host");
        content.putArray("targets").add(target);
        return signedAgreement(example, content);
    }

    private boolean somebodyWaitsForARow() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (Long) database.createNativeQuery(
                                        "select count(*) from pg_locks where not granted and locktype = 'transactionid'",
                                        Long.class)
                                .getSingleResult()
                        > 0);
    }
}
