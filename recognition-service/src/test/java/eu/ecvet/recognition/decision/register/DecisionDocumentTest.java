package eu.ecvet.recognition.decision.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The decision as a document that holds for decades: its published schema, and a frozen one that is read for ever. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class DecisionDocumentTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("ecvet.root"), "docs/contracts/documents");

    @Inject
    ObjectMapper json;

    @Test
    void BR_R01_a_decision_that_was_notified_once_is_read_by_every_later_version() throws IOException {
        JsonNode frozen = json.readTree(Files.readString(DOCUMENTS.resolve("examples/decision.v1.json")));

        DecisionRecord read = json.treeToValue(frozen, DecisionRecord.class);

        assertThat(json.<JsonNode>valueToTree(read)).isEqualTo(frozen);
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Files.readString(DOCUMENTS.resolve("decision.v1.schema.json")))
                        .validate(frozen))
                .isEmpty();
    }
}
