package eu.ecvet.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.ecvet.mobility.agreement.content.AgreementContent;
import eu.ecvet.mobility.memorandum.content.MemorandumContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The documents that partners sign are the contract, in storage too: a frozen one of each is read by every later version,
 * says the same and has the same hash (BR-M08, BR-L10).
 */
class SignedDocumentsTest {
    private static final Path DOCUMENTS = Path.of(System.getProperty("ecvet.root"), "docs/contracts/documents");

    @Test
    void BR_M08_a_memorandum_that_was_signed_once_is_read_by_every_later_version_and_keeps_its_hash() throws Exception {
        isReadForEver(
                "memorandum",
                MemorandumContent.class,
                "sha-256:6d444be4c4f389c1999c004c3b381a8e7cb52d9b389da088cc2681dc2ed086f1");
    }

    @Test
    void BR_L10_an_agreement_that_was_signed_once_is_read_by_every_later_version_and_keeps_its_hash() throws Exception {
        isReadForEver(
                "agreement",
                AgreementContent.class,
                "sha-256:8b5aa197097356b7e6d9f591b36fa66b976ae5a439c3819ec9c612d8395b8e8e");
    }

    @Test
    void BR_M08_what_is_sent_in_the_stories_fits_the_published_schemas() throws IOException {
        assertThat(schemaOf("memorandum").validate(new Example().memorandumContent()))
                .isEmpty();
        assertThat(schemaOf("agreement").validate(new Example().agreementContent()))
                .isEmpty();
    }

    private static <T> void isReadForEver(String document, Class<T> type, String frozenHash) throws Exception {
        JsonNode frozen =
                Example.JSON.readTree(Files.readString(DOCUMENTS.resolve("examples/" + document + ".v1.json")));

        JsonNode read = Example.JSON.valueToTree(Example.JSON.treeToValue(frozen, type));

        assertThat(read).isEqualTo(frozen);
        assertThat("sha-256:" + Canonical.sha256(Canonical.of(read))).isEqualTo(frozenHash);
        assertThat(schemaOf(document).validate(frozen)).isEmpty();
    }

    private static JsonSchema schemaOf(String document) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(DOCUMENTS.resolve(document + ".v1.schema.json")));
    }
}
