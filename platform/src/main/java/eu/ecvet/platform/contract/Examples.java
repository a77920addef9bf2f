package eu.ecvet.platform.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

    /** That of the service, then that of what the platform gives to all of them. */
    private final List<String> folders;

    private Examples(List<String> folders) {
        this.folders = folders;
    }

    static Examples committed() {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return new Examples(List.of("/contract/examples/" + service + "/", "/contract/examples/platform/"));
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
        return folders.stream()
                .flatMap(folder -> committed(folder + file).stream())
                .findFirst();
    }

    private static Optional<Object> committed(String file) {
        try (InputStream example = Examples.class.getResourceAsStream(file)) {
            return example == null ? Optional.empty() : Optional.of(JSON.readValue(example, Object.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
