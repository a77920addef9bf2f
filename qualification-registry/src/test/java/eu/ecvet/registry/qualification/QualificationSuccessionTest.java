package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.reading;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.RegistryActors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a version when a newer one comes, of it or of a unit that it lists (BR-Q18). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationSuccessionTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("DE");
        LegalDates.set(LocalDate.of(2026, 6, 1));
    }

    @AfterEach
    void backToday() {
        LegalDates.real();
    }

    private static String at(UUID id, int version) {
        return "/v1/qualifications/" + id + "/versions/" + version;
    }

    private static String unitAt(UUID id, int version) {
        return "/v1/units/" + id + "/versions/" + version;
    }

    private UUID qualification(String code, UUID unit) {
        ObjectNode content = agency.qualificationContent("Qualification " + code, null);
        list(content, unit, 1, null, "MANDATORY");
        return agency.qualification(code, content);
    }

    private void approved(UUID id, int version) {
        reading(agency::designer, at(id, version))
                .post(at(id, version) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, version))
                .post(at(id, version) + "/approval")
                .then()
                .statusCode(200);
    }

    /** The unit has a second version, valid from this day, which holds all outcomes of the first. */
    private void newerUnit(UUID unit, String from) {
        JsonNode old = json(agency.designer().get(unitAt(unit, 1))).path("content");
        JsonNode newer = json(agency.designer().post("/v1/units/" + unit + "/versions"));
        String at = unitAt(unit, 2);
        reading(agency::designer, at).post(at + "/submission").then().statusCode(200);
        reading(agency::qualityOfficer, at).post(at + "/approval").then().statusCode(200);
        ObjectNode publication = RegistryActors.JSON.createObjectNode();
        publication.putObject("validity").put("from", from);
        ArrayNode pairs = publication
                .putObject("correspondence")
                .put("transitionUntil", "2028-07-31")
                .putArray("outcomes");
        for (int i = 0; i < old.path("outcomes").size(); i++) {
            pairs.addObject()
                    .put("oldOutcomeId", old.path("outcomes").path(i).path("id").asText())
                    .put("relation", "EQUIVALENT")
                    .put(
                            "newOutcomeId",
                            newer.path("content")
                                    .path("outcomes")
                                    .path(i)
                                    .path("id")
                                    .asText());
        }
        reading(agency::designer, at)
                .body(publication)
                .post(at + "/publication")
                .then()
                .statusCode(200);
    }

    @Test
    void BR_Q06_an_approved_version_whose_unit_was_superseded_is_returned_or_given_up() {
        UUID unit = agency.publishedUnit("S1");
        UUID returned = qualification("R", unit);
        UUID givenUp = qualification("G", unit);
        approved(returned, 1);
        approved(givenUp, 1);
        newerUnit(unit, "2026-06-01");

        reading(agency::designer, at(returned, 1))
                .body(Map.of("validity", Map.of("from", "2026-06-01")))
                .post(at(returned, 1) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_NOT_READY"))
                .body("violations.detail", hasItem(containsString("return the qualification")));
        reading(agency::qualityOfficer, at(returned, 1))
                .body(Map.of("reason", "Version 2 of S1 is in force"))
                .post(at(returned, 1) + "/return")
                .then()
                .statusCode(200)
                .body("state", is("DRAFT"));
        reading(agency::designer, at(givenUp, 1))
                .post(at(givenUp, 1) + "/discard")
                .then()
                .statusCode(200)
                .body("state", is("DISCARDED"));
        agency.designer()
                .post("/v1/qualifications/" + givenUp + "/versions")
                .then()
                .statusCode(201);
    }

    @Test
    void BR_Q18_next_years_version_does_not_hide_todays() {
        UUID id = qualification("N", agency.publishedUnit("N1"));
        agency.publishQualification(id, 1);
        agency.designer().post("/v1/qualifications/" + id + "/versions").then().statusCode(201);
        approved(id, 2);
        reading(agency::designer, at(id, 2))
                .body(Map.of("validity", Map.of("from", "2027-01-01")))
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"));

        agency.designer()
                .get("/v1/qualifications/" + id)
                .then()
                .body("versions.state", is(List.of("PUBLISHED", "PUBLISHED")))
                .body("versions[0].supersededOn", is("2027-01-01"));
        LegalDates.set(LocalDate.of(2027, 1, 1));
        agency.designer()
                .get("/v1/qualifications/" + id)
                .then()
                .body("versions.state", is(List.of("SUPERSEDED", "PUBLISHED")));
    }

    @Test
    void the_next_version_goes_on_from_the_last_one_that_was_not_given_up() {
        UUID unit = agency.publishedUnit("D1");
        UUID id = qualification("D", unit);
        agency.publishQualification(id, 1);
        agency.designer().post("/v1/qualifications/" + id + "/versions").then().statusCode(201);
        ObjectNode other = agency.qualificationContent("Words that were given up", null);
        list(other, unit, 1, null, "MANDATORY");
        reading(agency::designer, at(id, 2)).body(other).put(at(id, 2)).then().statusCode(200);
        reading(agency::designer, at(id, 2)).post(at(id, 2) + "/discard").then().statusCode(200);

        agency.designer()
                .post("/v1/qualifications/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("qualificationVersion", is(3))
                .body("content.title.en", is("Qualification D"));
    }
}
