package eu.ecvet.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.registry.qualification.content.QualificationContent;
import eu.ecvet.registry.unit.content.UnitContent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was published once is read by every later build, and written again without loss (docs/contracts/documents). */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class FrozenDocumentsTest {
    private static final Map<String, Class<?>> READ_AS =
            Map.of("unit.v1", UnitContent.class, "qualification.v1", QualificationContent.class);

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @ValueSource(strings = {"unit.v1", "qualification.v1"})
    void BR_Q05_a_document_of_an_earlier_build_is_read_and_written_without_loss(String document) throws IOException {
        Path folder = Path.of(System.getProperty("ecvet.root"), "docs/contracts/documents", document);
        String frozen = Files.readString(folder.resolve("complete.json"));

        String written = json.writeValueAsString(json.readValue(frozen, READ_AS.get(document)));

        assertThat(json.readTree(written)).isEqualTo(json.readTree(frozen));
    }
}
