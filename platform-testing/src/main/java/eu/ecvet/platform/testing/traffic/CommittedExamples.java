package eu.ecvet.platform.testing.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The examples that the contracts show: {@code docs/contracts/examples/<service>/<operation>.request.json} and
 * {@code .answer.json}. With {@code -Dcontracts.update=true} a test writes those that are missing or no longer fit.
 */
final class CommittedExamples {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String STUCK_EVENTS = "Stuck events";

    /** The fullest one that still fits on a page or two. */
    private static final int LONGEST = 6_000;

    private final Path folder;
    private final Map<Path, Integer> written = new HashMap<>();
    private final Set<Path> kept = new HashSet<>();

    private CommittedExamples(Path folder) {
        this.folder = folder;
    }

    static CommittedExamples ofThisService() {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return new CommittedExamples(Path.of(System.getProperty("ecvet.root"), "docs/contracts/examples", service));
    }

    void consider(
            OfferedContract contract,
            OfferedContract.Operation operation,
            Optional<JsonNode> request,
            Optional<JsonNode> answer) {
        if (!Boolean.getBoolean("contracts.update") || !isOfThisService(operation)) {
            return;
        }
        request.ifPresent(body ->
                write(folder.resolve(operation.id() + ".request.json"), body, there -> contract.misfitsOfRequest(
                                operation, there)
                        .isEmpty()));
        answer.ifPresent(
                body -> write(folder.resolve(operation.id() + ".answer.json"), body, there -> contract.misfitsOfAnswer(
                                operation, operation.success(), there)
                        .isEmpty()));
    }

    /** What the platform gives to all services is shown by the platform's own tests. */
    private boolean isOfThisService(OfferedContract.Operation operation) {
        boolean ofAll = operation.node().path("tags").toString().contains(STUCK_EVENTS);
        return ofAll == folder.endsWith("platform");
    }

    private void write(Path file, JsonNode body, java.util.function.Predicate<JsonNode> fits) {
        try {
            if (!written.containsKey(file) && !kept.contains(file) && Files.exists(file)) {
                if (fits.test(JSON.readTree(file.toFile()))) {
                    kept.add(file);
                }
            }
            int length = body.toString().length();
            if (kept.contains(file)
                    || (written.containsKey(file) && (length > LONGEST || length <= written.get(file)))) {
                return;
            }
            Files.createDirectories(folder);
            Files.writeString(file, JSON.writeValueAsString(body) + "\n");
            written.put(file, length > LONGEST ? 0 : length);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
