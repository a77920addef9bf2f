package eu.ecvet.registry.institution;

import static eu.ecvet.registry.RegistryActors.with;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An authority assigns functions to an institution of its country, and ends them. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class FunctionAssignmentTest extends FinnishSchool {
    private final UUID assignment = UUID.randomUUID();

    private ValidatableResponse ended(RequestSpecification by, String lastDay, String reason) {
        return by.body(Map.of("endsOn", lastDay, "reason", reason))
                .post(at + "/functions/" + assignment + "/end")
                .then();
    }

    /** In Helsinki. */
    private static LocalDate today() {
        return LocalDate.now(Clock.system(ZoneId.of("Europe/Helsinki")));
    }

    private Map<String, Object> validation(Map<String, String> validity) {
        Map<String, Object> assigned = new HashMap<>(function("VALIDATE", "2020-08-01"));
        assigned.put("id", assignment.toString());
        assigned.put("validity", validity);
        return assigned;
    }

    private void assigned(Map<String, String> validity) {
        registered();
        readingAuthority()
                .body(validation(validity))
                .post(at + "/functions")
                .then()
                .statusCode(201);
    }

    @Test
    void BR_I02_a_function_is_ended_never_deleted() {
        assigned(Map.of("from", "2020-08-01"));

        ended(readingAuthority(), today().toString(), "The school closes")
                .statusCode(200)
                .body("functions", hasSize(1))
                .body("functions[0].validity.until", is(today().toString()))
                .body("functions[0].reason", is("The school closes"));
    }

    @Test
    void BR_I02_the_same_end_again_changes_nothing() {
        assigned(Map.of("from", "2020-08-01"));
        ended(readingAuthority(), today().toString(), "The school closes").statusCode(200);

        ended(authority(), today().toString(), "The school closes").statusCode(200);
    }

    @Test
    void BR_I02_what_is_ended_is_not_ended_otherwise() {
        assigned(Map.of("from", "2020-08-01"));
        ended(readingAuthority(), today().toString(), "The school closes").statusCode(200);

        ended(readingAuthority(), today().plusDays(3).toString(), "Another").statusCode(409);
    }

    @Test
    void BR_I02_an_end_shortens_a_function_and_never_lengthens_it() {
        assigned(Map.of("from", "2020-08-01", "until", today().plusDays(30).toString()));

        ended(readingAuthority(), today().plusDays(31).toString(), "Longer")
                .statusCode(422)
                .body("violations.code", hasItem("FUNCTION_PERIOD_CONTRADICTORY"))
                .body("violations.pointer", hasItem("/endsOn"));
    }

    @Test
    void BR_I03_a_function_is_not_ended_for_days_on_which_acts_were_done_under_it() {
        assigned(Map.of("from", "2020-08-01"));

        ended(readingAuthority(), "2021-01-01", "Too late to say")
                .statusCode(422)
                .body("violations.code", hasItem("FUNCTION_END_RETROACTIVE"));
    }

    @Test
    void an_end_needs_the_version_that_was_read() {
        assigned(Map.of("from", "2020-08-01"));

        ended(authority(), today().toString(), "The school closes").statusCode(428);
    }

    @Test
    void an_assignment_needs_the_version_that_was_read() {
        registered();

        authority()
                .body(validation(Map.of("from", "2020-08-01")))
                .post(at + "/functions")
                .then()
                .statusCode(428);
    }

    @Test
    void an_assignment_to_a_school_that_changed_meanwhile_is_refused() {
        registered();

        authority()
                .header("If-Match", "\"7\"")
                .body(validation(Map.of("from", "2020-08-01")))
                .post(at + "/functions")
                .then()
                .statusCode(412);
    }

    @Test
    void BR_E02_the_same_assignment_again_is_answered_as_it_stands() {
        assigned(Map.of("from", "2020-08-01"));

        authority()
                .body(validation(Map.of("from", "2020-08-01")))
                .post(at + "/functions")
                .then()
                .statusCode(200);
    }

    @Test
    void BR_I01_an_authority_assigns_functions_only_to_institutions_of_its_own_country() {
        registered();

        with(Tokens.authority("SE"))
                .body(function("ASSESS", "2020-08-01"))
                .post(at + "/functions")
                .then()
                .statusCode(403);
    }
}
