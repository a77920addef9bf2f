package eu.ecvet.platform.testing.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which members of the answers were ever absent while the tests ran. With {@code -Dcontracts.update=true} it is written to
 * {@code target/absent-members.txt}: what stands there as {@code always} deserves to be required, what stands there as
 * {@code sometimes} is {@code @Nullable}.
 */
final class Presence {
    private final OfferedContract contract;
    private final Map<String, Boolean> everAbsent = new TreeMap<>();

    Presence(OfferedContract contract) {
        this.contract = contract;
        if (Boolean.getBoolean("contracts.update")) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::write));
        }
    }

    void look(JsonNode schema, JsonNode body) {
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            JsonNode target = contract.at(reference);
            members(reference.substring(reference.lastIndexOf('/') + 1), target, body);
            return;
        }
        if (body.isArray()) {
            body.forEach(item -> look(schema.path("items"), item));
        }
    }

    private void members(String name, JsonNode schema, JsonNode body) {
        if (!body.isObject()) {
            return;
        }
        schema.path("properties").properties().forEach(member -> {
            everAbsent.merge(name + "." + member.getKey(), !body.has(member.getKey()), Boolean::logicalOr);
            if (body.has(member.getKey())) {
                look(member.getValue(), body.get(member.getKey()));
            }
        });
    }

    private void write() {
        try {
            Files.write(
                    Path.of("target/absent-members.txt"),
                    everAbsent.entrySet().stream()
                            .map(member -> (member.getValue() ? "sometimes " : "always ") + member.getKey())
                            .collect(Collectors.toList()));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
