package eu.ecvet.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.ecvet.platform.testing.traffic.OfferedContract;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What partners sign or publish outlives every build: each document has a JSON Schema of its own in
 * {@code docs/contracts/documents}, and every example that was frozen beside it is read by this build, and written again
 * as it was. Extend it once in a service that owns such documents.
 */
public abstract class DocumentsStayReadable {
    private static final Path FOLDER = Path.of(System.getProperty("ecvet.root"), "docs/contracts/documents");

    @Inject
    ObjectMapper json;

    /**
     * A document as it is signed or published.
     *
     * @param name with its version, such as {@code unit.v1}
     * @param schema name of its schema in the contract
     * @param type full name of the record that the service reads it into
     */
    public record Document(String name, String schema, String type) {}

    protected abstract List<Document> documents();

    @Test
    void the_schema_of_each_document_is_the_committed_one() throws IOException {
        OfferedContract contract = OfferedContract.read();
        for (Document document : documents()) {
            Path committed = FOLDER.resolve(document.name() + ".schema.json");
            ObjectNode offered = contract.schemaAlone(document.schema());
            offered.put("$id", "urn:ecvet:document:" + document.name().replace(".v", ":"));
            String text = written(offered);
            if (Boolean.getBoolean("contracts.update")) {
                Files.createDirectories(FOLDER);
                Files.writeString(committed, text);
            }

            assertThat(text)
                    .as(
                            "the schema of %s; a change that old documents survive is made with -Dcontracts.update=true, any other is a new version",
                            document.name())
                    .isEqualTo(Files.readString(committed));
        }
    }

    @Test
    void what_was_signed_or_published_before_is_still_read_as_it_was() throws IOException, ClassNotFoundException {
        for (Document document : documents()) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(json.readTree(
                            FOLDER.resolve(document.name() + ".schema.json").toFile()));
            List<Path> frozen = frozen(document);

            assertThat(frozen).as("frozen examples of %s", document.name()).isNotEmpty();
            for (Path example : frozen) {
                JsonNode before = json.readTree(example.toFile());
                Class<?> type = Class.forName(
                        document.type(), true, Thread.currentThread().getContextClassLoader());

                JsonNode after = json.readTree(json.writeValueAsString(json.treeToValue(before, type)));

                assertThat(schema.validate(before)).as("%s", example).isEmpty();
                assertThat(after).as("%s", example).isEqualTo(before);
            }
        }
    }

    private static List<Path> frozen(Document document) throws IOException {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(document.name() + "."))
                    .sorted()
                    .toList();
        }
    }

    private static String written(JsonNode node) throws IOException {
        return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node) + "\n";
    }
}
