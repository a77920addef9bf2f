package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.actOn;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.path;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How a memorandum is signed, comes into force and ends. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MemorandumLifeTest extends MemorandumStory {
    MemorandumLifeTest(Desk desk) {
        super(desk);
    }

    @Test
    void BR_M07_from_draft_to_IN_FORCE_every_read_says_whose_turn_it_is_and_why() throws Exception {
        draft().then()
                .statusCode(201)
                .header("Location", startsWith("http"))
                .header("ETag", equalTo("\"0\""))
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("content.runOff", equalTo(true))
                .body("content.runOffDays", equalTo(180))
                .body("turn.act", contains("proposal", "proposal"));

        act(coordinator(example.lille), path(example) + "/proposal")
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("turn.institutionId", contains(example.school.toString(), example.lille.toString()))
                .body("turn.code", contains("SIGNATURE_MISSING", "SIGNATURE_MISSING"));

        String hash = hash(representative(example.lille), path(example));
        sign(representative(example.lille), path(example), hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_SIGNED"))
                .body("turn.institutionId", contains(example.school.toString()))
                .body("signatures[0].place", equalTo("Lille"))
                .body("signatures[0].role", equalTo("representative"))
                .body("signatures[0].signedOn", equalTo("2025-08-20"));
        sign(representative(example.school), path(example), hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("inForce.from", equalTo("2025-09-01"))
                .body("turn[0].party", equalTo("CLOCK"))
                .body("turn[0].why", equalTo("All have signed; it starts on 2025-09-01."));

        LegalDates.set(LocalDate.of(2025, 9, 1));
        awaitState(coordinator(example.school), path(example), "IN_FORCE");
        var told = OtherServices.hear("ecvet.mobility", "memorandum.in-force", example.memorandum.value());
        assertThat(told.at("/inForce/from").asText()).isEqualTo("2025-09-01");
        assertThat(told.at("/inForce/until").asText()).isEqualTo("2028-08-31");
        assertThat(told.get("pairs")).hasSize(1);
    }

    @Test
    void BR_M05_what_is_over_is_neither_proposed_nor_signed() {
        draft().then().statusCode(201);
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        LegalDates.set(LocalDate.of(2028, 9, 1));

        sign(representative(example.lille), path(example), hash)
                .then()
                .statusCode(422)
                .body("violations.code", contains("MOU_END_PASSED"))
                .body("violations.pointer", contains("/content/validity/until"));
        act(
                        coordinator(example.lille),
                        path(example) + "/return",
                        Example.JSON.createObjectNode().put("reason", "Too late; three more years, please."))
                .then()
                .statusCode(200);
        act(coordinator(example.school), path(example) + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("MOU_END_PASSED"));
    }

    @Test
    void proposal_return_and_notice_concern_the_version_that_was_read_without_If_Match_428_stale_412() {
        draft().then().statusCode(201);
        String proposal = path(example) + "/proposal";
        actOn(null, coordinator(example.lille), proposal, null).then().statusCode(428);
        actOn("\"7\"", coordinator(example.lille), proposal, null).then().statusCode(412);
        actOn("\"0\"", coordinator(example.lille), proposal, null).then().statusCode(200);

        ObjectNode back = Example.JSON.createObjectNode().put("reason", "Later, please.");
        String giveBack = path(example) + "/return";
        actOn(null, representative(example.school), giveBack, back).then().statusCode(428);
        actOn("\"0\"", representative(example.school), giveBack, back).then().statusCode(412);

        ObjectNode notice =
                Example.JSON.createObjectNode().put("endsOn", "2026-12-31").put("reason", "Reorganisation");
        String termination = path(example) + "/termination";
        actOn(null, representative(example.school), termination, notice).then().statusCode(428);
        actOn("\"0\"", representative(example.school), termination, notice)
                .then()
                .statusCode(412);
        get(coordinator(example.lille), path(example)).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void BR_M08_another_hash_is_refused_a_return_voids_signatures_and_raises_the_version() {
        draft();
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String read = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), read).then().statusCode(200);
        act(
                        coordinator(example.lille),
                        path(example) + "/return",
                        Example.JSON.createObjectNode().put("reason", "A longer run-off, please."))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(2))
                .body("signatures", empty())
                .body("givenBack.reason", equalTo("A longer run-off, please."));
        String etag = get(coordinator(example.school), path(example)).header("ETag");
        put(
                        coordinator(example.school),
                        path(example),
                        etag,
                        example.memorandumContent().put("runOffDays", 365))
                .then()
                .statusCode(200);
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);

        sign(representative(example.lille), path(example), read)
                .then()
                .statusCode(422)
                .body("violations.code", contains("SIGNED_CONTENT_CHANGED"));
        sign(representative(example.lille), path(example), hash(representative(example.lille), path(example)))
                .then()
                .statusCode(200)
                .body("state", equalTo("PARTIALLY_SIGNED"))
                .body("signatures", hasSize(1));
    }

    @Test
    void repeating_ones_own_signature_does_no_harm_before_and_after_the_last_one() {
        memorandumSigned();
        String hash = hash(representative(example.school), path(example));

        sign(representative(example.school), path(example), hash)
                .then()
                .statusCode(200)
                .body("signatures", hasSize(2))
                .body("state", equalTo("SIGNED"));
    }

    @Test
    void two_representatives_sign_at_the_same_moment_both_signatures_count() throws Exception {
        draft();
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        String school = representative(example.school);
        String lille = representative(example.lille);

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> signatures =
                    List.of(() -> sign(school, path(example), hash), () -> sign(lille, path(example), hash));
            for (Future<Response> answer : both.invokeAll(signatures)) {
                answer.get().then().statusCode(200);
            }
        }

        get(school, path(example)).then().body("state", equalTo("SIGNED")).body("signatures", hasSize(2));
    }

    @Test
    void an_act_in_the_wrong_state_is_refused_with_409_ILLEGAL_TRANSITION() {
        draft();

        sign(representative(example.school), path(example), hash(representative(example.school), path(example)))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ILLEGAL_TRANSITION"));
        memorandumSignedFromDraft();
        put(coordinator(example.school), path(example), etag(), example.memorandumContent())
                .then()
                .statusCode(409);
    }

    @Test
    void BR_M11_notice_ends_a_memorandum_of_two_on_its_date_without_agreements_it_is_ENDED_at_once() {
        LegalDates.set(LocalDate.of(2025, 9, 1));
        memorandumInForce(example);
        act(
                        representative(example.lille),
                        path(example) + "/termination",
                        Example.JSON
                                .createObjectNode()
                                .put("endsOn", "2025-10-01")
                                .put("reason", "Reorganisation"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOTICE_TOO_SHORT"));
        act(
                        representative(example.lille),
                        path(example) + "/termination",
                        Example.JSON
                                .createObjectNode()
                                .put("endsOn", "2025-12-31")
                                .put("reason", "Reorganisation"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("inForce.until", equalTo("2025-12-31"));

        LegalDates.set(LocalDate.of(2026, 1, 1));
        awaitState(coordinator(example.school), path(example), "ENDED");

        var told = OtherServices.hear("ecvet.mobility", "memorandum.ended", example.memorandum.value());
        assertThat(told.get("endedOn").asText()).isEqualTo("2025-12-31");
        assertThat(told.get("reason").asText()).isEqualTo("TERMINATED");
    }

    @Test
    void BR_E03_proposal_each_signature_and_return_are_told_without_a_word_that_anybody_wrote() {
        draft().then().statusCode(201);
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        sign(representative(example.school), path(example), hash(representative(example.school), path(example)));
        act(
                        coordinator(example.lille),
                        path(example) + "/return",
                        Example.JSON.createObjectNode().put("reason", "A longer run-off, please."))
                .then()
                .statusCode(200);

        assertThat(OtherServices.hear("ecvet.mobility", "memorandum.proposed", example.memorandum.value())
                        .get("institutionIds"))
                .hasSize(2);
        assertThat(OtherServices.hear("ecvet.mobility", "memorandum.party-signed", example.memorandum.value())
                        .get("institutionId")
                        .asText())
                .isEqualTo(example.school.toString());
        var returned = OtherServices.hear("ecvet.mobility", "memorandum.returned", example.memorandum.value());
        assertThat(returned.get("memorandumVersion").asInt()).isEqualTo(1);
        assertThat(returned.toString()).doesNotContain("run-off");
    }

    private void memorandumSigned() {
        draft();
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        sign(representative(example.lille), path(example), hash).then().statusCode(200);
    }

    private String etag() {
        return get(coordinator(example.school), path(example)).header("ETag");
    }

    private void memorandumSignedFromDraft() {
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        sign(representative(example.lille), path(example), hash).then().statusCode(200);
    }
}
