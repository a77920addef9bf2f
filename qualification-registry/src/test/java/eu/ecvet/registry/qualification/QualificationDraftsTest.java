package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a draft of a qualification may say, and what goes along with it. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationDraftsTest extends CoreCurriculum {

    @Test
    void units_that_are_carried_along_speak_with_their_code_and_everything_comes_at_once() {
        ObjectNode broken = unitContent("Broken");
        broken.remove("assessment");
        UUID unit = agency.unit("BROKEN-1", broken);
        ObjectNode content = agency.qualificationContent("Incomplete", "60");
        list(content, unit, 1, "50", "MANDATORY");
        content.remove("eqfLevel");
        UUID id = agency.qualification("I", content);

        reading(agency::designer, at(id, 1))
                .body(Map.of("includeUnits", true))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(422)
                .body(
                        "violations.code",
                        hasItems("UNIT_SPEC_INCOMPLETE", "OUTCOME_NOT_ASSESSABLE", "POINTS_SUM_MISMATCH"))
                .body("violations.detail", hasItem(containsString("Unit BROKEN-1:")))
                .body("violations.pointer", hasItem("/content/units/0"));
        agency.designer()
                .get(at(id, 1) + "/findings")
                .then()
                .statusCode(200)
                .body(
                        "errors.code",
                        hasItems(
                                "UNIT_SPEC_INCOMPLETE",
                                "EQF_LEVEL_REQUIRED",
                                "ANNEX_VI_INCOMPLETE",
                                "POINTS_SUM_MISMATCH"))
                .body("errors.code", not(hasItem("VALIDITY_REQUIRED")));
    }

    @Test
    void without_its_units_a_qualification_does_not_go_ahead_of_them() {
        UUID id = agency.qualification("PT", profession("Physiotherapist", "9", "8", "6", "157"));
        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200);
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_NOT_READY"))
                .body("violations.detail", hasItem(containsString("CC1")));
    }

    @Test
    void addresses_and_texts_of_a_qualification_are_such_that_partners_can_show_them() {
        refused(
                content -> ((ObjectNode) content.path("awardingBody")).put("url", "javascript:alert(1)"),
                "/content/awardingBody/url");
        refused(
                content ->
                        content.putObject("description").putObject("openText").put("en", "d".repeat(10_001)),
                "/content/description/openText");
        refused(
                content -> ((ObjectNode) content.path("allocation"))
                        .putObject("method")
                        .put("en", "m".repeat(10_001)),
                "/content/allocation/method");
        refused(
                content -> content.putObject("certificateSupplement")
                        .putObject("legalBasis")
                        .put("en", "l".repeat(10_001)),
                "/content/certificateSupplement/legalBasis");
    }

    @Test
    void BR_Q06_BR_Q08_a_list_names_known_versions_each_unit_once() {
        ObjectNode content = agency.qualificationContent("List", null);
        list(content, communication, 1, null, "MANDATORY");
        list(content, communication, 1, null, "ELECTIVE");
        list(content, UUID.randomUUID(), 1, null, "MANDATORY");
        list(content, hygiene, 2, null, "MANDATORY");
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "L", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("DUPLICATE_UNIT", "UNIT_VERSION_UNKNOWN"))
                .body("violations.pointer", hasItems("/content/units/1", "/content/units/2", "/content/units/3"));
        var stranger = RegistryActors.designing("DE");
        ObjectNode theirs = stranger.qualificationContent("Theirs", null);
        list(theirs, communication, 1, null, "MANDATORY");
        stranger.designer()
                .body(newQualification(UUID.randomUUID(), "T", theirs))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("UNIT_VERSION_UNKNOWN"));
    }

    @Test
    void a_next_version_supersedes_and_a_published_one_stays() {
        UUID id = agency.qualification("N", profession("Next", "9", "8", "6", "157"));
        agency.publishQualification(id, 1);
        byte[] before = agency.designer().get(at(id, 1)).asByteArray();
        agency.designer()
                .header("If-Match", "\"0\"")
                .body(profession("Changed", "9", "8", "6", "157"))
                .put(at(id, 1))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("VERSION_IMMUTABLE"));
        agency.designer()
                .post("/v1/qualifications/" + id + "/versions")
                .then()
                .statusCode(201)
                .body("qualificationVersion", is(2));
        agency.publishQualification(id, 2);

        agency.designer()
                .get("/v1/qualifications/" + id)
                .then()
                .body("versions.state", is(List.of("SUPERSEDED", "PUBLISHED")))
                .body("versions[0].supersededByVersion", is(2));
        assertThat(agency.designer().get(at(id, 1)).asByteArray()).isEqualTo(before);
    }

    @Test
    void a_repeated_creation_and_one_with_other_content() {
        UUID id = UUID.randomUUID();
        ObjectNode content = agency.qualificationContent("Repeated", null);
        agency.designer()
                .body(newQualification(id, "R", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(201);
        agency.designer()
                .body(newQualification(id, "R", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(200);
        agency.designer()
                .body(newQualification(id, "S", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(409);
    }

    @Test
    void groups_are_kept_as_they_were_given_and_told() {
        ObjectNode content = agency.qualificationContent("Grouped", "60");
        list(content, communication, 1, "40", "MANDATORY");
        list(content, hygiene, 1, "20", "ELECTIVE");
        list(content, teamwork, 1, "20", "ELECTIVE");
        ObjectNode group = content.putArray("groups")
                .addObject()
                .put("groupId", "E")
                .put("minUnits", 1)
                .put("maxUnits", 1)
                .put("minPoints", "20")
                .put("maxPoints", "20");
        group.putObject("title").put("en", "One of two");
        ArrayNode children = group.putArray("children");
        children.addObject().put("unitId", hygiene.toString());
        children.addObject().put("unitId", teamwork.toString());
        UUID id = agency.qualification("G", content);
        agency.publishQualification(id, 1);

        JsonNode told = OtherServices.hear("ecvet.registry", "qualification.version.published", id);
        assertThat(told.path("language").asText()).isEqualTo("en");
        assertThat(told.path("pointsStep").asText()).isEqualTo("1");
        assertThat(told.path("groups").path(0).path("minPoints").asText()).isEqualTo("20");
        assertThat(told.path("units").path(1).path("groupId").asText()).isEqualTo("E");
        JsonNode choice = told.path("composition").path("members").path(1);
        assertThat(choice.path("groupId").asText()).isEqualTo("E");
        assertThat(choice.path("members").path(0).path("unitId").asText()).isEqualTo(hygiene.toString());
        agency.designer()
                .get(at(id, 1))
                .then()
                .body("content.groups[0].children.unitId", is(List.of(hygiene.toString(), teamwork.toString())))
                .body("units[2].groupIds", is(List.of("E")));
    }
}
