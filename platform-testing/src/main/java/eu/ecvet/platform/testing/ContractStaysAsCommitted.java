package eu.ecvet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.contract.Glossary;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Compares what the service offers with the contract that partners read, and asks of it what tools and people need. A
 * change of the contract is deliberate: run the test with {@code -Dcontracts.update=true}, review the difference, commit
 * it.
 */
public abstract class ContractStaysAsCommitted {

    @Test
    void the_contract_is_the_committed_one() throws IOException {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        Path committed = Path.of(System.getProperty("ecvet.root"), "docs/contracts", service + ".openapi.yaml");

        String offered = RestAssured.given().get("/q/openapi").body().asString().strip() + "\n";

        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(committed, offered);
        }
        assertThat(committed).as("the committed contract of %s", service).exists();
        assertThat(offered)
                .as(
                        "the contract of %s; if the change is meant, run with -Dcontracts.update=true and commit it",
                        service)
                .isEqualTo(Files.readString(committed));
    }

    @Test
    void every_name_in_the_contract_stands_in_the_glossary() {
        Glossary glossary = Glossary.committed();

        assertThat(offered().members())
                .as("names that docs/contracts/glossary.md does not know; use its word for the thing, or add a row")
                .allSatisfy(member -> assertThat(glossary.meaning(member.name()))
                        .as("%s", member)
                        .isPresent());
    }

    @Test
    void no_member_and_no_parameter_is_undescribed() {
        assertThat(offered().members())
                .filteredOn(member -> member.description().isBlank())
                .isEmpty();
    }

    @Test
    void every_operation_and_every_resource_says_what_it_is() {
        OfferedContract contract = offered();

        assertThat(contract.operations())
                .filteredOn(
                        operation -> operation.node().path("summary").asText().isBlank())
                .isEmpty();
        assertThat(contract.document().path("tags"))
                .filteredOn(tag -> tag.path("description").asText().isBlank())
                .isEmpty();
    }

    @Test
    void every_reference_leads_somewhere() {
        OfferedContract contract = offered();

        assertThat(contract.document().findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(contract.at(reference)).isNotEqualTo(missing()));
    }

    @Test
    void every_operation_asks_for_a_token_by_a_scheme_that_is_defined() {
        OfferedContract contract = offered();

        assertThat(contract.operations())
                .allSatisfy(operation -> operation.node().path("security").forEach(requirement -> requirement
                        .fieldNames()
                        .forEachRemaining(
                                scheme -> assertThat(contract.document().at("/components/securitySchemes/" + scheme))
                                        .isNotEqualTo(missing()))));
    }

    @Test
    void what_a_caller_may_send_is_bounded() {
        assertThat(offered().unboundedInRequests())
                .as("lists without maxItems, texts without maxLength and maps without maxProperties in requests")
                .isEmpty();
    }

    private static OfferedContract offered() {
        return OfferedContract.read();
    }

    private static JsonNode missing() {
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
