package eu.ecvet.mobility;

import static eu.ecvet.mobility.Desk.act;
import static eu.ecvet.mobility.Desk.actOn;
import static eu.ecvet.mobility.Desk.coordinator;
import static eu.ecvet.mobility.Desk.get;
import static eu.ecvet.mobility.Desk.hash;
import static eu.ecvet.mobility.Desk.learner;
import static eu.ecvet.mobility.Desk.memorandumInForce;
import static eu.ecvet.mobility.Desk.newAgreement;
import static eu.ecvet.mobility.Desk.post;
import static eu.ecvet.mobility.Desk.proposedAgreement;
import static eu.ecvet.mobility.Desk.put;
import static eu.ecvet.mobility.Desk.representative;
import static eu.ecvet.mobility.Desk.sign;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who drafts, reads, changes and lists. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AgreementDraftTest extends AgreementStory {
    AgreementDraftTest(Desk desk) {
        super(desk);
    }

    @Test
    void two_coordinators_edit_the_same_draft_the_second_gets_412_without_If_Match_428() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent()).then().statusCode(201).header("ETag", equalTo("\"0\""));
        put(home(), path, "\"0\"", example.agreementContent("2026-01-12", "2026-02-13"))
                .then()
                .statusCode(200);

        put(host(), path, "\"0\"", example.agreementContent()).then().statusCode(412);
        put(host(), path, null, example.agreementContent()).then().statusCode(428);
        get(host(), path).then().body("content.period.until", equalTo("2026-02-13"));
    }

    @Test
    void proposal_return_and_cancellation_concern_the_version_that_was_read_without_If_Match_428_stale_412() {
        UUID id = UUID.randomUUID();
        String path = AGREEMENTS + "/" + id;
        draft(id, example.agreementContent());
        put(home(), path, "\"0\"", example.agreementContent("2026-01-12", "2026-02-13"))
                .then()
                .statusCode(200);
        ObjectNode back = Example.JSON.createObjectNode().put("reason", "Later, please.");
        ObjectNode reason = Example.JSON.createObjectNode().put("reason", "OTHER");

        actOn(null, host(), path + "/proposal", null).then().statusCode(428);
        actOn("\"0\"", host(), path + "/proposal", null).then().statusCode(412);
        actOn("\"1\"", host(), path + "/proposal", null).then().statusCode(200);
        actOn(null, home(), path + "/return", back).then().statusCode(428);
        actOn("\"1\"", home(), path + "/return", back).then().statusCode(412);
        actOn(null, learner(example.learner), path + "/cancellation", reason)
                .then()
                .statusCode(428);
        actOn("\"1\"", learner(example.learner), path + "/cancellation", reason)
                .then()
                .statusCode(412);
        get(home(), path).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void BR_L01_a_creation_can_be_repeated_and_another_content_under_the_same_id_is_refused() {
        UUID id = UUID.randomUUID();
        draft(id, example.agreementContent()).then().statusCode(201);

        draft(id, example.agreementContent()).then().statusCode(200);
        draft(id, example.agreementContent("2026-01-12", "2026-02-13"))
                .then()
                .statusCode(409)
                .body("violations.code", contains("ID_ALREADY_USED"));
        draft(UUID.randomUUID(), example.agreementContent().put("hostInstitutionId", example.school.toString()))
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_PARTIES"));
    }

    @Test
    void BR_L01_a_side_or_the_learner_that_is_not_named_is_refused_by_its_name_whoever_drafts_or_revises() {
        String path = AGREEMENTS + "/" + UUID.randomUUID();
        draft(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)), example.agreementContent())
                .then()
                .statusCode(201);
        for (String missing : List.of("homeInstitutionId", "hostInstitutionId", "learnerId")) {
            for (String coordinator : List.of(home(), host())) {
                ObjectNode content = example.agreementContent();
                content.remove(missing);
                post(coordinator, AGREEMENTS, newAgreement(UUID.randomUUID(), content))
                        .then()
                        .statusCode(422)
                        .body("violations.code", contains("LA_PARTIES"))
                        .body("violations.pointer", contains("/content/" + missing));
                put(coordinator, path, "\"0\"", content)
                        .then()
                        .statusCode(422)
                        .body("violations.pointer", contains("/content/" + missing));
            }
        }
        post(home(), AGREEMENTS, newAgreement(UUID.randomUUID(), Example.JSON.createObjectNode()))
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_PARTIES", "LA_PARTIES", "LA_PARTIES"));
    }

    @Test
    void who_may_function_403_with_its_name_strangers_404_other_learners_404_those_with_a_task_may_read_but_not_sign() {
        post(coordinator(example.stranger), AGREEMENTS, newAgreement(UUID.randomUUID(), example.agreementContent()))
                .then()
                .statusCode(403);
        post(coordinator(example.jury), AGREEMENTS, newAgreement(UUID.randomUUID(), example.agreementContent()))
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"));
        String path = proposedAgreement(example, example.agreementContent());
        String hash = hash(home(), path);

        get(coordinator(example.stranger), path).then().statusCode(404);
        get(learner(new LearnerId(UUID.randomUUID())), path).then().statusCode(404);
        get(Tokens.guardian(new LearnerId(UUID.randomUUID())), path).then().statusCode(404);
        get(Tokens.staff(example.jury, Role.RECOGNITION_OFFICER), path).then().statusCode(200);
        get(learner(example.learner), path).then().statusCode(200);
        sign(representative(example.jury), path, hash).then().statusCode(403);
        sign(representative(example.school), path, hash)
                .then()
                .statusCode(403)
                .body("function", equalTo("COORDINATE_MOBILITY"));
        sign(Tokens.staff(example.lille, Role.MENTOR), path, hash).then().statusCode(403);
        get(Tokens.authority("BE"), path).then().statusCode(404);
    }

    @Test
    void lists_institutions_see_those_in_which_they_have_a_part_the_learner_the_own_ones() {
        proposedAgreement(example, example.agreementContent());

        get(learner(example.learner), AGREEMENTS + "?state=PROPOSED")
                .then()
                .statusCode(200)
                .body("total", nullValue())
                .body("items", hasSize(1))
                .body("items[0].turn", hasSize(3));
        get(Tokens.guardian(example.learner), AGREEMENTS + "?total=true").then().body("total", equalTo(0));
        get(Tokens.staff(example.jury, Role.RECOGNITION_OFFICER), AGREEMENTS + "?total=true")
                .then()
                .body("total", equalTo(1));
        get(coordinator(example.stranger), AGREEMENTS + "?total=true").then().body("total", equalTo(0));
        get(home(), AGREEMENTS + "?state=ACTIVE").then().body("items", empty());
    }

    @Test
    void BR_I01_a_learners_token_that_also_names_an_institution_neither_lists_nor_signs_for_it() {
        String path = proposedAgreement(
                example, example.agreementContent().put("intermediaryInstitutionId", example.stranger.toString()));
        String pupilOfTheIntermediary = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "test")
                .formParam("client_secret", "test")
                .formParam("learner", UUID.randomUUID().toString())
                .formParam("institution", example.stranger.toString())
                .formParam("sub", "pupil")
                .formParam("roles", "learner coordinator representative")
                .post(System.getProperty("ecvet.test.issuer-url") + "/token")
                .path("access_token");

        get(pupilOfTheIntermediary, AGREEMENTS).then().statusCode(200).body("items", empty());
        get(pupilOfTheIntermediary, path).then().statusCode(404);
        sign(pupilOfTheIntermediary, path, hash(home(), path)).then().statusCode(404);
    }

    @Test
    void BR_L01_an_agreement_of_a_learner_of_another_home_is_not_proposed_and_tells_nothing_about_her() {
        proposedAgreement(example, example.agreementContent());
        Example other = desk.preparedExample(false);
        memorandumInForce(other);
        UUID id = UUID.randomUUID();
        post(
                        coordinator(other.school),
                        AGREEMENTS,
                        newAgreement(id, other.agreementContent().put("learnerId", example.learner.toString())))
                .then()
                .statusCode(201);

        act(coordinator(other.school), AGREEMENTS + "/" + id + "/proposal")
                .then()
                .statusCode(422)
                .body("violations.code", contains("LA_HOME_OF_ANOTHER"));
    }

    @Test
    void BR_M06_a_memorandum_that_compares_another_version_of_the_qualification_is_a_warning_with_a_code_of_its_own() {
        ObjectNode content = example.agreementContent().put("qualificationVersion", 2);

        draft(UUID.randomUUID(), content)
                .then()
                .statusCode(201)
                .body("warnings.code", contains("COMPARED_VERSION_DIFFERS"))
                .body("warnings.rule", contains("BR-M06"))
                .body("warnings.pointer", contains("/content/qualificationVersion"));
    }

    @Test
    void lists_go_on_after_the_last_one_without_telling_any_twice() {
        for (int i = 0; i < 3; i++) {
            draft(UUID.randomUUID(), example.agreementContent()).then().statusCode(201);
        }
        Response first = get(home(), AGREEMENTS + "?size=2&total=true");
        draft(UUID.randomUUID(), example.agreementContent());

        Response rest = get(home(), AGREEMENTS + "?size=200&after=" + first.path("next"));

        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        assertThat(first.<List<String>>path("items.id")).doesNotContainAnyElementsOf(rest.path("items.id"));
        rest.then().body("next", nullValue());
    }

    @Test
    void a_place_of_another_list_is_refused_as_unreadable() {
        get(home(), AGREEMENTS + "?after=bm8").then().statusCode(400);
        get(host(), "/v1/memoranda?after=bm8").then().statusCode(400);
    }
}
