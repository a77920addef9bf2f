package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.Function;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may set points, and what the findings say (BR-P06). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class QualificationWeighingTest {
    private static String at(UUID id) {
        return "/v1/qualifications/" + id + "/versions/1";
    }

    @Test
    void BR_P06_a_unit_without_points_is_added_by_whoever_designs() {
        var designer = RegistryActors.institution("DE", Function.DESIGN_QUALIFICATION, Function.DESIGN_UNIT);
        ObjectNode content = designer.qualificationContent("Without points", null);
        list(content, designer.unit("A", unitContent("A")), 1, null, "MANDATORY");
        UUID id = designer.qualification("Q", content);
        list(content, designer.unit("B", unitContent("B")), 1, null, "MANDATORY");

        reading(designer::designer, at(id)).body(content).put(at(id)).then().statusCode(200);
    }

    @Test
    void BR_P06_the_points_were_allocated_by_an_institution_that_allocates() {
        var agency = RegistryActors.designing("DE");
        var other = RegistryActors.institution("DE", Function.ALLOCATE_POINTS);
        ObjectNode content = agency.qualificationContent("Weighed", "60");
        list(content, agency.unit("A", unitContent("A")), 1, "60", "MANDATORY");
        ((ObjectNode) content.path("allocation"))
                .put("allocatingInstitutionId", UUID.randomUUID().toString());

        agency.designer()
                .body(newQualification(UUID.randomUUID(), "Q", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("ALLOCATING_INSTITUTION_UNKNOWN"))
                .body("violations.pointer", hasItem("/content/allocation/allocatingInstitutionId"));
        ((ObjectNode) content.path("allocation"))
                .put("allocatingInstitutionId", other.id().toString());
        agency.qualification("Q", content);
    }

    @Test
    void a_cause_that_several_units_share_is_found_once_with_the_units() {
        var agency = RegistryActors.designing("DE");
        ObjectNode content = agency.qualificationContent("No level", null);
        content.remove("eqfLevel");
        for (String code : List.of("A", "B", "C")) {
            ObjectNode unit = unitContent(code);
            unit.remove("eqfLevel");
            list(content, agency.unit(code, unit), 1, null, "MANDATORY");
        }
        UUID id = agency.qualification("Q", content);

        agency.designer()
                .get(at(id) + "/findings")
                .then()
                .statusCode(200)
                .body("errors.findAll { it.code == 'UNIT_SPEC_INCOMPLETE' }", hasSize(1))
                .body("errors.find { it.code == 'UNIT_SPEC_INCOMPLETE' }.detail", containsString("Units A, B, C:"))
                .body("errors.find { it.code == 'UNIT_SPEC_INCOMPLETE' }.severity", is("ERROR"));
    }
}
