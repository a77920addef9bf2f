package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newer version takes the place of the one before (BR-Q18). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class UnitSuccessionTest {
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
        return "/v1/units/" + id + "/versions/" + version;
    }

    @Test
    void BR_Q18_a_new_version_supersedes_the_old_one_by_a_table_of_correspondence() {
        LegalDates.set(LocalDate.of(2026, 8, 1));
        UUID id = agency.publishedUnit("CC1v");
        JsonNode old = json(agency.designer().get(at(id, 1))).path("content");
        JsonNode next = json(agency.designer().post("/v1/units/" + id + "/versions"));
        assertThat(next.path("unitVersion").asInt()).isEqualTo(2);
        agency.designer()
                .post("/v1/units/" + id + "/versions")
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("OPEN_DRAFT_EXISTS"));
        reading(agency::designer, at(id, 2))
                .post(at(id, 2) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, 2))
                .post(at(id, 2) + "/approval")
                .then()
                .statusCode(200);

        reading(agency::designer, at(id, 2))
                .body(Map.of("validity", Map.of("from", "2026-08-01")))
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("CORRESPONDENCE_REQUIRED"));
        ObjectNode publication = RegistryActors.JSON.createObjectNode();
        publication.putObject("validity").put("from", "2026-08-01");
        ObjectNode table = publication.putObject("correspondence").put("transitionUntil", "2027-07-31");
        ArrayNode pairs = table.putArray("outcomes");
        for (int i = 0; i < 2; i++) {
            pairs.addObject()
                    .put("oldOutcomeId", old.path("outcomes").path(i).path("id").asText())
                    .put("relation", i == 0 ? "EQUIVALENT" : "PARTIAL")
                    .put(
                            "newOutcomeId",
                            next.path("content")
                                    .path("outcomes")
                                    .path(i)
                                    .path("id")
                                    .asText());
        }
        pairs.addObject()
                .put("oldOutcomeId", old.path("outcomes").path(2).path("id").asText())
                .put("relation", "NONE");
        reading(agency::designer, at(id, 2))
                .body(publication)
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"));

        agency.designer()
                .get("/v1/units/" + id)
                .then()
                .body("versions[0].state", is("SUPERSEDED"))
                .body("versions[0].supersededByVersion", is(2))
                .body("versions[0].transitionUntil", is("2027-07-31"))
                .body("versions[1].state", is("PUBLISHED"));
        agency.designer().get(at(id, 1)).then().statusCode(200).body("state", nullValue());
        JsonNode told = OtherServices.hear("ecvet.registry", "unit.version.superseded", id);
        assertThat(told.path("unitVersion").asInt()).isEqualTo(1);
        assertThat(told.path("supersededByVersion").asInt()).isEqualTo(2);
        assertThat(told.path("correspondence")).hasSize(3);
    }

    /** The next version, approved, and the table that says of every outcome that it stays the same. */
    private ObjectNode approvedNext(UUID id, int next, String from) {
        JsonNode old = json(agency.designer().get(at(id, next - 1))).path("content");
        JsonNode newer = json(agency.designer().post("/v1/units/" + id + "/versions"));
        reading(agency::designer, at(id, next))
                .post(at(id, next) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, next))
                .post(at(id, next) + "/approval")
                .then()
                .statusCode(200);
        ObjectNode publication = RegistryActors.JSON.createObjectNode();
        publication.putObject("validity").put("from", from);
        ObjectNode table = publication.putObject("correspondence").put("transitionUntil", "2028-07-31");
        ArrayNode pairs = table.putArray("outcomes");
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
        return publication;
    }

    @Test
    void BR_Q18_the_version_valid_today_stays_in_force_until_the_first_day_of_the_newer_one() {
        UUID id = agency.publishedUnit("CC2v");
        ObjectNode publication = approvedNext(id, 2, "2027-01-01");

        reading(agency::designer, at(id, 2))
                .body(publication)
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(200);

        agency.designer()
                .get("/v1/units/" + id)
                .then()
                .body("versions.state", is(List.of("PUBLISHED", "PUBLISHED")))
                .body("versions[0].supersededByVersion", is(2))
                .body("versions[0].supersededOn", is("2027-01-01"));
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/units?text=CC2v&size=200")
                .then()
                .body("items.findAll { it.unitId == '" + id + "' }.unitVersion", is(List.of(1, 2)));

        LegalDates.set(LocalDate.of(2026, 12, 31));
        agency.designer().get("/v1/units/" + id).then().body("versions[0].state", is("PUBLISHED"));
        LegalDates.set(LocalDate.of(2027, 1, 1));
        agency.designer().get("/v1/units/" + id).then().body("versions.state", is(List.of("SUPERSEDED", "PUBLISHED")));
        JsonNode told = OtherServices.hear("ecvet.registry", "unit.version.superseded", id);
        assertThat(told.path("supersededByVersion").asInt()).isEqualTo(2);
        assertThat(told.path("transitionUntil").asText()).isEqualTo("2028-07-31");
    }

    @Test
    void BR_Q18_a_newer_version_does_not_begin_before_the_one_whose_place_it_takes() {
        UUID id = agency.publishedUnit("CC3v");
        ObjectNode publication = approvedNext(id, 2, "2025-08-31");

        reading(agency::designer, at(id, 2))
                .body(publication)
                .post(at(id, 2) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("VALIDITY_CONTRADICTORY"));
        agency.designer().get("/v1/units/" + id).then().body("versions.state", is(List.of("PUBLISHED", "APPROVED")));
    }

    @Test
    void the_next_version_goes_on_from_the_last_one_that_was_not_given_up() {
        UUID id = agency.publishedUnit("CC4v");
        agency.designer().post("/v1/units/" + id + "/versions").then().statusCode(201);
        ObjectNode other = unitAlone("Words that were given up");
        reading(agency::designer, at(id, 2)).body(other).put(at(id, 2)).then().statusCode(200);
        reading(agency::designer, at(id, 2)).post(at(id, 2) + "/discard").then().statusCode(200);

        agency.designer()
                .post("/v1/units/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("unitVersion", is(3))
                .body("content.title.en", is("Unit CC4v"));
    }
}
