package eu.ecvet.registry.institution;

import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.testing.Eventually;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An authority registers institutions, and corrects what is recorded of them. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class InstitutionRegistrationTest extends FinnishSchool {
    @Test
    void an_institution_is_registered_found_and_told_to_the_other_services() {
        authority()
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(201)
                .header("Location", endsWith(at))
                .header("ETag", "\"0\"")
                .body("functions", hasSize(0));
        readingAuthority()
                .body(function("ASSESS", "2020-08-01"))
                .post(at + "/functions")
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
    void BR_E02_a_repeated_registration_answers_the_existing_one() {
        registered();

        authority().body(school("FI")).post("/v1/institutions").then().statusCode(200);
    }

    @Test
    void BR_E02_another_registration_under_the_same_id_is_refused() {
        registered();

        with(Tokens.authority("SE"))
                .body(school("SE"))
                .post("/v1/institutions")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("ID_ALREADY_USED"));
    }

    @Test
    void BR_I01_an_authority_registers_only_institutions_of_its_own_country() {
        with(Tokens.authority("SE"))
                .body(school("FI"))
                .post("/v1/institutions")
                .then()
                .statusCode(403);
    }

    @Test
    void BR_Q23_an_unknown_country_is_refused() {
        with(Tokens.authority("XX"))
                .body(school("XX"))
                .post("/v1/institutions")
                .then()
                .statusCode(422)
                .body("violations[0].code", is("VOCABULARY_CODE_UNKNOWN"))
                .body("violations[0].pointer", is("/country"));
    }

    private void refused(String member, Object value, int status, String pointer) {
        Map<String, Object> school = new HashMap<>(school("FI"));
        school.put(member, value);
        authority()
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
        authority().get(at).then().statusCode(404);
    }

    private Map<String, Object> corrected() {
        Map<String, Object> details = new HashMap<>(school("FI"));
        details.remove("id");
        details.put("website", "https://www.example.org/new");
        return details;
    }

    @Test
    void a_correction_of_what_was_read_is_kept() {
        registered();

        authority()
                .header("If-Match", "\"0\"")
                .body(corrected())
                .put(at)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("website", is("https://www.example.org/new"));
    }

    @Test
    void a_correction_without_the_version_that_was_read_is_refused() {
        registered();

        authority().body(corrected()).put(at).then().statusCode(428);
    }

    @Test
    void a_correction_of_what_somebody_else_corrected_meanwhile_is_refused() {
        registered();
        readingAuthority().body(corrected()).put(at).then().statusCode(200);

        authority().header("If-Match", "\"0\"").body(corrected()).put(at).then().statusCode(412);
    }
}
