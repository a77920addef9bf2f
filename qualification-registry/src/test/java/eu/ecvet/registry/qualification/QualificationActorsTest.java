package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.with;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who may write, read and find a qualification. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationActorsTest extends CoreCurriculum {

    @Test
    void BR_Q15_scope_covers_country_level_and_field() {
        var limited = RegistryActors.institution("DE", Function.DESIGN_UNIT);
        limited.assign(
                        Function.DESIGN_QUALIFICATION,
                        Map.of("countries", List.of("DE"), "eqfLevels", List.of(3), "iscedF", List.of("09")))
                .then()
                .statusCode(201);
        ObjectNode content = limited.qualificationContent("Level four", null);
        limited.designer()
                .body(newQualification(UUID.randomUUID(), "Q", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
        content.put("eqfLevel", 3);
        limited.designer()
                .body(newQualification(UUID.randomUUID(), "Q", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(201);
    }

    @Test
    void BR_I01_functions_of_one_country_reach_into_no_other() {
        var lisbon = RegistryActors.designing("PT");
        ObjectNode content = agency.qualificationContent("Theirs", null);
        list(content, communication, 1, null, "MANDATORY");
        UUID id = agency.qualification("T", content);

        lisbon.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        lisbon.qualityOfficer().get("/v1/qualifications/" + id).then().statusCode(404);
        lisbon.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        lisbon.qualityOfficer().post(at(id, 1) + "/approval").then().statusCode(404);
        agency.qualityOfficer().get(at(id, 1)).then().statusCode(200);
        lisbon.designer()
                .body(newQualification(UUID.randomUUID(), "O", agency.qualificationContent("In another system", null)))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_QUALIFICATION"))
                .body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
    }

    @Test
    void an_act_needs_the_version_that_was_read() {
        UUID id = agency.qualification("A", profession("Acts", "9", "8", "6", "157"));
        ObjectNode reason = RegistryActors.JSON.createObjectNode().put("reason", "Unclear");
        ObjectNode nothing = RegistryActors.JSON.createObjectNode();
        Map<String, ObjectNode> acts = Map.of(
                "submission",
                nothing,
                "discard",
                nothing,
                "publication",
                nothing,
                "approval",
                nothing,
                "return",
                reason);
        acts.forEach((act, body) -> {
            boolean judging = act.equals("approval") || act.equals("return");
            Supplier<RequestSpecification> who = judging ? agency::qualityOfficer : agency::designer;
            who.get().body(body).post(at(id, 1) + "/" + act).then().statusCode(428);
            who.get()
                    .header("If-Match", "\"7\"")
                    .body(body)
                    .post(at(id, 1) + "/" + act)
                    .then()
                    .statusCode(412);
        });
        agency.designer().get(at(id, 1)).then().body("state", is("DRAFT"));
    }

    @Test
    void BR_I01_another_institution_that_assures_quality_reads_what_was_handed_in_only() {
        var judge = RegistryActors.institution("DE", Function.QUALITY_ASSURE);
        UUID id = agency.qualification("J", profession("Judged", "9", "8", "6", "157"));
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        judge.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        judge.qualityOfficer().get("/v1/qualifications/" + id).then().statusCode(404);
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(200).body("state", is("IN_REVIEW"));
        reading(judge::qualityOfficer, at(id, 1))
                .body(Map.of("reason", "Unclear"))
                .post(at(id, 1) + "/return")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        reading(agency::designer, at(id, 1)).post(at(id, 1) + "/discard").then().statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
    }

    @Test
    void published_qualifications_are_found_by_text_country_level_and_field_drafts_only_by_their_owner() {
        String word = "W" + UUID.randomUUID().toString().substring(0, 8);
        UUID published = agency.qualification("F1", profession("Finder " + word, "9", "8", "6", "157"));
        agency.publishQualification(published, 1);
        UUID draft = agency.qualification("F2", profession("Drafted " + word, "9", "8", "6", "157"));
        var learner = with(Tokens.learner(new LearnerId(UUID.randomUUID())));

        learner.get("/v1/qualifications?text=" + word.substring(0, 6) + "&country=DE&eqfLevel=4&iscedF=09")
                .then()
                .statusCode(200)
                .body("items.qualificationId", is(List.of(published.toString())));
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/qualifications?text=" + word + "&iscedF=10&total=true")
                .then()
                .body("total", is(0));
        agency.designer()
                .get("/v1/qualifications?text=" + word)
                .then()
                .body("items.qualificationId", hasItems(published.toString(), draft.toString()));
        agency.designer()
                .get("/v1/qualifications?state=DRAFT&text=" + word)
                .then()
                .body("items.qualificationId", is(List.of(draft.toString())));
        RegistryActors.institution("DE", Function.ASSESS)
                .designer()
                .get(at(draft, 1))
                .then()
                .statusCode(404);
        agency.designer()
                .get("/v1/qualifications?text=%27%29%20%7C%20%2A%3A&size=500")
                .then()
                .statusCode(400);
        agency.designer()
                .get("/v1/qualifications?text=%27%29%20%7C%20%2A%3A")
                .then()
                .statusCode(200);
    }
}
