package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.newUnit;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.OtherServices;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit from its first draft to its second published version. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class UnitStoryTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("DE");
    }

    private static String at(UUID id, int version) {
        return "/v1/units/" + id + "/versions/" + version;
    }

    @Test
    void a_unit_is_drafted_reviewed_approved_published_and_told() {
        UUID id = agency.unit("CC1", unitAlone("Professional communication"));

        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("IN_REVIEW"));
        reading(agency::designerAsQualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("APPROVER_IS_AUTHOR"));
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(200)
                .body("state", is("APPROVED"));
        reading(agency::designer, at(id, 1))
                .body(Map.of())
                .post(at(id, 1) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("VALIDITY_REQUIRED"));
        reading(agency::designer, at(id, 1))
                .body(Map.of("validFrom", "2025-09-01"))
                .post(at(id, 1) + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"))
                .body("validFrom", is("2025-09-01"));

        JsonNode told = OtherServices.hear("ecvet.registry", "unit.version.published", id);
        assertThat(told.path("code").asText()).isEqualTo("CC1");
        assertThat(told.path("outcomes")).hasSize(3);
        assertThat(told.path("outcomes").path(0).path("category").asText()).isEqualTo("KNOWLEDGE");
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/units?text=communic")
                .then()
                .statusCode(200)
                .body("items.unitId", hasItem(id.toString()));
    }

    @Test
    void what_was_published_is_served_as_the_same_bytes_for_ever() {
        UUID id = agency.publishedUnit("B1");
        var learner = with(Tokens.learner(new LearnerId(UUID.randomUUID())));

        var first = learner.get(at(id, 1));
        String tag = first.header("ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("immutable");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(agency.designer().get(at(id, 1)).asByteArray()).isEqualTo(first.asByteArray());
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .header("If-None-Match", tag)
                .get(at(id, 1))
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void BR_P01_points_on_a_unit_are_no_part_of_the_contract() {
        ObjectNode content = unitAlone("Professional communication");
        content.put("points", "12");
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "CC1", content))
                .post("/v1/units")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", is("/content/points"));
        ObjectNode unit = newUnit(UUID.randomUUID(), "CC1", unitAlone("Professional communication"));
        unit.put("points", "12");
        agency.designer().body(unit).post("/v1/units").then().statusCode(400);
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
    void BR_Q05_a_published_version_is_not_changed() {
        UUID id = agency.publishedUnit("P1");
        agency.designer()
                .header("If-Match", "\"0\"")
                .body(unitAlone("Other words"))
                .put(at(id, 1))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("VERSION_IMMUTABLE"));
    }

    @Test
    void a_change_needs_the_version_that_was_read_and_only_one_of_two_writers_wins() throws Exception {
        UUID id = agency.unit("S1", unitAlone("Stale"));
        agency.designer().body(unitAlone("No If-Match")).put(at(id, 1)).then().statusCode(428);
        String tag = agency.designer().get(at(id, 1)).header("ETag");
        try (var together = Executors.newFixedThreadPool(2)) {
            var answers = together.invokeAll(Stream.of("One", "Other")
                    .<Callable<Integer>>map(title -> () -> agency.designer()
                            .header("If-Match", tag)
                            .body(unitAlone(title))
                            .put(at(id, 1))
                            .statusCode())
                    .toList());
            assertThat(java.util.List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(200, 412);
        }
        agency.designer()
                .header("If-Match", tag)
                .body(unitAlone("Stale again"))
                .put(at(id, 1))
                .then()
                .statusCode(412);
    }

    @Test
    void a_repeated_creation_answers_the_existing_draft() {
        UUID id = UUID.randomUUID();
        agency.designer()
                .body(newUnit(id, "R", unitAlone("Repeated")))
                .post("/v1/units")
                .then()
                .statusCode(201);
        agency.designer()
                .body(newUnit(id, "R", unitAlone("Repeated")))
                .post("/v1/units")
                .then()
                .statusCode(200);
        agency.designer()
                .body(newUnit(id, "R", unitAlone("Something else")))
                .post("/v1/units")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ID_ALREADY_USED"));
        var stranger = RegistryActors.designing("DE");
        stranger.designer()
                .body(newUnit(id, "R", unitAlone("Repeated")))
                .post("/v1/units")
                .then()
                .statusCode(409);
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
                .body("version", is(2));
    }

    @Test
    void BR_Q18_a_new_version_supersedes_the_old_one_by_a_table_of_correspondence() {
        UUID id = agency.publishedUnit("CC1v");
        JsonNode old = json(agency.designer().get(at(id, 1))).path("content");
        JsonNode next = json(agency.designer().post("/v1/units/" + id + "/versions"));
        assertThat(next.path("version").asInt()).isEqualTo(2);
        agency.designer()
                .post("/v1/units/" + id + "/versions")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("OPEN_DRAFT_EXISTS"));
        reading(agency::designer, at(id, 2))
                .post(at(id, 2) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, 2))
                .post(at(id, 2) + "/approval")
                .then()
                .statusCode(200);

        reading(agency::designer, at(id, 2))
                .body(Map.of("validFrom", "2026-08-01"))
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("CORRESPONDENCE_REQUIRED"));
        ObjectNode publication = RegistryActors.JSON.createObjectNode().put("validFrom", "2026-08-01");
        ObjectNode table = publication.putObject("correspondence").put("transitionEnds", "2027-07-31");
        ArrayNode pairs = table.putArray("outcomes");
        for (int i = 0; i < 2; i++) {
            pairs.addObject()
                    .put("oldOutcomeId", old.path("outcomes").path(i).path("id").asText())
                    .put("relation", i == 0 ? "EQUIVALENT" : "PARTIAL")
                    .put(
                            "newOutcomeId",
                            next.path("content")
                                    .path("outcomes")
                                    .path(i)
                                    .path("id")
                                    .asText());
        }
        pairs.addObject()
                .put("oldOutcomeId", old.path("outcomes").path(2).path("id").asText())
                .put("relation", "NONE");
        reading(agency::designer, at(id, 2))
                .body(publication)
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"));

        agency.designer()
                .get("/v1/units/" + id)
                .then()
                .body("versions[0].state", is("SUPERSEDED"))
                .body("versions[0].supersededBy", is(2))
                .body("versions[0].transitionEnds", is("2027-07-31"))
                .body("versions[1].state", is("PUBLISHED"));
        agency.designer().get(at(id, 1)).then().statusCode(200).body("state", nullValue());
        JsonNode told = OtherServices.hear("ecvet.registry", "unit.version.superseded", id);
        assertThat(told.path("unitVersion").asInt()).isEqualTo(1);
        assertThat(told.path("supersededByVersion").asInt()).isEqualTo(2);
        assertThat(told.path("correspondence")).hasSize(3);
    }

    @Test
    void an_outcome_belongs_to_one_version_of_one_unit() {
        UUID id = agency.unit("O1", unitAlone("One"));
        String outcome = json(agency.designer().get(at(id, 1)))
                .path("content")
                .path("outcomes")
                .path(0)
                .path("id")
                .asText();
        ObjectNode thief = unitAlone("Other");
        ((ObjectNode) thief.path("outcomes").path(0)).put("id", outcome);
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "O2", thief))
                .post("/v1/units")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("OUTCOME_ID_ALREADY_USED"));
    }

    @Test
    void texts_are_of_bounded_length() {
        ObjectNode content = unitAlone("t".repeat(501));
        ((ObjectNode) content.path("outcomes").path(1)).putObject("text").put("en", "o".repeat(10_001));
        ((ObjectNode) content.path("assessment")).putObject("procedures").put("en", "p".repeat(10_001));
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "L", content))
                .post("/v1/units")
                .then()
                .statusCode(400)
                .body(
                        "violations.pointer",
                        hasItems("/content/title", "/content/outcomes/1/text", "/content/assessment/procedures"));
        ObjectNode longest = unitAlone("t".repeat(500));
        ((ObjectNode) longest.path("outcomes").path(1)).putObject("text").put("en", "o".repeat(10_000));
        agency.unit("L", longest);
    }

    @Test
    void unknown_codes_are_refused_at_once() {
        ObjectNode content = unitAlone("Unknown");
        content.put("language", "qq");
        content.putObject("nqfLevel")
                .put("framework", "http://data.europa.eu/snb/qdr/none")
                .put("level", "4");
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "V", content))
                .post("/v1/units")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("VOCABULARY_CODE_UNKNOWN"))
                .body("violations.pointer", hasItems("/content/language", "/content/nqfLevel/framework"));
    }
}
