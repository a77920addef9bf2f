package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.get;
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
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who drafts, reads, changes, proposes and lists memoranda. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class MemorandumDraftTest extends MemorandumStory {
    MemorandumDraftTest(Desk desk) {
        super(desk);
    }

    @Test
    void BR_M01_to_BR_M06_a_proposal_is_refused_with_everything_that_is_missing_each_with_code_and_pointer() {
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> {
                    content.remove(List.of("objectives", "review"));
                    ((ObjectNode) content.get("confirmations")).remove("statusAccepted");
                    ((ObjectNode) content.get("qualifications").get(0)).putArray("recognisingInstitutionIds");
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
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> Example.validity(content)
                        .put("until", "2029-08-31")))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ID_ALREADY_USED"));
    }

    @Test
    void a_repeated_creation_is_recognised_even_after_the_draft_was_changed() {
        draft().then().statusCode(201);
        put(coordinator(example.lille), path(example), "\"0\"", example.memorandumContent("2027-08-31"))
                .then()
                .statusCode(200);

        draft().then().statusCode(200).body("content.validity.until", equalTo("2027-08-31"));
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
        put(coordinator(example.school), path(example), "\"0\"", example.memorandumContent("2027-08-31"))
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
        get(coordinator(example.lille), path(example)).then().body("content.validity.until", equalTo("2027-08-31"));
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
        post(coordinator(example.school), "/v1/memoranda", example.newMemorandum(content -> Example.validity(content)
                        .put("until", "+123456789-01-01")))
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

    @Test
    void BR_M01_a_draft_with_which_nobody_goes_on_is_discarded_and_stays_readable() {
        draft().then().statusCode(201);
        act(coordinator(example.lille), path(example) + "/discard")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISCARDED"))
                .body("turn", empty());

        act(coordinator(example.school), path(example) + "/proposal").then().statusCode(409);
        get(coordinator(example.school), path(example)).then().statusCode(200);
    }
}
