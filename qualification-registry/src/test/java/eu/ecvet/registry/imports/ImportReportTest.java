package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What the report of an import tells. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportReportTest extends SmallSource {
    @Test
    void BR_C05_what_the_source_does_not_say_is_told() {
        JsonNode report = run(source(1, "a"), "");

        assertThat(found(report, "UNIT"))
                .contains("CODE_SHARED", "OUTCOMES_UNCATEGORISED", "PROCEDURES_MISSING", "LANGUAGE_MISSING");
    }

    @Test
    void BR_C05_what_is_found_says_how_much_it_matters_and_where() {
        JsonNode report = run(source(1, "a"), "");

        JsonNode finding = row(report, "UNIT", 0).path("findings").path(0);
        assertThat(finding.path("severity").asText()).isIn("NOTE", "WARNING");
        assertThat(finding.path("pointer").asText()).isEqualTo("/tutkinnonOsat/0");
        assertThat(finding.path("detail").asText()).isNotBlank();
    }

    @Test
    void BR_P08_no_number_of_a_source_makes_what_was_imported_unreadable() {
        JsonNode report = run(source(1, "a").replace("\"minimi\": 10", "\"minimi\": 10000000000000"), "");

        assertThat(row(report, "GROUP", 0).path("findings").findValuesAsText("code"))
                .contains("POINTS_NOT_UNDERSTOOD");
        String at = "/v1/qualifications/"
                + row(report, "QUALIFICATION", 0).path("qualificationId").asText();
        agency.designer().get(at).then().statusCode(200);
        agency.designer().get(at + "/versions/1").then().statusCode(200);
        agency.designer().get(at + "/versions/1/findings").then().statusCode(200);
        agency.designer().get("/v1/qualifications?state=DRAFT").then().statusCode(200);
    }
}
