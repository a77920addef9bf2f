package eu.ecvet.registry.qualification;

import static eu.ecvet.registry.RegistryActors.list;
import static eu.ecvet.registry.RegistryActors.newQualification;
import static eu.ecvet.registry.RegistryActors.unitContent;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.registry.RegistryActors;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** The core curriculum that several care professions share (2get1care), as drafts of one agency. */
abstract class CoreCurriculum {
    RegistryActors agency;
    UUID communication;
    UUID hygiene;
    UUID teamwork;

    @BeforeEach
    void aCoreCurriculum() {
        agency = RegistryActors.designing("DE");
        communication = agency.unit("CC1", unitContent("Professional communication"));
        hygiene = agency.unit("CC2", unitContent("Hygiene and infection prevention"));
        teamwork = agency.unit("CC3", unitContent("Interprofessional team work"));
    }

    static String at(UUID id, int version) {
        return "/v1/qualifications/" + id + "/versions/" + version;
    }

    ObjectNode profession(String title, String cc1, String cc2, String cc3, String rest) {
        ObjectNode content = agency.qualificationContent(title, "180");
        list(content, communication, 1, cc1, "MANDATORY");
        list(content, hygiene, 1, cc2, "MANDATORY");
        list(content, teamwork, 1, cc3, "MANDATORY");
        list(content, agency.unit(title, unitContent(title)), 1, rest, "MANDATORY");
        return content;
    }

    void refused(Consumer<ObjectNode> change, String pointer) {
        ObjectNode content = agency.qualificationContent("Texts", "60");
        change.accept(content);
        agency.designer()
                .body(newQualification(UUID.randomUUID(), "T", content))
                .post("/v1/qualifications")
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem(pointer));
    }
}
