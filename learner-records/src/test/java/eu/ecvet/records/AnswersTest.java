package eu.ecvet.records;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.platform.testing.Tokens;
import eu.ecvet.vocabulary.LearnerId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes back is JSON or a problem, and the contract says which. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class AnswersTest {
    private static final LearnerId LEARNER = new LearnerId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/xml"})
    void another_format_than_json_is_refused_everywhere(String format) throws IOException {
        List<String> readable = readable();

        assertThat(readable).hasSize(12);
        for (String path : readable) {
            given().auth()
                    .oauth2(Tokens.learner(LEARNER))
                    .accept(format)
                    .get(path.replaceAll("\\{number}", "1").replaceAll("\\{\\w+}", LEARNER.toString()))
                    .then()
                    .statusCode(406)
                    .contentType(startsWith("application/problem+json"));
        }
    }

    @Test
    void the_contract_describes_every_answer() throws IOException {
        List<String> undescribed = new ArrayList<>();
        contract().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> method.getValue().path("responses").properties().stream()
                        .filter(answer -> answer.getKey().matches("20[0-3]"))
                        .filter(answer -> !names(answer.getValue().at("/content/application~1json/schema")))
                        .forEach(answer ->
                                undescribed.add(method.getKey() + " " + path.getKey() + " " + answer.getKey()))));

        assertThat(undescribed).isEmpty();
    }

    private static boolean names(JsonNode schema) {
        return schema.has("$ref") || schema.path("items").has("$ref");
    }

    private static List<String> readable() throws IOException {
        List<String> paths = new ArrayList<>();
        contract().get("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/v1/learners")
                        || path.getKey().startsWith("/v1/accumulations")
                        || path.getKey().startsWith("/v1/assessments")
                        || path.getKey().startsWith("/v1/transcripts"))
                .filter(path -> path.getValue().has("get"))
                .forEach(path -> paths.add(path.getKey()));
        return paths;
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper()
                .readTree(given().get("/q/openapi?format=json").body().asString());
    }
}
