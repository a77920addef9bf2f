package eu.ecvet.registry.imports;

import static eu.ecvet.registry.RegistryActors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an import does with what is there already; on a small source of the same shape as the register's. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportStoryTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("FI");
    }

    private static String source(long version, String requirement) {
        return """
                {'id': 4711, 'globalVersion': {'aikaleima': %d}, 'nimi': {'fi': 'Tutkinto', 'sv': 'Examen'}, 'kielet': ['fi', 'sv'],
                 'koulutukset': [{'koulutuskoodiArvo': '384248'}],
                 'tutkinnonOsat': [
                   {'id': 1, 'koodiArvo': '100', 'nimi': {'fi': 'Ensimmäinen '}, 'ammattitaitovaatimukset': {'fi': '<ul><li>%s</li></ul>'}},
                   {'id': 2, 'koodiArvo': '100', 'nimi': {'fi': 'Toinen'}, 'ammattitaitovaatimukset': {'fi': '<ul><li>b</li></ul>'}}],
                 'suoritustavat': [{'suoritustapakoodi': 'reformi', 'laajuusYksikko': 'OSAAMISPISTE',
                   'tutkinnonOsaViitteet': [{'id': 10, 'laajuus': 7.5, '_tutkinnonOsa': '1'}, {'id': 20, 'laajuus': 2.5, '_tutkinnonOsa': '2'}],
                   'rakenne': {'rooli': 'määritelty', 'muodostumisSaanto': {'laajuus': {'minimi': 10, 'maksimi': 10}},
                     'osat': [{'_tutkinnonOsaViite': '10', 'pakollinen': true}, {'_tutkinnonOsaViite': '20', 'pakollinen': true}]}}]}""".formatted(version, requirement).replace('\'', '"');
    }

    private JsonNode run(String source, String decisions) {
        var response = agency.designer().body(source).post("/v1/imports" + decisions);
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(201);
        return json(response);
    }

    private static JsonNode row(JsonNode report, String kind, int nth) {
        return StreamSupport.stream(report.path("rows").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals(kind))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> counts(JsonNode report) {
        return Stream.of("created", "updated", "unchanged", "rejected")
                .map(name -> report.path(name).asInt())
                .toList();
    }

    @Test
    void drafts_are_made_and_the_same_source_again_changes_nothing() {
        JsonNode first = run(source(1, "a"), "");
        assertThat(counts(first)).containsExactly(3, 0, 0, 0);
        assertThat(row(first, "UNIT", 0).path("findings").findValuesAsText("code"))
                .contains("CODE_SHARED", "OUTCOMES_UNCATEGORISED", "PROCEDURES_MISSING", "LANGUAGE_MISSING");

        assertThat(counts(run(source(1, "a"), ""))).containsExactly(0, 0, 3, 0);
        agency.designer().get("/v1/units?state=DRAFT&total=true").then().body("total", is(2));
    }

    @Test
    void two_at_once_make_one() throws Exception {
        try (var together = Executors.newFixedThreadPool(2)) {
            Callable<List<Integer>> once = () -> counts(run(source(1, "a"), ""));
            var answers = together.invokeAll(List.of(once, once));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(List.of(3, 0, 0, 0), List.of(0, 0, 3, 0));
        }
        agency.designer()
                .get("/v1/qualifications?state=DRAFT&total=true")
                .then()
                .body("total", is(1));
        agency.designer().get("/v1/units?state=DRAFT&total=true").then().body("total", is(2));
    }

    @Test
    void a_later_decision_or_version_changes_drafts_that_nobody_touched() {
        JsonNode first = run(source(1, "a"), "");
        JsonNode decided = run(source(1, "a"), "?outcomeCategory=SKILL");
        assertThat(counts(decided)).containsExactly(0, 2, 1, 0);

        JsonNode changed = run(source(2, "a2"), "?outcomeCategory=SKILL");

        assertThat(counts(changed)).containsExactly(0, 1, 2, 0);
        assertThat(row(changed, "UNIT", 0).path("id"))
                .isEqualTo(row(first, "UNIT", 0).path("id"));
        agency.designer()
                .get("/v1/units/" + row(first, "UNIT", 0).path("id").asText() + "/versions/1")
                .then()
                .body("content.outcomes[0].text.fi", is("a2"))
                .body("content.title.fi", is("Ensimmäinen"));
    }

    @Test
    void the_work_of_a_person_is_not_overwritten() {
        JsonNode first = run(source(1, "a"), "");
        String at = "/v1/units/" + row(first, "UNIT", 0).path("id").asText() + "/versions/1";
        var read = agency.designer().get(at);
        ObjectNode content = (ObjectNode) json(read).path("content");
        content.put("coherenceNote", "Decided by the importing institution");
        agency.designer()
                .header("If-Match", read.header("ETag"))
                .body(content)
                .put(at)
                .then()
                .statusCode(200);

        assertThat(counts(run(source(1, "a"), ""))).containsExactly(0, 0, 3, 0);
        JsonNode changed = run(source(2, "a2"), "");

        assertThat(counts(changed)).containsExactly(0, 0, 2, 1);
        assertThat(row(changed, "UNIT", 0).path("findings").findValuesAsText("code"))
                .contains("DRAFT_IN_USE");
        agency.designer().get(at).then().body("content.outcomes[0].text.fi", is("a"));
    }

    @Test
    void what_is_no_JSON_400_what_is_no_qualification_422_what_is_not_allowed_403() {
        agency.designer().body("{\"id\": ").post("/v1/imports").then().statusCode(400);
        agency.designer()
                .body("{\"id\": 1}")
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("IMPORT_NOT_UNDERSTOOD"))
                .body("violations.pointer", hasItem("/suoritustavat"));
        agency.designer()
                .body(source(1, "a\\u0000b"))
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1));
        agency.designer()
                .body(source(1, "a\\ud800b"))
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1));
        agency.designer()
                .body(source(1, "a".repeat(10_001)))
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("IMPORT_NOT_UNDERSTOOD"))
                .body("violations.pointer", hasItem("/tutkinnonOsat/0"));
        agency.designer()
                .body(source(1, "a"))
                .post("/v1/imports?iscedF=1234")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("VOCABULARY_CODE_UNKNOWN"));
        agency.designer()
                .body(source(1, "a"))
                .post("/v1/imports?format=csv")
                .then()
                .statusCode(400);
        agency.designer()
                .body(source(1, "a"))
                .post("/v1/imports?dryRun=perhaps")
                .then()
                .statusCode(400);
        agency.qualityOfficer().body(source(1, "a")).post("/v1/imports").then().statusCode(403);
        var withoutPoints = RegistryActors.institution("FI", Function.DESIGN_QUALIFICATION, Function.DESIGN_UNIT);
        withoutPoints
                .designer()
                .body(source(1, "a"))
                .post("/v1/imports")
                .then()
                .statusCode(403)
                .body("function", is("ALLOCATE_POINTS"));
    }

    @Test
    void BR_Q15_who_designs_nothing_is_refused_before_the_source_is_read() {
        var school = RegistryActors.institution("FI", Function.ASSESS);
        school.designer()
                .body("{\"id\": ")
                .post("/v1/imports")
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_QUALIFICATION"));
    }

    @Test
    void a_dry_run_beside_a_real_run_is_answered_and_writes_nothing() throws Exception {
        for (int round = 0; round < 3; round++) {
            agency = RegistryActors.designing("FI");
            try (var together = Executors.newFixedThreadPool(2)) {
                var answers = together.invokeAll(List.<Callable<List<Integer>>>of(
                        () -> counts(run(source(1, "a"), "?dryRun=true")), () -> counts(run(source(1, "a"), ""))));
                assertThat(answers.get(0).get()).isIn(List.of(3, 0, 0, 0), List.of(0, 0, 3, 0));
                assertThat(answers.get(1).get()).isEqualTo(List.of(3, 0, 0, 0));
            }
            agency.designer()
                    .get("/v1/qualifications?state=DRAFT&total=true")
                    .then()
                    .body("total", is(1));
        }
    }

    @Test
    void BR_P08_no_number_of_a_source_makes_what_was_imported_unreadable() {
        JsonNode report = run(source(1, "a").replace("\"minimi\": 10", "\"minimi\": 10000000000000"), "");

        assertThat(row(report, "GROUP", 0).path("findings").findValuesAsText("code"))
                .contains("POINTS_NOT_UNDERSTOOD");
        String at = "/v1/qualifications/"
                + row(report, "QUALIFICATION", 0).path("id").asText();
        agency.designer().get(at).then().statusCode(200);
        agency.designer().get(at + "/versions/1").then().statusCode(200);
        agency.designer().get(at + "/versions/1/findings").then().statusCode(200);
        agency.designer().get("/v1/qualifications?state=DRAFT").then().statusCode(200);
    }

    @Test
    void BR_C06_a_text_that_is_longer_than_what_is_read_is_refused_by_its_place_and_never_cut() {
        agency.designer()
                .body(source(1, "a".repeat(200_001)))
                .post("/v1/imports")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("IMPORT_NOT_UNDERSTOOD")))
                .body("violations.pointer", is(List.of("/tutkinnonOsat/0/ammattitaitovaatimukset/fi")));
        agency.designer().get("/v1/units?state=DRAFT&total=true").then().body("total", is(0));
    }

    @Test
    void what_is_found_says_how_much_it_matters_and_where() {
        JsonNode report = run(source(1, "a"), "");
        JsonNode finding = row(report, "UNIT", 0).path("findings").path(0);
        assertThat(finding.path("severity").asText()).isIn("NOTE", "WARNING");
        assertThat(finding.path("pointer").asText()).isEqualTo("/tutkinnonOsat/0");
        assertThat(finding.path("detail").asText()).isNotBlank();
    }
}
