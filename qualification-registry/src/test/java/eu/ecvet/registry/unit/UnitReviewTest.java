package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.registry.RegistryActors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The quality officer judges units. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class UnitReviewTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("DE");
    }

    private static String at(UUID id, int version) {
        return "/v1/units/" + id + "/versions/" + version;
    }

    @Test
    void all_violations_of_a_draft_come_at_once() {
        ObjectNode content = unitContent("Incomplete");
        content.remove("eqfLevel");
        content.remove("assessment");
        ((ObjectNode) content.path("outcomes").path(1)).remove("category");
        UUID id = agency.unit("X", content);

        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems(
                                "OUTCOME_CATEGORY_INVALID",
                                "UNIT_NOT_COHERENT",
                                "UNIT_SPEC_INCOMPLETE",
                                "OUTCOME_NOT_ASSESSABLE"))
                .body("violations.pointer", hasItem("/content/outcomes/1/category"));
        agency.designer().get("/v1/units/" + id).then().body("versions[0].state", is("DRAFT"));
        agency.designer()
                .get(at(id, 1) + "/findings")
                .then()
                .statusCode(200)
                .body("errors.code", hasItem("OUTCOME_NOT_ASSESSABLE"));
    }

    @Test
    void drafts_are_for_their_institution_and_the_quality_officer_only() {
        UUID id = agency.unit("D", unitAlone("Draft"));
        var stranger = RegistryActors.institution("DE", eu.ecvet.vocabulary.Function.DESIGN_UNIT);
        stranger.designer().get(at(id, 1)).then().statusCode(404);
        stranger.designer().get("/v1/units/" + id).then().statusCode(404);
        stranger.designer().post(at(id, 1) + "/submission").then().statusCode(404);
        stranger.designer()
                .header("If-Match", "\"0\"")
                .body(unitAlone("Mine now"))
                .put(at(id, 1))
                .then()
                .statusCode(404);
        stranger.designer()
                .get("/v1/units?text=draft")
                .then()
                .body("items.unitId", org.hamcrest.Matchers.not(hasItem(id.toString())));
        agency.qualityOfficer().get(at(id, 1)).then().statusCode(200).body("state", is("DRAFT"));

        // Another institution that assures quality reads what was handed in to it, and nothing before or given up.
        var judge = RegistryActors.institution("DE", eu.ecvet.vocabulary.Function.QUALITY_ASSURE);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        judge.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        judge.qualityOfficer().get("/v1/units/" + id).then().statusCode(404);
        judge.qualityOfficer()
                .header("If-Match", "\"0\"")
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(404);
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(200).body("state", is("IN_REVIEW"));
        reading(judge::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(id, 1)).then().statusCode(200).body("state", is("APPROVED"));
        UUID givenUp = agency.unit("G", unitAlone("Given up"));
        reading(agency::designer, at(givenUp, 1))
                .post(at(givenUp, 1) + "/discard")
                .then()
                .statusCode(200);
        judge.qualityOfficer().get(at(givenUp, 1)).then().statusCode(404);
        agency.designer().get(at(givenUp, 1)).then().statusCode(200);
    }

    @Test
    void an_act_needs_the_version_that_was_read() {
        UUID id = agency.unit("A", unitAlone("Acts"));
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
        // What is published is the same for every reader; the answer is that the act is not possible any more.
        UUID published = agency.publishedUnit("P");
        agency.designer().post(at(published, 1) + "/discard").then().statusCode(409);
    }

    @Test
    void BR_I01_a_quality_officer_of_another_country_neither_reads_nor_judges() {
        var lisbon = RegistryActors.institution("PT", eu.ecvet.vocabulary.Function.QUALITY_ASSURE);
        UUID id = agency.unit("F", unitAlone("Foreign"));
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);

        lisbon.qualityOfficer().get(at(id, 1)).then().statusCode(404);
        lisbon.qualityOfficer().get("/v1/units/" + id).then().statusCode(404);
        lisbon.qualityOfficer().get(at(id, 1) + "/findings").then().statusCode(404);
        lisbon.qualityOfficer().post(at(id, 1) + "/approval").then().statusCode(404);
        lisbon.qualityOfficer()
                .body(Map.of("reason", "Not ours"))
                .post(at(id, 1) + "/return")
                .then()
                .statusCode(404);
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(200);
    }

    @Test
    void the_quality_officer_sends_it_back_with_a_reason_and_a_draft_may_be_given_up() {
        UUID id = agency.unit("B", unitAlone("Back"));
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, 1))
                .body(Map.of("reason", "The second outcome is two outcomes"))
                .post(at(id, 1) + "/return")
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"))
                .body("returnReason", containsString("two outcomes"));
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(409);
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/discard")
                .then()
                .statusCode(200)
                .body("state", is("DISCARDED"));
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(409);
        agency.designer()
                .post("/v1/units/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("unitVersion", is(2));
    }

    @Test
    void drafts_of_others_are_as_unknown_as_what_does_not_exist() {
        UUID theirs = agency.unit("T", unitAlone("Theirs"));
        var stranger = RegistryActors.designing("DE");
        Map<String, Map<String, Object>> acts = Map.of(
                "/submission", Map.of(),
                "/discard", Map.of(),
                "/publication", Map.of(),
                "/approval", Map.of(),
                "/return", Map.of("reason", "Not ours"));
        for (UUID id : java.util.List.of(theirs, UUID.randomUUID())) {
            acts.forEach((act, body) -> {
                boolean judging = act.equals("/approval") || act.equals("/return");
                (judging ? stranger.qualityOfficer() : stranger.designer())
                        .header("If-Match", "\"0\"")
                        .body(body)
                        .post(at(id, 1) + act)
                        .then()
                        .statusCode(404);
            });
            stranger.designer()
                    .header("If-Match", "\"0\"")
                    .body(unitAlone("Mine"))
                    .put(at(id, 1))
                    .then()
                    .statusCode(404);
            stranger.designer().post("/v1/units/" + id + "/versions").then().statusCode(404);
            stranger.designer().get(at(id, 1) + "/findings").then().statusCode(404);
        }
    }

    @Test
    void an_act_is_sent_as_json() {
        UUID id = agency.unit("J", unitAlone("Json"));
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.staff(agency.id(), eu.ecvet.functions.actor.Role.QUALITY_OFFICER))
                .contentType("text/plain")
                .body("unclear")
                .post(at(id, 1) + "/return")
                .then()
                .statusCode(415);
    }

    @Test
    void a_step_without_words_needs_no_body() throws Exception {
        UUID id = agency.unit("N", unitAlone("No body"));
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(
                        "http://localhost:" + io.restassured.RestAssured.port + at(id, 1) + "/submission"))
                .header("Authorization", "Bearer " + Tokens.staff(agency.id(), eu.ecvet.functions.actor.Role.DESIGNER))
                .header("If-Match", "\"0\"")
                .POST(java.net.http.HttpRequest.BodyPublishers.noBody())
                .build();
        try (var client = java.net.http.HttpClient.newHttpClient()) {
            assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }
    }
}
