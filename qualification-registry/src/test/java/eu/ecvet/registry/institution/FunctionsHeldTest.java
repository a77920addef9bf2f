package eu.ecvet.registry.institution;

import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.functions.actor.Role;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What institutions may do with the functions that they hold. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class FunctionsHeldTest {
    private static Response designs(RequestSpecification who) {
        return who.body(RegistryActors.newUnit(UUID.randomUUID(), "U", RegistryActors.unitContent("A unit")))
                .post("/v1/units");
    }

    @Test
    void BR_I01_who_does_not_hold_the_function_does_not_design() {
        var school = RegistryActors.institution("FI", Function.ASSESS);

        designs(school.designer())
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_UNIT"))
                .body("violations[0].code", is("FUNCTION_MISSING"));
    }

    @Test
    void BR_I01_who_holds_the_function_for_another_level_does_not_design() {
        var school = RegistryActors.institution("FI");
        school.assign(Function.DESIGN_UNIT, Map.of("eqfLevels", List.of(5)))
                .then()
                .statusCode(201);

        designs(school.designer()).then().statusCode(403).body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
    }

    @Test
    void BR_I05_mentors_and_advisers_do_not_design() {
        var school = RegistryActors.institution("FI", Function.DESIGN_UNIT);

        designs(with(Tokens.staff(school.id(), Role.MENTOR, Role.ADVISER)))
                .then()
                .statusCode(403);
    }

    @Test
    void BR_I04_the_same_function_may_be_held_by_several_and_several_by_one() {
        var first = RegistryActors.institution("FI", Function.ASSESS, Function.VALIDATE);
        var second = RegistryActors.institution("FI", Function.ASSESS);
        with(Tokens.authority("FI"))
                .get("/v1/institutions/" + first.id())
                .then()
                .body("functions.function", hasSize(2));
        with(Tokens.authority("FI"))
                .get("/v1/institutions/" + second.id())
                .then()
                .body("functions.function", not(hasItem("VALIDATE")));
    }

    @Test
    void BR_I01_an_authority_grants_power_over_its_own_system_only() {
        var lisbon = RegistryActors.institution("PT");
        Map<String, Object> assigned = new HashMap<>(FinnishSchool.function("RECOGNISE_UNIT", "2020-08-01"));
        assigned.put("id", UUID.randomUUID().toString());
        assigned.put("scope", Map.of("iscedF", List.of("09")));
        String functions = "/v1/institutions/" + lisbon.id() + "/functions";

        lisbon.readingInstitution()
                .body(assigned)
                .post(functions)
                .then()
                .statusCode(201)
                .body("functions[0].scope.countries", is(List.of("PT")))
                .body("functions[0].scope.iscedF", is(List.of("09")));
        lisbon.authority().body(assigned).post(functions).then().statusCode(200);
        lisbon.assign(Function.VALIDATE, Map.of("countries", List.of("PT", "IT")))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("FUNCTION_SCOPE_OUTSIDE_COUNTRY"))
                .body("violations.pointer", hasItem("/scope/countries"))
                .body("detail", containsString("own system only"));
        lisbon.assign(Function.ASSESS, Map.of("countries", List.of("IT")))
                .then()
                .statusCode(201);
        JsonNode told = Eventually.get(() -> OtherServices.all("ecvet.registry").stream()
                .filter(event ->
                        event.path("subject").asText().equals(lisbon.id().toString()))
                .map(event -> event.path("data").path("functions"))
                .filter(all -> all.size() == 2)
                .findFirst()
                .orElse(null));
        for (JsonNode function : told) {
            boolean ofAHost = function.path("function").asText().equals("ASSESS");
            assertThat(function.path("scope").path("countries"))
                    .extracting(JsonNode::asText)
                    .containsExactly(ofAHost ? "IT" : "PT");
        }
    }

    /** Whoever was slower reads again. */
    private static int untilRead(RegistryActors school, Function function) {
        int status = 412;
        for (int i = 0; i < 20 && status == 412; i++) {
            status = school.assign(function, Map.of()).statusCode();
        }
        return status;
    }

    @Test
    void functions_assigned_at_the_same_time_are_all_kept_and_all_told() throws Exception {
        var school = RegistryActors.institution("FI");
        var functions =
                List.of(Function.ASSESS, Function.VALIDATE, Function.AWARD_CREDIT, Function.COORDINATE_MOBILITY);
        try (var together = Executors.newFixedThreadPool(functions.size())) {
            var answers = together.invokeAll(functions.stream()
                    .<Callable<Integer>>map(one -> () -> untilRead(school, one))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        with(Tokens.authority("FI"))
                .get("/v1/institutions/" + school.id())
                .then()
                .body("functions", hasSize(functions.size()));
        Eventually.until(() -> {
            var told = OtherServices.all("ecvet.registry").stream()
                    .filter(event ->
                            event.path("subject").asText().equals(school.id().toString()))
                    .toList();
            return told.size() == functions.size() + 1
                    && IntStream.range(0, told.size())
                            .allMatch(i ->
                                    told.get(i).path("data").path("functions").size() == i);
        });
    }
}
