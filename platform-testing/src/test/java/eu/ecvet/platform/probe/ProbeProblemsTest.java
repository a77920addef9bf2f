package eu.ecvet.platform.probe;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.*;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.contract.ProblemsAreAnswered;
import eu.ecvet.vocabulary.InstitutionId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class ProbeProblemsTest extends ProblemsAreAnswered {
    private enum Role {
        COORDINATOR
    }

    private final UUID id = UUID.randomUUID();

    @Override
    protected String collection() {
        return "/v1/probes";
    }

    @Override
    protected String token() {
        return Tokens.staff(
                new InstitutionId(UUID.fromString("11111111-1111-4111-8111-111111111111")), Role.COORDINATOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"items\": [{\"points\": 7.5}]} | /items/0/points",
                "{\"items\": [{\"points\": \"-1\"}]} | /items/0/points",
                "{\"items\": [{\"points\": \"1e9\"}]} | /items/0/points",
                "{\"items\": [{\"category\": \"COMPETENCE\"}]} | /items/0/category",
                "{\"items\": [{\"category\": 1}]} | /items/0/category",
                "{\"items\": [{\"category\": \"\"}]} | /items/0/category",
                "{\"items\": [{\"on\": \"2026-02-30\"}]} | /items/0/on",
                "{\"items\": [{\"on\": 20500}]} | /items/0/on",
                "{\"items\": [{\"on\": [2026, 1, 1]}]} | /items/0/on",
                "{\"items\": [{\"title\": {}}]} | /items/0/title",
                "{\"items\": [{\"title\": {\"FRENCH!\": \"x\"}}]} | /items/0/title",
                "{\"items\": [{\"title\": \"x\"}]} | /items/0/title",
                "{\"items\": [{\"essential\": \"yes\"}]} | /items/0/essential",
                "{\"note\": 7} | /note",
                "{\"note\": \"a\\u0000b\"} | /note",
            })
    void a_value_of_the_wrong_kind_400_with_its_pointer(String body, String pointer) {
        post(body)
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer))
                .body("detail", not(containsString("eu.ecvet")));
    }

    @Test
    void an_over_long_text_400_with_its_pointer() {
        post("{\"id\": \"%s\", \"note\": \"%s\"}".formatted(id, "x".repeat(41)))
                .statusCode(400)
                .body("violations.pointer", hasItem("/note"));
    }

    @Test
    void every_part_of_wrong_shape_is_named_at_once() {
        post("{\"items\": [null]}").statusCode(400).body("violations.pointer", hasItems("/id", "/note"));
    }

    @Test
    void a_fault_of_our_own_tells_the_caller_nothing() {
        given().auth()
                .oauth2(token())
                .get("/v1/probes/broken")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("detail", not(containsString("secret")));
    }

    @Test
    void a_creation_can_be_repeated_and_a_change_needs_the_version_that_was_read() {
        String body = "{\"id\": \"%s\", \"note\": \"n %s\"}"
                .formatted(id, id.toString().substring(0, 8));
        post(body).statusCode(201).header("ETag", "\"0\"").header("Location", endsWith("/v1/probes/" + id));
        post(body).statusCode(200).header("ETag", "\"0\"");
        put(body, null).statusCode(428).body("type", equalTo("urn:ecvet:problem:version-required"));
        put(body, "\"7\"").statusCode(412).body("type", equalTo("urn:ecvet:problem:stale-version"));
        put(body, "0").statusCode(400).body("detail", containsString("quotation marks"));
        put(body, "W/\"0\"").statusCode(412).body("detail", containsString("weak"));
        put(body, "*").statusCode(200);
        put(body, "\"99\", \"0\"").statusCode(200);
        put(body.replace("n ", "m "), "\"0\"").statusCode(200).header("ETag", "\"1\"");
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .post("/v1/probes")
                .then();
    }

    private ValidatableResponse put(String body, String ifMatch) {
        var request =
                given().auth().oauth2(token()).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/v1/probes/" + id)
                .then();
    }
}
