package eu.ecvet.registry.imports;

import static eu.ecvet.registry.RegistryActors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a later version or decision does with drafts that are there already. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportRevisionTest extends SmallSource {
    @Test
    void BR_C06_a_later_decision_changes_drafts_that_nobody_touched() {
        run(source(1, "a"), "");

        JsonNode decided = run(source(1, "a"), "?outcomeCategory=SKILL");

        assertThat(counts(decided)).containsExactly(0, 2, 1, 0);
    }

    @Test
    void BR_C06_a_later_version_changes_drafts_that_nobody_touched() {
        JsonNode first = run(source(1, "a"), "?outcomeCategory=SKILL");

        JsonNode changed = run(source(2, "a2"), "?outcomeCategory=SKILL");

        assertThat(counts(changed)).containsExactly(0, 1, 2, 0);
        assertThat(row(changed, "UNIT", 0).path("unitId"))
                .isEqualTo(row(first, "UNIT", 0).path("unitId"));
        agency.designer()
                .get(firstUnitOf(first))
                .then()
                .body("content.outcomes[0].text.fi", is("a2"))
                .body("content.title.fi", is("Ensimmäinen"));
    }

    @Test
    void BR_C06_the_work_of_a_person_is_not_overwritten_by_the_same_source() {
        String at = firstUnitOf(run(source(1, "a"), ""));
        aPersonWrites(at);

        JsonNode again = run(source(1, "a"), "");

        assertThat(counts(again)).containsExactly(0, 0, 3, 0);
        agency.designer().get(at).then().body("content.coherenceNote", is("Decided by the importing institution"));
    }

    @Test
    void BR_C06_the_work_of_a_person_is_not_overwritten_by_a_later_version() {
        String at = firstUnitOf(run(source(1, "a"), ""));
        aPersonWrites(at);

        JsonNode changed = run(source(2, "a2"), "");

        assertThat(counts(changed)).containsExactly(0, 0, 2, 1);
        assertThat(found(changed, "UNIT")).contains("DRAFT_IN_USE");
        agency.designer().get(at).then().body("content.outcomes[0].text.fi", is("a"));
    }

    private static String firstUnitOf(JsonNode report) {
        return "/v1/units/" + row(report, "UNIT", 0).path("unitId").asText() + "/versions/1";
    }

    private void aPersonWrites(String at) {
        var read = agency.designer().get(at);
        ObjectNode content = (ObjectNode) json(read).path("content");
        content.put("coherenceNote", "Decided by the importing institution");
        agency.designer()
                .header("If-Match", read.header("ETag"))
                .body(content)
                .put(at)
                .then()
                .statusCode(200);
    }
}
