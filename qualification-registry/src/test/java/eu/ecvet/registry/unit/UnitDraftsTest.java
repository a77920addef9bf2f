package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.newUnit;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.registry.RegistryActors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An institution writes drafts of units. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class UnitDraftsTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("DE");
    }

    private static String at(UUID id, int version) {
        return "/v1/units/" + id + "/versions/" + version;
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

    private void refused(ObjectNode content, String pointer) {
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "L", content))
                .post("/v1/units")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void a_text_that_nobody_can_see_is_none() {
        refused(unitAlone("\u200b"), "/content/title");
    }

    @Test
    void texts_are_of_bounded_length() {
        refused(unitAlone("t".repeat(501)), "/content/title");
        ObjectNode longOutcome = unitAlone("Long outcome");
        ((ObjectNode) longOutcome.path("outcomes").path(1)).putObject("text").put("en", "o".repeat(10_001));
        refused(longOutcome, "/content/outcomes/1/text");
        ObjectNode longProcedures = unitAlone("Long procedures");
        ((ObjectNode) longProcedures.path("assessment")).putObject("procedures").put("en", "p".repeat(10_001));
        refused(longProcedures, "/content/assessment/procedures");
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

    @Test
    void BR_I01_a_token_that_names_no_institution_designs_for_none() {
        with(Tokens.staffWithoutInstitution(eu.ecvet.functions.actor.Role.DESIGNER))
                .body(newUnit(UUID.randomUUID(), "U", unitAlone("Nobody's")))
                .post("/v1/units")
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_UNIT"))
                .body("violations[0].code", is("FUNCTION_MISSING"));
    }

    @Test
    void a_text_is_as_long_as_it_has_characters() {
        agency.unit("E", unitAlone("\ud83d\ude00".repeat(300)));
        agency.designer()
                .body(newUnit(UUID.randomUUID(), "E", unitAlone("\ud83d\ude00".repeat(501))))
                .post("/v1/units")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/content/title"));
    }

    @Test
    void BR_Q23_a_language_may_have_three_letters() {
        ObjectNode content = unitAlone("Three letters");
        ((ObjectNode) content.path("title")).put("smn", "Kulme");
        agency.unit("S", content);
    }

    @Test
    void a_word_is_found_however_its_letters_are_composed_and_signs_find_nothing() {
        String word = "\u00c4itiys" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = agency.unit("F", unitAlone(java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD)));
        agency.designer()
                .queryParam("text", word)
                .get("/v1/units")
                .then()
                .body("items.unitId", is(java.util.List.of(id.toString())));
        agency.designer()
                .queryParam("text", "%")
                .queryParam("total", true)
                .get("/v1/units")
                .then()
                .statusCode(200)
                .body("total", is(0));
    }

    @Test
    void a_list_goes_on_where_the_last_answer_ended() {
        String word = "L" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 3; i++) {
            agency.unit("L" + i, unitAlone(word));
        }
        var first = agency.designer().get("/v1/units?size=2&total=true&text=" + word);
        agency.unit("L00", unitAlone(word));

        var second = agency.designer()
                .get("/v1/units?size=2&text=" + word + "&after="
                        + first.jsonPath().getString("next"));

        assertThat(first.jsonPath().getInt("total")).isEqualTo(3);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        assertThat(first.jsonPath().getList("items")).hasSize(2);
        assertThat(second.jsonPath().getList("items")).hasSize(1);
        assertThat(second.jsonPath().getString("next")).isNull();
    }
}
