package eu.ecvet.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;

/**
 * Shows with each operation a request and its answer as a test sent and received them. They are committed as
 * {@code docs/contracts/examples/<service>/<operation>.request.json} and {@code .answer.json}.
 */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "played";

    private final String folder;

    private Examples(String folder) {
        this.folder = folder;
    }

    static Examples committed() {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return new Examples("/contract/examples/" + service + "/");
    }

    void shownIn(OpenAPI contract) {
        Schemas.operations(contract).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                show(operation.getRequestBody().getContent(), operation, "request");
            }
            operation.getResponses().getAPIResponses().entrySet().stream()
                    .filter(response -> response.getKey().startsWith("2"))
                    .max(java.util.Map.Entry.comparingByKey())
                    .ifPresent(response -> show(response.getValue().getContent(), operation, "answer"));
        });
    }

    private void show(Content content, Operation operation, String which) {
        if (content == null) {
            return;
        }
        read(operation.getOperationId() + "." + which + ".json").ifPresent(value -> content.getMediaTypes()
                .values()
                .forEach(media -> media.addExample(
                        NAME,
                        OASFactory.createExample()
                                .summary("As a test played it")
                                .value(value))));
    }

    private Optional<Object> read(String file) {
        try (InputStream example = Examples.class.getResourceAsStream(folder + file)) {
            return example == null ? Optional.empty() : Optional.of(JSON.readValue(example, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
