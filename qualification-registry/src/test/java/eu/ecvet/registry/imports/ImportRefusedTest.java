package eu.ecvet.registry.imports;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not imported at all, and why. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ImportRefusedTest extends SmallSource {
    private ValidatableResponse imported(String body, String decisions) {
        return agency.designer().body(body).post("/v1/imports" + decisions).then();
    }

    @Test
    void what_is_no_JSON_is_not_read() {
        imported("{\"id\": ", "").statusCode(400);
    }

    @Test
    void BR_C06_what_is_no_qualification_is_not_understood() {
        imported("{\"id\": 1}", "")
                .statusCode(422)
                .body("violations.code", hasItem("IMPORT_NOT_UNDERSTOOD"))
                .body("violations.pointer", hasItem("/suoritustavat"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b"})
    void BR_C06_characters_that_are_none_are_not_understood(String requirement) {
        imported(source(1, requirement), "").statusCode(422).body("violations", hasSize(1));
    }

    @Test
    void BR_C06_what_a_person_could_not_write_into_a_draft_is_not_imported() {
        imported(source(1, "a".repeat(10_001)), "")
                .statusCode(422)
                .body("violations.code", hasItem("IMPORT_NOT_UNDERSTOOD"))
                .body("violations.pointer", hasItem("/tutkinnonOsat/0"));
        assertDrafts(0, 0);
    }

    @Test
    void BR_C06_a_text_that_is_longer_than_what_is_read_is_refused_by_its_place_and_never_cut() {
        imported(source(1, "a".repeat(200_001)), "")
                .statusCode(422)
                .body("violations.code", is(List.of("IMPORT_NOT_UNDERSTOOD")))
                .body("violations.pointer", is(List.of("/tutkinnonOsat/0/ammattitaitovaatimukset/fi")));
        assertDrafts(0, 0);
    }

    @Test
    void BR_Q23_the_field_that_the_importing_institution_decides_is_one_of_the_list() {
        imported(source(1, "a"), "?iscedF=1234")
                .statusCode(422)
                .body("violations.code", hasItem("VOCABULARY_CODE_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?format=csv", "?dryRun=perhaps"})
    void decisions_that_the_contract_does_not_know_are_refused(String decision) {
        imported(source(1, "a"), decision).statusCode(400);
    }

    @Test
    void BR_Q15_who_assures_quality_imports_nothing() {
        agency.qualityOfficer().body(source(1, "a")).post("/v1/imports").then().statusCode(403);
    }

    @Test
    void BR_P06_who_allocates_no_points_imports_none() {
        agency = RegistryActors.institution("FI", Function.DESIGN_QUALIFICATION, Function.DESIGN_UNIT);

        imported(source(1, "a"), "").statusCode(403).body("function", is("ALLOCATE_POINTS"));
    }

    @Test
    void BR_Q15_who_designs_nothing_is_refused_before_the_source_is_read() {
        agency = RegistryActors.institution("FI", Function.ASSESS);

        imported("{\"id\": ", "").statusCode(403).body("function", is("DESIGN_QUALIFICATION"));
    }
}
