package eu.ecvet.registry.unit;

import static eu.ecvet.registry.RegistryActors.reading;
import static eu.ecvet.registry.RegistryActors.unitAlone;
import static eu.ecvet.registry.RegistryActors.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.platform.testing.told.OtherServices;
import eu.ecvet.registry.RegistryActors;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A unit from its first draft to its publication, and what is kept of it for ever. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class UnitPublicationTest {
    private RegistryActors agency;

    @BeforeEach
    void anAgency() {
        agency = RegistryActors.designing("DE");
    }

    private static String at(UUID id, int version) {
        return "/v1/units/" + id + "/versions/" + version;
    }

    @Test
    void a_unit_is_drafted_reviewed_approved_published_and_told() {
        UUID id = agency.unit("CC1", unitAlone("Professional communication"));

        reading(agency::designer, at(id, 1))
                .post(at(id, 1) + "/submission")
                .then()
                .statusCode(200)
                .body("state", is("IN_REVIEW"));
        reading(agency::designerAsQualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("APPROVER_IS_AUTHOR"));
        reading(agency::qualityOfficer, at(id, 1))
                .post(at(id, 1) + "/approval")
                .then()
                .statusCode(200)
                .body("state", is("APPROVED"));
        reading(agency::designer, at(id, 1))
                .body(Map.of())
                .post(at(id, 1) + "/publication")
                .then()
                .statusCode(422)
                .body("violations.code", hasItem("VALIDITY_REQUIRED"));
        reading(agency::designer, at(id, 1))
                .body(Map.of("validity", Map.of("from", "2025-09-01")))
                .post(at(id, 1) + "/publication")
                .then()
                .statusCode(200)
                .body("state", is("PUBLISHED"))
                .body("validity.from", is("2025-09-01"));

        JsonNode told = OtherServices.hear("ecvet.registry", "unit.version.published", id);
        assertThat(told.path("code").asText()).isEqualTo("CC1");
        assertThat(told.path("outcomes")).hasSize(3);
        assertThat(told.path("outcomes").path(0).path("category").asText()).isEqualTo("KNOWLEDGE");
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .get("/v1/units?text=communic")
                .then()
                .statusCode(200)
                .body("items.unitId", hasItem(id.toString()));
    }

    @Test
    void what_was_published_is_served_as_the_same_bytes_for_ever() {
        UUID id = agency.publishedUnit("B1");
        var learner = with(Tokens.learner(new LearnerId(UUID.randomUUID())));

        var first = learner.get(at(id, 1));
        String tag = first.header("ETag");
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).contains("immutable");
        assertThat(tag).matches("\"[0-9a-f]{32}(-gzip)?\"");
        assertThat(agency.designer().get(at(id, 1)).asByteArray()).isEqualTo(first.asByteArray());
        with(Tokens.learner(new LearnerId(UUID.randomUUID())))
                .header("If-None-Match", tag)
                .get(at(id, 1))
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @ParameterizedTest
    @CsvSource({"'gzip', gzip", "'gzip, deflate, br', gzip", "'identity', ", "'gzip;q=0', "})
    void what_was_published_comes_compressed_to_whoever_takes_it_so(String accepted, String expected)
            throws IOException {
        UUID id = agency.publishedUnit("B2");

        var plain = raw(id, "identity", "\"another\"");
        var asked = raw(id, accepted, "\"another\"");

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.headers().firstValue("Content-Encoding").orElse(null)).isEqualTo(expected);
        assertThat(asked.headers().firstValue("Vary")).contains("Accept-Encoding");
        boolean compressed = expected != null;
        assertThat(
                        compressed
                                ? new GZIPInputStream(new ByteArrayInputStream(asked.body())).readAllBytes()
                                : asked.body())
                .isEqualTo(plain.body());
        // A strong tag stands for these very bytes; either says that the caller has the document.
        String tag = asked.headers().firstValue("ETag").orElseThrow();
        assertThat(tag.equals(plain.headers().firstValue("ETag").orElseThrow())).isNotEqualTo(compressed);
        assertThat(raw(id, accepted, tag).statusCode()).isEqualTo(304);
        assertThat(raw(id, "identity", tag).statusCode()).isEqualTo(304);
    }

    private HttpResponse<byte[]> raw(UUID id, String accepted, String had) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + at(id, 1)))
                            .header("Authorization", "Bearer " + Tokens.learner(new LearnerId(UUID.randomUUID())))
                            .header("Accept-Encoding", accepted)
                            .header("If-None-Match", had)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void BR_Q05_a_published_version_is_not_changed() {
        UUID id = agency.publishedUnit("P1");
        agency.designer()
                .header("If-Match", "\"0\"")
                .body(unitAlone("Other words"))
                .put(at(id, 1))
                .then()
                .statusCode(409)
                .body("violations.code", hasItem("VERSION_IMMUTABLE"));
    }
}
