package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.actOn;
import static eu.ecvet.mobility.Desk.awaitState;
import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.path;
import static eu.ecvet.mobility.Desk.post;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MemorandumStoryTest {
    private final Desk desk;
    private Example example;

    MemorandumStoryTest(Desk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void someDayInAugust() {
        LegalDates.set(LocalDate.of(2025, 8, 20));
        example = desk.preparedExample(false);
    }

    @AfterEach
    void back() {
        LegalDates.real();
    }

    private Response draft() {
        return post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(complete -> {}));
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
                .body("inForceFrom", equalTo("2025-09-01"))
                .body("turn[0].party", equalTo("clock"))
                .body("turn[0].why", equalTo("All have signed; it starts on 2025-09-01."));

        LegalDates.set(LocalDate.of(2025, 9, 1));
        awaitState(coordinator(example.school), path(example), "IN_FORCE");
        var told = OtherServices.hear("ecvet.mobility", "memorandum.in-force", example.memorandum.value());
        assertThat(told.at("/inForce/from").asText()).isEqualTo("2025-09-01");
        assertThat(told.at("/inForce/until").asText()).isEqualTo("2028-08-31");
        assertThat(told.get("pairs")).hasSize(1);
    }

    @Test
    void BR_M01_to_BR_M06_a_proposal_is_refused_with_everything_that_is_missing_each_with_code_and_pointer() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> {
                    content.remove(List.of("objectives", "review"));
                    ((ObjectNode) content.get("confirmations")).remove("statusAccepted");
                    ((ObjectNode) content.get("qualifications").get(0)).putArray("recognising");
                    ((ObjectNode) content.get("pairs").get(0)).put("hostEqfLevel", 3);
                    ((ObjectNode) content.get("partners").get(0))
                            .withArray("functions")
                            .add("QUALITY_ASSURE");
                }))
                .then()
                .statusCode(201);

        act(coordinator(example.school), path(example) + "/proposal")
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body(
                        "violations.code",
                        hasItems(
                                "MOU_TERMS_MISSING",
                                "MOU_CONFIRMATION_MISSING",
                                "MOU_FUNCTION_GAP",
                                "COMPARABILITY_LEVEL",
                                "FUNCTION_NOT_HELD"))
                .body("violations.rule", hasItems("BR-M02", "BR-M03", "BR-M04", "BR-M05", "BR-M06"))
                .body("violations.pointer", hasItem("/content/pairs/0/justification"));
        get(coordinator(example.school), path(example)).then().body("state", equalTo("DRAFT"));
    }

    @Test
    void BR_M03_BR_M06_BR_M13_what_contradicts_itself_or_the_registry_is_not_proposed() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> {
                    var covered = (ObjectNode) content.get("qualifications").get(0);
                    content.withArray("qualifications").add(covered.deepCopy());
                    var pair = (ObjectNode) content.get("pairs").get(0);
                    pair.put("homeEqfLevel", 7)
                            .put("justification", "As agreed.")
                            .put("automaticRecognition", true)
                            .put("accountableOfficer", "officer-7");
                    content.withArray("pairs").add(pair.deepCopy().put("standardisation", "HIGH"));
                }))
                .then()
                .statusCode(201);

        act(coordinator(example.school), path(example) + "/proposal")
                .then()
                .statusCode(422)
                .body(
                        "violations.pointer",
                        containsInAnyOrder(
                                "/content/qualifications/1/qualificationId",
                                "/content/pairs/0/homeEqfLevel",
                                "/content/pairs/1/homeEqfLevel",
                                "/content/pairs/1/homeUnitId",
                                "/content/pairs/0/automaticRecognition"))
                .body(
                        "violations.code",
                        hasItems(
                                "QUALIFICATION_REPEATED",
                                "COMPARABILITY_LEVEL",
                                "PAIR_REPEATED",
                                "STANDARDISATION_INCOMPLETE"));
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
                .body("violations.pointer", contains("/content/end"));
        act(
                        coordinator(example.lille),
                        path(example) + "/return",
                        Example.JSON.createObjectNode().put("comment", "Too late; three more years, please."))
                .then()
                .statusCode(200);
        act(coordinator(example.school), path(example) + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("MOU_END_PASSED"));
    }

    @Test
    void BR_M14_the_basis_of_a_transfer_is_one_of_those_that_the_law_knows() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> ((ObjectNode)
                                content.get("partners").get(1))
                        .put("transferBasis", "HANDSHAKE")))
                .then()
                .statusCode(400)
                .body("violations.pointer", contains("/content/partners/1/transferBasis"));
    }

    @Test
    void a_creation_can_be_repeated_another_content_under_the_same_id_is_refused() {
        draft().then().statusCode(201);

        draft().then().statusCode(200).body("id", equalTo(example.memorandum.toString()));
        post(
                        coordinator(example.school),
                        "/v1/memoranda",
                        example.newMemorandum(content -> content.put("end", "2029-08-31")))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ID_ALREADY_USED"));
    }

    @Test
    void a_repeated_creation_is_recognised_even_after_the_draft_was_changed() {
        draft().then().statusCode(201);
        put(
                        coordinator(example.lille),
                        path(example),
                        "\"0\"",
                        example.memorandumContent().put("end", "2027-08-31"))
                .then()
                .statusCode(200);

        draft().then().statusCode(200).body("content.end", equalTo("2027-08-31"));
    }

    @Test
    void BR_M01_a_draft_names_two_partners_at_once() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> content.withArray(
                                "partners")
                        .remove(1)))
                .then()
                .statusCode(422)
                .body("violations.code", contains("MOU_PARTNERS"));
    }

    @Test
    void who_may_a_function_that_is_not_held_403_with_its_name_a_strangers_draft_403_a_strangers_read_404() {
        draft().then().statusCode(201);

        post(coordinator(example.jury), "/v1/memoranda", example.newMemorandum(complete -> {}))
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"))
                .body("violations.code", contains("FUNCTION_MISSING"));
        post(coordinator(example.stranger), "/v1/memoranda", example.newMemorandum(complete -> {}))
                .then()
                .statusCode(403);
        get(coordinator(example.stranger), path(example)).then().statusCode(404);
        put(coordinator(example.stranger), path(example), "\"0\"", example.memorandumContent())
                .then()
                .statusCode(404);
        sign(representative(example.stranger), path(example), "sha-256:" + "0".repeat(64))
                .then()
                .statusCode(404);
        get(Tokens.staff(example.jury, Role.RECOGNITION_OFFICER), path(example))
                .then()
                .statusCode(200);
        sign(representative(example.jury), path(example), "sha-256:" + "0".repeat(64))
                .then()
                .statusCode(403);
        get(Tokens.learner(example.learner), path(example)).then().statusCode(403);
    }

    @Test
    void two_coordinators_edit_the_same_draft_the_second_gets_412_without_If_Match_428() {
        draft().then().statusCode(201);
        put(
                        coordinator(example.school),
                        path(example),
                        "\"0\"",
                        example.memorandumContent().put("end", "2027-08-31"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("version", equalTo(1));

        put(coordinator(example.lille), path(example), "\"0\"", example.memorandumContent())
                .then()
                .statusCode(412);
        put(coordinator(example.lille), path(example), null, example.memorandumContent())
                .then()
                .statusCode(428);
        get(coordinator(example.lille), path(example)).then().body("content.end", equalTo("2027-08-31"));
    }

    @Test
    void proposal_return_and_notice_concern_the_version_that_was_read_without_If_Match_428_stale_412() {
        draft().then().statusCode(201);
        String proposal = path(example) + "/proposal";
        actOn(null, coordinator(example.lille), proposal, null).then().statusCode(428);
        actOn("\"7\"", coordinator(example.lille), proposal, null).then().statusCode(412);
        actOn("\"0\"", coordinator(example.lille), proposal, null).then().statusCode(200);

        ObjectNode back = Example.JSON.createObjectNode().put("comment", "Later, please.");
        String giveBack = path(example) + "/return";
        actOn(null, representative(example.school), giveBack, back).then().statusCode(428);
        actOn("\"0\"", representative(example.school), giveBack, back).then().statusCode(412);

        ObjectNode notice =
                Example.JSON.createObjectNode().put("on", "2026-12-31").put("reason", "Reorganisation");
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
                        Example.JSON.createObjectNode().put("comment", "A longer run-off, please."))
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("version", equalTo(2))
                .body("signatures", empty())
                .body("givenBack.comment", equalTo("A longer run-off, please."));
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

    private void memorandumSigned() {
        draft();
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        sign(representative(example.lille), path(example), hash).then().statusCode(200);
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

    private String etag() {
        return get(coordinator(example.school), path(example)).header("ETag");
    }

    private void memorandumSignedFromDraft() {
        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(200);
        String hash = hash(representative(example.school), path(example));
        sign(representative(example.school), path(example), hash).then().statusCode(200);
        sign(representative(example.lille), path(example), hash).then().statusCode(200);
    }

    @Test
    void BR_M11_notice_ends_a_memorandum_of_two_on_its_date_without_agreements_it_is_ENDED_at_once() {
        LegalDates.set(LocalDate.of(2025, 9, 1));
        memorandumInForce(example);
        act(
                        representative(example.lille),
                        path(example) + "/termination",
                        Example.JSON.createObjectNode().put("on", "2025-10-01").put("reason", "Reorganisation"))
                .then()
                .statusCode(422)
                .body("violations.code", contains("NOTICE_TOO_SHORT"));
        act(
                        representative(example.lille),
                        path(example) + "/termination",
                        Example.JSON.createObjectNode().put("on", "2025-12-31").put("reason", "Reorganisation"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_FORCE"))
                .body("inForceUntil", equalTo("2025-12-31"));

        LegalDates.set(LocalDate.of(2026, 1, 1));
        awaitState(coordinator(example.school), path(example), "ENDED");

        var told = OtherServices.hear("ecvet.mobility", "memorandum.ended", example.memorandum.value());
        assertThat(told.get("endedOn").asText()).isEqualTo("2025-12-31");
        assertThat(told.get("reason").asText()).isEqualTo("TERMINATED");
    }

    @Test
    void lists_show_the_own_memoranda_only_by_state_and_page() {
        draft();

        get(coordinator(example.lille), "/v1/memoranda?state=DRAFT&size=10&total=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(example.memorandum.toString()))
                .body("total", equalTo(1));
        get(coordinator(example.lille), "/v1/memoranda?state=ENDED")
                .then()
                .statusCode(200)
                .body("items", empty());
        get(coordinator(example.stranger), "/v1/memoranda?total=true").then().body("total", equalTo(0));
        get(coordinator(example.lille), "/v1/memoranda?size=0").then().statusCode(400);
    }

    @Test
    void a_broken_shape_is_answered_with_its_pointer_and_nothing_is_kept() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> {
                    content.put("minDays", 0);
                    ((ObjectNode) content.get("pairs").get(0))
                            .put("justification", "x".repeat(4001))
                            .put("accountableOfficer", "The head of the jury");
                }))
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems(
                                "/content/minDays",
                                "/content/pairs/0/justification",
                                "/content/pairs/0/accountableOfficer"));
        post(
                        coordinator(example.school),
                        "/v1/memoranda",
                        example.newMemorandum(content -> content.put("end", "+123456789-01-01")))
                .then()
                .statusCode(400);
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> content.withArray(
                                "partners")
                        .addNull()))
                .then()
                .statusCode(400);
        get(coordinator(example.school), path(example)).then().statusCode(404);
    }

    @Test
    void what_was_read_can_be_sent_back_as_it_is_and_keeps_its_hash() throws Exception {
        draft();
        Response read = get(coordinator(example.school), path(example));
        var content = (ObjectNode) Example.JSON.readTree(read.body().asString()).get("content");

        put(coordinator(example.school), path(example), read.header("ETag"), content)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(read.header("ETag")))
                .body("contentHash", equalTo(read.path("contentHash")));
    }

    @Test
    void the_hash_can_be_computed_again_by_whoever_has_the_content() throws Exception {
        draft();
        String answer = get(coordinator(example.school), path(example)).body().asString();
        var content = Example.JSON.readTree(answer).get("content");

        String canonical = Canonical.of(content);

        assertThat(Example.JSON.readTree(answer).get("contentHash").asText())
                .isEqualTo("sha-256:" + Canonical.sha256(canonical));
        given().auth()
                .oauth2(coordinator(example.school))
                .get("/v1/memoranda/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail.length()", greaterThan(10));
    }
}
