package eu.ecvet.registry.institution;

import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
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
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An authority registers institutions and assigns functions. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InstitutionStoryTest {
    private static final java.util.function.Supplier<io.restassured.specification.RequestSpecification> FI =
            () -> with(Tokens.authority("FI"));

    private final UUID id = UUID.randomUUID();

    private Map<String, Object> school(String country) {
        return Map.of(
                "id",
                id.toString(),
                "legalName",
                Map.of("fi", "Turun ammattiopisto " + id, "sv", "Åbo yrkesinstitut"),
                "country",
                country,
                "zone",
                "Europe/Helsinki",
                "website",
                "https://www.example.org",
                "contactEmail",
                "office@example.org");
    }

    private static Map<String, Object> function(String function, String from) {
        return Map.of(
                "function",
                function,
                "scope",
                Map.of("countries", List.of("FI"), "iscedF", List.of("09")),
                "legalBasis",
                "Act 531/2017",
                "grantedBy",
                "Ministry of Education and Culture",
                "validity",
                Map.of("from", from));
    }

    @Test
    void an_institution_is_registered_found_and_told_to_the_other_services() {
        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith("/v1/institutions/" + id))
                .header("ETag", "\"0\"")
                .body("functions", hasSize(0));
        reading(FI, "/v1/institutions/" + id)
                .body(function("ASSESS", "2020-08-01"))
                .post("/v1/institutions/" + id + "/functions")
                .then()
                .statusCode(201)
                .body("functions[0].function", is("ASSESS"))
                .body("functions[0].legalBasis", is("Act 531/2017"));

        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/institutions?total=true&country=FI&function=ASSESS&text=turun " + id)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()))
                .body("total", is(1));
        List<JsonNode> told = Eventually.get(() -> {
            var events = OtherServices.all("ecvet.registry").stream()
                    .filter(event -> event.path("subject").asText().equals(id.toString()))
                    .toList();
            return events.size() == 2 ? events : null;
        });
        assertThat(told.getFirst().path("data").path("functions")).isEmpty();
        assertThat(told.getLast().path("data").path("functions")).hasSize(1);
        assertThat(told.getLast().path("data").path("zone").asText()).isEqualTo("Europe/Helsinki");
    }

    @Test
    void a_repeated_registration_answers_the_existing_one_and_another_one_under_the_same_id_is_refused() {
        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201);

        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(200);

        with(Tokens.authority("SE"))
                .body(school("SE"))
                .post("/v1/institutions")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ID_ALREADY_USED"));
    }

    @Test
    void an_authority_registers_only_institutions_of_its_own_country() {
        with(Tokens.authority("SE"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(403);
        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201);
        with(Tokens.authority("SE"))
                .body(function("ASSESS", "2020-08-01"))
                .post("/v1/institutions/" + id + "/functions")
                .then()
                .statusCode(403);
    }

    @Test
    void an_unknown_country_is_refused() {
        with(Tokens.authority("XX"))
                .body(school("XX"))
                .post("/v1/institutions")
                .then()
                .statusCode(422)
                .body("violations[0].code", is("VOCABULARY_CODE_UNKNOWN"))
                .body("violations[0].pointer", is("/country"));
    }

    private void refused(String member, Object value, int status, String pointer) {
        Map<String, Object> school = new java.util.HashMap<>(school("FI"));
        school.put(member, value);
        with(Tokens.authority("FI"))
                .body(school)
                .post("/v1/institutions")
                .then()
                .statusCode(status)
                .body("violations.pointer", hasItem(pointer));
    }

    @Test
    void what_partners_could_not_show_or_reach_is_refused() {
        refused("website", "javascript:alert(1)", 400, "/website");
        refused("website", "https://" + "a".repeat(500) + ".example", 400, "/website");
        refused("contactEmail", "not an email", 400, "/contactEmail");
        refused("legalName", Map.of("fi", "a".repeat(501)), 400, "/legalName");
        refused("region", "a".repeat(101), 400, "/region");
        refused("zone", "+02:00", 422, "/zone");
        refused("zone", "Mars/Olympus", 400, "/zone");
        with(Tokens.authority("FI")).get("/v1/institutions/" + id).then().statusCode(404);
    }

    @Test
    void a_correction_needs_the_version_that_was_read() {
        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201);
        Map<String, Object> details = new java.util.HashMap<>(school("FI"));
        details.remove("id");
        details.put("website", "https://www.example.org/new");

        with(Tokens.authority("FI"))
                .body(details)
                .put("/v1/institutions/" + id)
                .then()
                .statusCode(428);
        with(Tokens.authority("FI"))
                .header("If-Match", "\"0\"")
                .body(details)
                .put("/v1/institutions/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("website", is("https://www.example.org/new"));
        with(Tokens.authority("FI"))
                .header("If-Match", "\"0\"")
                .body(details)
                .put("/v1/institutions/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void BR_I02_a_function_is_ended_never_deleted() {
        with(Tokens.authority("FI"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201);
        UUID assignment = UUID.randomUUID();
        Map<String, Object> assigned = new java.util.HashMap<>(function("VALIDATE", "2020-08-01"));
        assigned.put("id", assignment.toString());
        String at = "/v1/institutions/" + id + "/functions";
        String institution = "/v1/institutions/" + id;
        with(Tokens.authority("FI")).body(assigned).post(at).then().statusCode(428);
        with(Tokens.authority("FI"))
                .header("If-Match", "\"7\"")
                .body(assigned)
                .post(at)
                .then()
                .statusCode(412);
        reading(FI, institution).body(assigned).post(at).then().statusCode(201);
        with(Tokens.authority("FI")).body(assigned).post(at).then().statusCode(200);
        String today = LocalDate.now(java.time.Clock.system(java.time.ZoneId.of("Europe/Helsinki")))
                .toString();

        var end = Map.of("endsOn", today, "reason", "The school closes");
        with(Tokens.authority("FI"))
                .body(end)
                .post(at + "/" + assignment + "/end")
                .then()
                .statusCode(428);
        reading(FI, institution)
                .body(Map.of("endsOn", "2021-01-01", "reason", "Too late to say"))
                .post(at + "/" + assignment + "/end")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("FUNCTION_END_RETROACTIVE"));
        reading(FI, institution)
                .body(end)
                .post(at + "/" + assignment + "/end")
                .then()
                .statusCode(200)
                .body("functions", hasSize(1))
                .body("functions[0].validity.until", is(today))
                .body("functions[0].reason", is("The school closes"));
        with(Tokens.authority("FI"))
                .body(end)
                .post(at + "/" + assignment + "/end")
                .then()
                .statusCode(200);
        reading(FI, institution)
                .body(Map.of("endsOn", LocalDate.parse(today).plusDays(3).toString(), "reason", "Another"))
                .post(at + "/" + assignment + "/end")
                .then()
                .statusCode(409);
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
    void BR_I01_BR_I05_functions_decide_who_may_design() {
        var withoutFunction = RegistryActors.institution("FI", Function.ASSESS);
        withoutFunction
                .designer()
                .body(RegistryActors.newUnit(UUID.randomUUID(), "U", RegistryActors.unitContent("A unit")))
                .post("/v1/units")
                .then()
                .statusCode(403)
                .body("function", is("DESIGN_UNIT"))
                .body("violations[0].code", is("FUNCTION_MISSING"));
        withoutFunction
                .assign(Function.DESIGN_UNIT, Map.of("eqfLevels", List.of(5)))
                .then()
                .statusCode(201);
        withoutFunction
                .designer()
                .body(RegistryActors.newUnit(UUID.randomUUID(), "U", RegistryActors.unitContent("A unit")))
                .post("/v1/units")
                .then()
                .statusCode(403)
                .body("violations[0].code", is("FUNCTION_OUT_OF_SCOPE"));
        with(Tokens.staff(withoutFunction.id(), Role.MENTOR, Role.ADVISER))
                .body(RegistryActors.newUnit(UUID.randomUUID(), "U", RegistryActors.unitContent("A unit")))
                .post("/v1/units")
                .then()
                .statusCode(403);
    }

    @Test
    void BR_I01_an_authority_grants_power_over_its_own_system_only() {
        var lisbon = RegistryActors.institution("PT");
        var assigned = new java.util.HashMap<String, Object>(function("RECOGNISE_UNIT", "2020-08-01"));
        assigned.put("id", UUID.randomUUID().toString());
        assigned.put("scope", Map.of("iscedF", List.of("09")));
        String at = "/v1/institutions/" + lisbon.id() + "/functions";

        lisbon.readingInstitution()
                .body(assigned)
                .post(at)
                .then()
                .statusCode(201)
                .body("functions[0].scope.countries", is(List.of("PT")))
                .body("functions[0].scope.iscedF", is(List.of("09")));
        lisbon.authority().body(assigned).post(at).then().statusCode(200);
        lisbon.assign(Function.VALIDATE, Map.of("countries", List.of("PT", "IT")))
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("FUNCTION_SCOPE_OUTSIDE_COUNTRY"))
                .body("violations.pointer", hasItem("/scope/countries"))
                .body("detail", org.hamcrest.Matchers.containsString("own system only"));
        lisbon.assign(Function.ASSESS, Map.of("countries", List.of("IT")))
                .then()
                .statusCode(201);
        JsonNode told = Eventually.get(() -> OtherServices.all("ecvet.registry").stream()
                .filter(event ->
                        event.path("subject").asText().equals(lisbon.id().toString()))
                .map(event -> event.path("data").path("functions"))
                .filter(functions -> functions.size() == 2)
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
                    .<java.util.concurrent.Callable<Integer>>map(one -> () -> untilRead(school, one))
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
