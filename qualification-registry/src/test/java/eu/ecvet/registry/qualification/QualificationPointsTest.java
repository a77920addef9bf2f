package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.json;
import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Points on the pair of unit and qualification, from allocation to distribution. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationPointsTest extends CoreCurriculum {

    @Test
    void BR_Q07_the_same_unit_version_carries_other_points_in_each_qualification() {
        UUID occupational = agency.qualification("OT", profession("Occupational therapist", "12", "6", "8", "154"));
        UUID speech = agency.qualification("SLT", profession("Speech therapist", "18", "4", "8", "150"));
        UUID physio = agency.qualification("PT", profession("Physiotherapist", "9", "8", "6", "157"));
        UUID care = agency.qualification("GC", profession("Geriatric carer", "15", "10", "9", "146"));

        for (UUID id : List.of(occupational, speech, physio, care)) {
            agency.publishQualification(id, 1);
        }

        assertThat(List.of(occupational, speech, physio, care))
                .extracting(id -> OtherServices.hear("ecvet.registry", "qualification.version.published", id)
                        .path("units")
                        .path(0)
                        .path("points")
                        .asText())
                .containsExactly("12", "18", "9", "15");
        JsonNode read = json(agency.designer().get(at(physio, 1)));
        assertThat(read.path("units").path(0).path("weightPercent").decimalValue())
                .isEqualByComparingTo("5");
        assertThat(read.path("units").path(0).path("outcomes")).hasSize(3);
    }

    @Test
    void BR_P02_speech_therapy_with_17_instead_of_18_makes_179() {
        UUID id = agency.qualification("SLT", profession("Speech therapist", "17", "4", "8", "150"));
        reading(agency::designer, at(id, 1))
                .body(Map.of("includeUnits", true))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(422)
                .body("violations", hasSize(1))
                .body("violations[0].code", is("POINTS_SUM_MISMATCH"))
                .body("violations[0].rule", is("BR-P02"))
                .body("violations[0].detail", containsString("179"));
        // Nothing is half done: the units stayed drafts as well.
        agency.designer().get("/v1/units/" + communication).then().body("versions[0].state", is("DRAFT"));
    }

    @Test
    void BR_P09_a_total_is_distributed_by_hours() {
        ObjectNode content = agency.qualificationContent("One year", null);
        list(content, communication, 1, null, "MANDATORY");
        list(content, hygiene, 1, null, "MANDATORY");
        list(content, teamwork, 1, null, "MANDATORY");
        UUID id = agency.qualification("Y", content);
        ObjectNode distribution = RegistryActors.JSON.createObjectNode().put("totalPoints", "60");
        ArrayNode weights = distribution.putArray("weights");
        weights.addObject().put("unitId", communication.toString()).put("weight", 410);
        weights.addObject().put("unitId", hygiene.toString()).put("weight", 530);
        weights.addObject().put("unitId", teamwork.toString()).put("weight", 570);
        agency.designer()
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(428);

        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(200)
                .body("content.totalPoints", is("60"))
                .body("content.units.points", is(List.of("16", "21", "23")))
                .body("units.weightPercent", is(List.of(26.67f, 35.0f, 38.33f)));

        distribution.put("totalPoints", "2");
        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(422)
                .body("violations.code", is(List.of("WEIGHTS_NOT_DISTRIBUTABLE")));

        weights.addObject().put("unitId", UUID.randomUUID().toString()).put("weight", 1);
        distribution.put("totalPoints", "60.5");
        agency.designer()
                .header("If-Match", agency.designer().get(at(id, 1)).header("ETag"))
                .body(distribution)
                .post(at(id, 1) + "/points-allocation")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("WEIGHTS_NOT_DISTRIBUTABLE", "POINTS_STEP"));
    }

    @Test
    void BR_P06_whoever_designs_without_allocating_sets_no_points() {
        var designer = RegistryActors.institution("DE", Function.DESIGN_QUALIFICATION, Function.DESIGN_UNIT);
        UUID unit = designer.unit("U", unitContent("Unit"));
        ObjectNode withPoints = designer.qualificationContent("With points", "60");
        list(withPoints, unit, 1, "60", "MANDATORY");
        designer.designer()
                .body(newQualification(UUID.randomUUID(), "Q", withPoints))
                .post("/v1/qualifications")
                .then()
                .statusCode(403)
                .body("function", is("ALLOCATE_POINTS"));

        ObjectNode without = designer.qualificationContent("Without points", null);
        list(without, unit, 1, null, "MANDATORY");
        UUID id = designer.qualification("Q", without);
        String tag = designer.designer().get(at(id, 1)).header("ETag");
        designer.designer()
                .header("If-Match", tag)
                .body(withPoints)
                .put(at(id, 1))
                .then()
                .statusCode(403);
        designer.designer()
                .header("If-Match", tag)
                .body(without)
                .put(at(id, 1))
                .then()
                .statusCode(200);
    }

    @Test
    void BR_P03_BR_Q17_what_is_too_large_to_check_is_said_in_the_findings() {
        // Each of the 24 units may stand in a group of its own as well, so that no two of them are alike.
        ObjectNode content = agency.qualificationContent("Large", "115");
        ArrayNode groups = content.putArray("groups");
        ObjectNode most = groups.addObject().put("groupId", "g");
        most.putObject("title").put("en", "All but one");
        most.put("minUnits", 23).put("maxUnits", 23).put("minPoints", "115").put("maxPoints", "115");
        ArrayNode children = most.putArray("children");
        for (int i = 0; i < 24; i++) {
            UUID unit = agency.unit("L" + i, unitContent("Unit " + i));
            list(content, unit, 1, "5", "ELECTIVE");
            children.addObject().put("unitId", unit.toString());
            groups.addObject()
                    .put("groupId", "own" + i)
                    .putArray("children")
                    .addObject()
                    .put("unitId", unit.toString());
        }
        UUID id = agency.qualification("L", content);
        agency.designer()
                .get(at(id, 1) + "/findings")
                .then()
                .statusCode(200)
                .body("warnings.code", hasItems("GROUP_POINTS_NOT_CHECKED", "COMBINATION_NOT_CHECKED"))
                .body("warnings.detail", hasItem(containsString("could not be checked, because")));
    }

    @Test
    void BR_P05_BR_Q03_dates_that_contradict_each_other_or_today_are_refused() {
        ObjectNode content = agency.qualificationContent("Dates", "60");
        ((ObjectNode) content.path("allocation"))
                .put("allocatedOn", java.time.LocalDate.now().plusDays(3).toString());
        content.putObject("validity").put("from", "2026-09-01").put("until", "2026-08-31");
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "D", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItems("ALLOCATION_DATE_IN_THE_FUTURE", "VALIDITY_CONTRADICTORY"))
                .body("violations.pointer", hasItems("/content/allocation/allocatedOn", "/content/validity/until"));
    }
}
