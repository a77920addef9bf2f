package eu.ecvet.platform.testing.callers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The contract that the running service offers, as a list of operations and of what can be sent to them. */
final class Contract {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonNode document;

    /** @param parameters names of the query's parameters without which nothing is answered */
    record Operation(String verb, String path, List<String> parameters, Optional<JsonNode> sent) {
        String name() {
            return verb.toUpperCase() + " " + path;
        }

        boolean reads() {
            return verb.equals("get");
        }
    }

    private Contract(JsonNode document) {
        this.document = document;
    }

    static Contract offered() {
        try {
            return new Contract(new ObjectMapper()
                    .readTree(RestAssured.given()
                            .queryParam("format", "json")
                            .get("/q/openapi")
                            .body()
                            .asByteArray()));
        } catch (IOException noContract) {
            throw new UncheckedIOException(noContract);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> VERBS.contains(operation.getKey()))
                .forEach(operation -> operations.add(new Operation(
                        operation.getKey(),
                        path.getKey(),
                        requiredInQuery(path.getValue(), operation.getValue()),
                        sent(operation.getValue())))));
        return operations;
    }

    private List<String> requiredInQuery(JsonNode path, JsonNode operation) {
        List<String> names = new ArrayList<>();
        for (JsonNode holder : List.of(path, operation)) {
            for (JsonNode named : holder.path("parameters")) {
                JsonNode parameter = resolved(named);
                if (parameter.path("in").asText().equals("query")
                        && parameter.path("required").asBoolean()) {
                    names.add(parameter.path("name").asText());
                }
            }
        }
        return names;
    }

    private Optional<JsonNode> sent(JsonNode operation) {
        JsonNode schema = resolved(operation.path("requestBody")).at("/content/application~1json/schema");
        return schema.isMissingNode() ? Optional.empty() : Optional.of(schema);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }

    /**
     * Something that fits the schema, with every member.
     *
     * @param known what a member of this name says, if the story knows it
     */
    JsonNode madeUp(JsonNode schema, Function<String, Optional<String>> known) {
        return madeUp("", schema, known, 0);
    }

    private JsonNode madeUp(String name, JsonNode named, Function<String, Optional<String>> known, int depth) {
        JsonNode schema = oneOf(resolved(named));
        if (schema.path("examples").has(0)) {
            return known.apply(name).<JsonNode>map(NODES::textNode).orElse(schema.at("/examples/0"));
        }
        if (schema.path("enum").has(0)) {
            return schema.at("/enum/0");
        }
        return switch (type(schema)) {
            case "object" -> object(schema, known, depth);
            case "array" -> array(name, schema, known, depth);
            case "integer" ->
                known.apply(name)
                        .<JsonNode>map(value -> NODES.numberNode(Integer.parseInt(value)))
                        .orElse(NODES.numberNode(
                                Math.max(1, schema.path("minimum").asInt(1))));
            case "number" -> NODES.numberNode(1);
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.textNode(known.apply(name).orElseGet(() -> text(schema)));
        };
    }

    private JsonNode oneOf(JsonNode schema) {
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(choice)) {
                JsonNode resolved = resolved(one);
                if (!resolved.path("type").asText().equals("null")) {
                    return resolved;
                }
            }
        }
        return schema;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private JsonNode object(JsonNode schema, Function<String, Optional<String>> known, int depth) {
        ObjectNode object = NODES.objectNode();
        if (depth < 6) {
            schema.path("properties")
                    .properties()
                    .forEach(member ->
                            object.set(member.getKey(), madeUp(member.getKey(), member.getValue(), known, depth + 1)));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, Function<String, Optional<String>> known, int depth) {
        ArrayNode array = NODES.arrayNode();
        if (depth < 6) {
            String one = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            array.add(madeUp(one, schema.path("items"), known, depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2026-01-12";
            case "date-time" -> "2026-01-12T08:00:00Z";
            default -> "words";
        };
    }
}
