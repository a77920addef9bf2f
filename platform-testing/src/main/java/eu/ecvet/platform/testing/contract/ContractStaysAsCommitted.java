package eu.ecvet.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.platform.contract.Glossary;
import eu.ecvet.platform.rule.PlatformRule;
import eu.ecvet.platform.rule.Rule;
import eu.ecvet.platform.testing.traffic.CommittedCodes;
import eu.ecvet.platform.testing.traffic.OfferedContract;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Indexer;
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
    void every_header_says_of_what_type_it_is() {
        assertThat(offered().document().findValues("headers").stream()
                        .flatMap(headers -> headers.properties().stream()))
                .allSatisfy(header -> assertThat(header.getValue().has("schema")
                                || header.getValue().has("$ref"))
                        .as(header.getKey())
                        .isTrue());
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

    @Test
    void every_operation_shows_a_request_and_an_answer_that_a_test_played() {
        OfferedContract contract = offered();

        assertThat(contract.operations())
                .as("operations without an example; let a test play them once, with -Dcontracts.update=true")
                .filteredOn(operation -> contract.request(operation)
                                .filter(shown -> !shown.isThere())
                                .isPresent()
                        || contract.answer(operation)
                                .filter(shown -> !shown.isThere())
                                .isPresent())
                .extracting(OfferedContract.Operation::id)
                .isEmpty();
    }

    @Test
    void every_example_is_what_the_contract_describes() {
        OfferedContract contract = offered();

        assertThat(contract.operations()).allSatisfy(operation -> {
            contract.request(operation).filter(OfferedContract.Example::isThere).ifPresent(shown -> assertThat(
                            contract.misfitsOfRequest(operation, shown.body()))
                    .as("the request of %s", operation.id())
                    .isEmpty());
            contract.answer(operation).filter(OfferedContract.Example::isThere).ifPresent(shown -> assertThat(
                            contract.misfitsOfAnswer(operation, operation.success(), shown.body()))
                    .as("the answer of %s", operation.id())
                    .isEmpty());
        });
    }

    @Test
    void every_code_has_one_rule_and_stands_in_the_list() throws IOException, ClassNotFoundException {
        CommittedCodes listed = CommittedCodes.read();

        assertThat(rules()).isNotEmpty().allSatisfy(rule -> assertThat(listed.of(rule.name()))
                .as("%s in docs/contracts/codes.md", rule.name())
                .hasValueSatisfying(code -> assertThat(code.rule()).isEqualTo(rule.number())));
    }

    /** The constants of all enums of this service that are rules. */
    private static List<Rule> rules() throws IOException, ClassNotFoundException {
        Indexer indexer = new Indexer();
        try (var classes = Files.walk(Path.of("target/classes"))) {
            for (Path file :
                    classes.filter(path -> path.toString().endsWith(".class")).toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        List<Rule> rules = new ArrayList<>(List.of(PlatformRule.values()));
        for (ClassInfo type : indexer.complete().getKnownDirectImplementations(DotName.createSimple(Rule.class))) {
            Class<?> declared = Class.forName(
                    type.name().toString(), true, Thread.currentThread().getContextClassLoader());
            for (Object constant : declared.getEnumConstants()) {
                rules.add((Rule) constant);
            }
        }
        return rules;
    }

    private static OfferedContract offered() {
        return OfferedContract.read();
    }

    private static JsonNode missing() {
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }
}
