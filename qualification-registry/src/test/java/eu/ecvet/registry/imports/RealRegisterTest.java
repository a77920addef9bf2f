package eu.ecvet.registry.imports;

import static eu.ecvet.registry.RegistryActors.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both qualifications of the Finnish register, as it publishes them, from the import to the publication. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class RealRegisterTest {
    private static final String SPORTS = "liikunnan-ja-valmennuksen-ammattitutkinto-2018.json";
    private static final String CARE = "sosiaali-ja-terveysala.json";

    @Inject
    ObjectMapper mapper;

    private RegistryActors agency;

    @BeforeEach
    void anAgencyOfFinland() {
        agency = RegistryActors.designing("FI");
    }

    private static byte[] file(String name) throws IOException {
        Path file = Path.of(System.getProperty("ecvet.root"), "..", "shared", "data", "eperusteet", name);
        assumeTrue(
                Files.exists(file), "skipped: " + name + " of the Finnish register does not lie beside this checkout");
        return Files.readAllBytes(file);
    }

    private JsonNode run(byte[] source, String decisions) {
        var response = agency.designer().body(source).post("/v1/imports?" + decisions);
        assertThat(response.statusCode())
                .as(response.asString()
                        .substring(0, Math.min(600, response.asString().length())))
                .isEqualTo(201);
        return json(response);
    }

    @Test
    void sports_is_imported_completed_and_published() throws IOException {
        byte[] source = file(SPORTS);

        JsonNode report = run(
                source,
                "iscedF=1014&outcomeCategory=SKILL&coherenceNote=The%20register%20states%20requirements%20as%20integrated%20competence");

        assertThat(report.path("created").asInt()).isEqualTo(13);
        assertThat(report.path("rejected").asInt()).isZero();
        UUID id = qualification(report);
        ObjectNode content = content(id);
        assertThat(content.path("totalPoints").asText()).isEqualTo("150");
        assertThat(content.path("eqfLevel").asInt()).isEqualTo(4);
        assertThat(content.path("nqfLevel").path("level").asText()).isEqualTo("4");
        assertThat(content.path("title").path("sv").asText()).isEqualTo("Yrkesexamen i idrott och träning");
        assertThat(content.path("certificateSupplement")
                        .path("legalBasis")
                        .path("en")
                        .asText())
                .contains("531/2017");
        assertThat(content.path("units")).hasSize(12);
        JsonNode root = content.path("groups").path(0);
        assertThat(root.path("minPoints").asText()).isEqualTo("150");
        assertThat(root.path("children")
                        .path(0)
                        .path("group")
                        .path("specialisation")
                        .path("code")
                        .asText())
                .isEqualTo("2343");

        complete(id, content, "150");
        agency.publishQualification(id, 1);

        JsonNode told = OtherServices.hear("ecvet.registry", "qualification.version.published", id);
        assertThat(told.path("totalPoints").asText()).isEqualTo("150");
        assertThat(told.path("units")).hasSize(12);
        assertThat(told.path("groups")).hasSizeGreaterThan(5);
        AnswersOfTheRegistry.keep(mapper, SPORTS, content(id), told);
    }

    @Test
    void care_has_two_compositions_and_one_of_them_is_chosen_completed_and_published() throws IOException {
        byte[] source = file(CARE);

        agency.designer()
                .body(source)
                .post("/v1/imports?iscedF=0921")
                .then()
                .statusCode(422)
                .body("violations[0].code", org.hamcrest.Matchers.is("IMPORT_COMPOSITION_NOT_CHOSEN"))
                .body("violations[0].detail", org.hamcrest.Matchers.containsString("naytto, ops"));
        JsonNode report = run(source, "iscedF=0921&composition=ops&outcomeCategory=SKILL");

        assertThat(report.path("created").asInt()).isEqualTo(30);
        UUID id = qualification(report);
        ObjectNode content = content(id);
        assertThat(content.path("totalPoints").asText()).isEqualTo("180");
        assertThat(content.path("units")).hasSize(29);
        content.put("eqfLevel", 4);
        complete(id, content, "180");
        // What the source does not give is given by the institution, unit by unit.
        for (JsonNode listed : content.path("units")) {
            String at = "/v1/units/" + listed.path("unitId").asText() + "/versions/"
                    + listed.path("unitVersion").asInt();
            var read = agency.designer().get(at);
            ObjectNode unit = (ObjectNode) json(read).path("content");
            unit.put("coherenceNote", "The register states requirements as integrated competence");
            if (unit.path("assessment").path("procedures").isMissingNode()) {
                ((ObjectNode) unit.path("assessment"))
                        .putObject("procedures")
                        .put("fi", "Osaaminen arvioidaan opintojen aikana");
            }
            agency.designer()
                    .header("If-Match", read.header("ETag"))
                    .body(unit)
                    .put(at)
                    .then()
                    .statusCode(200);
        }
        var findings = agency.designer().get("/v1/qualifications/" + id + "/versions/1/findings");
        assertThat(json(findings).path("errors")).as(findings.asString()).isEmpty();
        agency.publishQualification(id, 1);
        AnswersOfTheRegistry.keep(
                mapper, CARE, content(id), OtherServices.hear("ecvet.registry", "qualification.version.published", id));

        // The other composition of the same source shares the units whose content is the same.
        JsonNode other = run(source, "iscedF=0921&composition=naytto&outcomeCategory=SKILL");
        assertThat(other.path("unchanged").asInt()).isEqualTo(21);
        assertThat(other.path("created").asInt()).isEqualTo(2);
        UUID otherId = qualification(other);
        ObjectNode withoutPoints = content(otherId);
        assertThat(withoutPoints.has("totalPoints")).isFalse();
    }

    @Test
    void the_same_source_again_changes_nothing() throws IOException {
        byte[] source = file(SPORTS);
        run(source, "iscedF=1014&outcomeCategory=SKILL");

        JsonNode again = run(source, "iscedF=1014&outcomeCategory=SKILL");

        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("updated").asInt()).isZero();
        assertThat(again.path("unchanged").asInt()).isEqualTo(13);
    }

    @Test
    void a_dry_run_reports_and_writes_nothing() throws IOException {
        byte[] source = file(SPORTS);

        JsonNode dry = run(source, "dryRun=true");

        assertThat(dry.path("created").asInt()).isEqualTo(13);
        assertThat(dry.path("dryRun").asBoolean()).isTrue();
        agency.designer()
                .get("/v1/qualifications?state=DRAFT&total=true")
                .then()
                .body("total", org.hamcrest.Matchers.is(0));
        agency.designer()
                .get("/v1/imports/" + dry.path("id").asText())
                .then()
                .statusCode(200)
                .body("created", org.hamcrest.Matchers.is(13));
        RegistryActors.designing("FI")
                .designer()
                .get("/v1/imports/" + dry.path("id").asText())
                .then()
                .statusCode(404);
    }

    private static UUID qualification(JsonNode report) {
        return StreamSupport.stream(report.path("rows").spliterator(), false)
                .filter(row -> row.path("kind").asText().equals("QUALIFICATION"))
                .map(row -> UUID.fromString(row.path("qualificationId").asText()))
                .findFirst()
                .orElseThrow();
    }

    private ObjectNode content(UUID id) {
        return (ObjectNode) json(agency.designer().get("/v1/qualifications/" + id + "/versions/1"))
                .path("content");
    }

    private void complete(UUID id, ObjectNode content, String points) {
        String at = "/v1/qualifications/" + id + "/versions/1";
        content.put("regulatedProfession", false);
        ObjectNode body = content.has("awardingBody")
                ? (ObjectNode) content.get("awardingBody")
                : content.putObject("awardingBody");
        if (!body.has("name")) {
            body.putObject("name").put("fi", "Koulutuksen järjestäjä");
        }
        body.put("url", "https://www.oph.fi");
        ObjectNode allocation =
                content.putObject("allocation").put("basis", "FORMAL_REFERENCE").put("allocatedOn", "2018-07-03");
        allocation.putObject("referencePathway").put("fi", "Kolmen vuoden ammatillinen koulutus");
        allocation.putObject("method").put("fi", "Osaamispisteet tutkinnon perusteiden mukaan: " + points);
        allocation.putArray("criteria").add("COMPLEXITY_SCOPE_VOLUME");
        String etag = agency.designer().get(at).header("ETag");
        agency.designer().header("If-Match", etag).body(content).put(at).then().statusCode(200);
    }
}
