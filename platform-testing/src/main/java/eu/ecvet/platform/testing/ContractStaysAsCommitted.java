package eu.ecvet.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * Compares what the service offers with the contract that partners read. A change of the contract is deliberate: run the
 * test with {@code -Dcontracts.update=true}, review the difference, commit it.
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
}
