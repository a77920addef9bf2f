package eu.ecvet.platform.testing.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import eu.ecvet.platform.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What every service answers to a caller without a token and to a request that is not what the contract describes. */
public abstract class ProblemsAreAnswered {
    /** A collection that takes a POST with a JSON object, for instance {@code /v1/memoranda}. */
    protected abstract String collection();

    /** A token whose roles may POST there. */
    protected abstract String token();

    @Test
    void without_a_token_401() {
        problem(
                given().contentType("application/json")
                        .body("{}")
                        .post(collection())
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void with_a_forged_token_401() {
        problem(
                given().auth()
                        .oauth2(token().substring(0, token().length() - 6) + "AAAAAA")
                        .contentType("application/json")
                        .body("{}")
                        .post(collection())
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void with_an_expired_token_401() {
        problem(given().auth().oauth2(Tokens.expired()).get("/v1/stuck-events").then(), 401, "unauthenticated");
    }

    @Test
    void with_a_token_for_another_system_401() {
        problem(
                given().auth()
                        .oauth2(Tokens.forAnotherAudience())
                        .get("/v1/stuck-events")
                        .then(),
                401,
                "unauthenticated");
    }

    @Test
    void with_the_wrong_role_403() {
        problem(given().auth().oauth2(token()).get("/v1/stuck-events").then(), 403, "forbidden");
    }

    @Test
    void health_and_contract_are_open() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    @Test
    void what_is_measured_is_told_to_those_with_a_token() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth().oauth2(token()).get("/q/metrics").then().statusCode(200);
    }

    @Test
    void malformed_json_400() {
        problem(post("{\"content\": "), 400, "malformed-request");
    }

    @Test
    void a_property_given_twice_400() {
        problem(post("{\"id\": \"a\", \"id\": \"b\"}"), 400, "malformed-request");
    }

    @Test
    void an_unknown_property_400_with_its_pointer() {
        problem(post("{\"surprise\": 1}"), 400, "malformed-request").body("violations.pointer", hasItem("/surprise"));
    }

    @Test
    void a_wrong_type_400_with_its_pointer() {
        problem(post("{\"id\": {\"not\": \"text\"}}"), 400, "malformed-request")
                .body("violations.pointer", hasItem("/id"));
    }

    @Test
    void an_identifier_that_is_none_400() {
        problem(post("{\"id\": \"7\"}"), 400, "malformed-request").body("violations.pointer", hasItem("/id"));
    }

    @Test
    void a_list_instead_of_an_object_400() {
        problem(post("[]"), 400, "malformed-request");
    }

    @Test
    void an_empty_body_400() {
        problem(
                given().auth()
                        .oauth2(token())
                        .contentType("application/json")
                        .post(collection())
                        .then(),
                400,
                "malformed-request");
    }

    @Test
    void an_empty_object_names_what_is_missing_400() {
        problem(post("{}"), 400, "malformed-request").body("violations.code", hasItem("SHAPE"));
    }

    @Test
    void another_format_415() {
        problem(
                given().auth()
                        .oauth2(token())
                        .contentType("text/plain")
                        .body("hello")
                        .post(collection())
                        .then(),
                415,
                "unsupported-format");
    }

    @Test
    void an_answer_in_a_format_that_is_not_offered_406() {
        problem(
                given().auth()
                        .oauth2(token())
                        .accept("text/plain")
                        .get(collection())
                        .then(),
                406,
                "not-acceptable");
    }

    @Test
    void an_unknown_query_parameter_400() {
        problem(given().auth().oauth2(token()).get(collection() + "?surprise=1").then(), 400, "malformed-request");
    }

    @Test
    void a_page_that_is_no_number_400() {
        problem(given().auth().oauth2(token()).get(collection() + "?page=first").then(), 400, "malformed-request");
    }

    @Test
    void half_of_a_surrogate_pair_400() {
        problem(post("{\"id\": \"\\ud800\"}"), 400, "malformed-request");
    }

    @Test
    void another_method_405() {
        problem(given().auth().oauth2(token()).delete(collection()).then(), 405, "method-not-allowed");
    }

    @Test
    void an_unknown_address_404() {
        problem(given().auth().oauth2(token()).get("/v1/no-such-thing").then(), 404, "not-found");
    }

    @Test
    void an_unknown_id_404() {
        problem(
                given().auth()
                        .oauth2(token())
                        .get(collection() + "/00000000-0000-4000-8000-000000000000")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void an_id_that_is_none_404() {
        problem(given().auth().oauth2(token()).get(collection() + "/seven").then(), 404, "not-found");
    }

    private ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(token())
                .contentType("application/json")
                .body(body)
                .post(collection())
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:ecvet:problem:" + type))
                .body("status", equalTo(status));
    }
}
