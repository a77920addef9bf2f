package eu.ecvet.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A committed contract as a generator of clients reads it: what of a generated client a request stands for. */
final class PartnerContract {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final JsonNode document;

    /**
     * One call of a generated client.
     *
     * @param api class of the resource, such as {@code UnitsApi}
     * @param parameters of path, query and header, by the names that generators give them
     * @param bodyType name of the schema of the body
     */
    record Call(String api, String operation, Map<String, String> parameters, Optional<String> bodyType) {}

    private PartnerContract(JsonNode document) {
        this.document = document;
    }

    static PartnerContract of(String service) {
        try {
            return new PartnerContract(
                    YAML.readTree(Path.of(System.getProperty("ecvet.root"), "docs/contracts", service + ".openapi.yaml")
                            .toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Optional<Call> call(String method, String address, String ifMatch) {
        String path = address.replaceFirst("\\?.*", "");
        return document.path("paths").properties().stream()
                .filter(entry -> entry.getValue().has(method.toLowerCase(Locale.ROOT)))
                .sorted(java.util.Comparator.comparing(entry -> entry.getKey().contains("{")))
                .flatMap(entry -> values(entry.getKey(), path)
                        .map(values ->
                                call(entry.getValue().get(method.toLowerCase(Locale.ROOT)), values, address, ifMatch))
                        .stream())
                .findFirst();
    }

    private static Call call(JsonNode operation, Map<String, String> parameters, String address, String ifMatch) {
        if (address.contains("?")) {
            for (String pair : address.substring(address.indexOf('?') + 1).split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(camel(parts[0]), URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        if (ifMatch != null) {
            parameters.put("ifMatch", ifMatch);
        }
        return new Call(
                pascal(operation.at("/tags/0").asText()) + "Api",
                operation.path("operationId").asText(),
                parameters,
                Optional.of(operation
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asText())
                        .filter(reference -> !reference.isEmpty())
                        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1)));
    }

    /** The values that stand for the names in braces, if the path is one of this template. */
    private static Optional<Map<String, String>> values(String template, String path) {
        Matcher names = Pattern.compile("\\{([^}]+)}").matcher(template);
        Matcher matcher =
                Pattern.compile(template.replaceAll("\\{[^}]+}", "([^/]+)")).matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 1; names.find(); i++) {
            values.put(camel(names.group(1)), matcher.group(i));
        }
        return Optional.of(values);
    }

    private static String pascal(String words) {
        return Arrays.stream(words.split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String camel(String words) {
        String pascal = pascal(words);
        return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }
}
