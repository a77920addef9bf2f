package eu.ecvet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beside each schema stands a whole event that fits it; together the examples tell one story. */
class EventExamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCHEMAS = Path.of(System.getProperty("ecvet.root"), "docs/contracts/events");
    private static final Path EXAMPLES = SCHEMAS.resolve("examples");

    static List<String> names() throws IOException {
        return namesIn(SCHEMAS);
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".v1.json"))
                    .map(name -> name.substring(0, name.length() - ".v1.json".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void each_schema_has_an_example_and_each_example_a_schema() throws IOException {
        assertThat(namesIn(EXAMPLES)).isEqualTo(names());
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_example_fits_its_schema(String name) throws IOException {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.newInputStream(SCHEMAS.resolve(name + ".v1.json")));

        assertThat(schema.validate(example(name).get("data"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_example_is_a_whole_event_of_its_type(String name) throws IOException {
        JsonNode event = example(name);

        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).isEqualTo("eu.ecvet." + name + ".v1");
        assertThat(event.path("dataschema").asText()).isEqualTo("urn:ecvet:schema:" + name + ":v1");
        assertThat(event.path("aggregateversion").isIntegralNumber()).isTrue();
        assertThat(event.path("aggregateversion").asLong()).isPositive();
        assertThat(event.path("data").properties().stream()
                        .filter(member -> member.getValue().equals(event.get("subject")))
                        .map(member -> member.getKey()))
                .as("the member that the event is about")
                .hasSize(1);
    }

    @Test
    void the_examples_tell_of_one_learner_under_one_agreement() throws IOException {
        var learners = new TreeSet<String>();
        var agreements = new TreeSet<String>();
        for (String name : names()) {
            JsonNode data = example(name).get("data");
            data.findValues("learnerId").forEach(id -> learners.add(id.asText()));
            data.findValues("learningAgreementId").forEach(id -> agreements.add(id.asText()));
        }

        assertThat(learners).hasSize(1);
        assertThat(agreements).hasSize(1);
    }

    private static JsonNode example(String name) throws IOException {
        return JSON.readTree(EXAMPLES.resolve(name + ".v1.json").toFile());
    }
}
