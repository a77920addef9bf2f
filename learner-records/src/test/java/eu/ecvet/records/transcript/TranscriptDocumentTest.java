package eu.ecvet.records.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.ecvet.platform.json.ContentHash;
import eu.ecvet.platform.testing.LegalDates;
import eu.ecvet.platform.testing.SuiteInfrastructure;
import eu.ecvet.records.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The transcript as a document that holds for decades: its published schema, and a frozen one that is read for ever. */
@QuarkusTest
@QuarkusTestResource(SuiteInfrastructure.class)
class TranscriptDocumentTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("ecvet.root"), "docs/contracts/documents");
    private static final String HASH_OF_THE_FROZEN_ONE =
            "sha-256:d86d04841f9a295f0cf65c1a4dbe37a56b5df8edead8ba023c9a0bbecb068cf1";

    @Inject
    ObjectMapper json;

    @Inject
    ContentHash hash;

    @Test
    void BR_T02_a_transcript_that_was_issued_once_is_read_by_every_later_version() throws IOException {
        JsonNode frozen = json.readTree(Files.readString(DOCUMENTS.resolve("examples/transcript.v1.json")));

        TranscriptContent read = json.treeToValue(frozen, TranscriptContent.class);

        assertThat(json.<JsonNode>valueToTree(read)).isEqualTo(frozen);
        assertThat(hash.of(read)).isEqualTo(HASH_OF_THE_FROZEN_ONE);
        assertThat(schema().validate(frozen)).isEmpty();
    }

    @Test
    void BR_T01_what_is_issued_fits_the_published_schema() throws IOException {
        LegalDates.set(LocalDate.parse("2026-02-09"));
        World world = World.withMobility();
        var act = world.assessment("ACHIEVED", "NOT_ACHIEVED");
        act.put("place", "Training salon");
        act.put("deviations", List.of(Map.of("type", "PLACE", "description", "Another salon.")));
        act.put("additionalOutcomes", List.of(Map.of("description", "Prepares coffee for clients.")));
        world.assess(act).statusCode(201);

        String issued =
                world.issue(world.transcript()).statusCode(201).extract().asString();

        assertThat(schema().validate(json.readTree(issued).get("content"))).isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DOCUMENTS.resolve("transcript.v1.schema.json")));
    }
}
