package eu.ecvet.platform.testing.traffic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.restassured.RestAssured;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract that the service under test offers, in the questions that tests ask of it. */
public final class OfferedContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SCHEMAS = "#/components/schemas/";

    private final JsonNode document;
    private final JsonNode closed;
    private final List<Operation> operations;
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    /**
     * A member of a schema or a parameter of an operation.
     *
     * @param where schema, or method and path
     */
    public record Member(String where, String name, String description) {}

    /** A body that the contract shows. */
    public record Example(JsonNode body) {
        public boolean isThere() {
            return !body.isMissingNode();
        }
    }

    public record Operation(String method, String path, JsonNode node) {
        public String id() {
            return node.path("operationId").asText();
        }

        /** The status of an answer that says yes; 201 goes before 200. */
        public int success() {
            return fields(node.path("responses"))
                    .map(Map.Entry::getKey)
                    .filter(status -> status.startsWith("2"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(200);
        }

        private boolean isAt(String method, String address) {
            return this.method.equalsIgnoreCase(method) && address.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }
    }

    private OfferedContract(JsonNode document) {
        this.document = document;
        this.closed = closed(document.path("components"));
        this.operations = operations(document);
    }

    public static OfferedContract read() {
        try {
            return new OfferedContract(JSON.readTree(RestAssured.given()
                    .noFiltersOfType(Traffic.class)
                    .queryParam("format", "json")
                    .get("/q/openapi")
                    .body()
                    .asString()));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("the contract is no JSON", noJson);
        }
    }

    public JsonNode document() {
        return document;
    }

    /** What a reference such as {@code #/components/schemas/Problem} refers to. */
    public JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    public List<Operation> operations() {
        return operations;
    }

    private static List<Operation> operations(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        fields(document.path("paths")).forEach(path -> fields(path.getValue())
                .filter(entry -> entry.getValue().has("operationId"))
                .forEach(entry -> operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return List.copyOf(operations);
    }

    /** The operation that answers at this address; what is written out in a path goes before what is named in braces. */
    Optional<Operation> operation(String method, String address) {
        return operations().stream()
                .filter(operation -> operation.isAt(method, address))
                .min(Comparator.comparing(operation -> operation.path().contains("{")));
    }

    /** What of the body is not as the contract describes this answer; empty if all is. */
    public Set<String> misfitsOfAnswer(Operation operation, int status, JsonNode body) {
        JsonNode responses = operation.node().path("responses");
        JsonNode response = resolved(
                responses.has(Integer.toString(status))
                        ? responses.get(Integer.toString(status))
                        : responses.path("default"));
        return misfits(response.path("content"), body);
    }

    /** The headers that the contract names for this answer. */
    Set<String> headersOfAnswer(Operation operation, int status) {
        return fields(resolved(operation.node().path("responses").path(Integer.toString(status)))
                        .path("headers"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What the contract shows as the request of the operation; missing where it sends none. */
    public Optional<Example> request(Operation operation) {
        return example(resolved(operation.node().path("requestBody")).path("content"));
    }

    /** What the contract shows as the answer of the operation; empty where it has no body. */
    public Optional<Example> answer(Operation operation) {
        return example(operation
                .node()
                .path("responses")
                .path(Integer.toString(operation.success()))
                .path("content"));
    }

    private static Optional<Example> example(JsonNode content) {
        return content.properties().stream()
                .map(Map.Entry::getValue)
                .findFirst()
                .map(media -> new Example(media.path("examples").path("played").path("value")));
    }

    public Set<String> misfitsOfRequest(Operation operation, JsonNode body) {
        return misfits(resolved(operation.node().path("requestBody")).path("content"), body);
    }

    /** A schema of the contract that needs nothing beside itself: what it refers to stands in its own {@code $defs}. */
    public ObjectNode schemaAlone(String name) {
        ObjectNode alone = JSON.createObjectNode();
        alone.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        alone.setAll((ObjectNode) at(SCHEMAS + name).deepCopy());
        ObjectNode definitions = JSON.createObjectNode();
        Deque<JsonNode> open = new ArrayDeque<>(List.of(alone));
        Set<String> named = new TreeSet<>();
        while (!open.isEmpty()) {
            for (String reference : open.pop().findValuesAsText("$ref")) {
                if (named.add(reference)) {
                    open.push(at(reference));
                }
            }
        }
        named.forEach(reference -> definitions.set(reference.substring(SCHEMAS.length()), at(reference)));
        if (!definitions.isEmpty()) {
            alone.set("$defs", definitions);
        }
        try {
            return (ObjectNode) JSON.readTree(alone.toString().replace(SCHEMAS, "#/$defs/"));
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    JsonNode schemaOfAnswer(Operation operation, int status) {
        return resolved(operation.node().path("responses").path(Integer.toString(status)))
                .path("content")
                .properties()
                .stream()
                .map(media -> media.getValue().path("schema"))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Set<String> misfits(JsonNode content, JsonNode body) {
        JsonNode schema = content.properties().stream()
                .map(media -> media.getValue().path("schema"))
                .findFirst()
                .orElse(MissingNode.getInstance());
        if (schema.isMissingNode()) {
            return Set.of("nothing is described here");
        }
        return schemas.computeIfAbsent(schema.toString(), text -> validator(schema)).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A member that the contract does not know is a misfit here, although JSON Schema would let it pass. */
    private JsonSchema validator(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", closed);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    private static JsonNode closed(JsonNode components) {
        JsonNode copy = components.deepCopy();
        copy.findParents("properties").stream()
                .filter(schema -> schema.path("properties").isObject() && !schema.has("additionalProperties"))
                .forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        return copy;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? at(node.path("$ref").asText()) : node;
    }

    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        fields(document.at("/components/schemas"))
                .forEach(schema ->
                        within(schema.getKey(), schema.getValue(), (where, node) -> fields(node.path("properties"))
                                .forEach(member -> members.add(new Member(
                                        where,
                                        member.getKey(),
                                        member.getValue().path("description").asText(""))))));
        operations().forEach(operation -> operation
                .node()
                .path("parameters")
                .forEach(parameter -> members.add(new Member(
                        operation.method() + " " + operation.path(),
                        parameter.path("name").asText(),
                        parameter.path("description").asText("")))));
        return members;
    }

    /** Lists, texts and maps that a request may fill without end, by place. */
    public Set<String> unboundedInRequests() {
        Set<String> unbounded = new TreeSet<>();
        Set<String> seen = new TreeSet<>();
        operations().forEach(operation -> operation
                .node()
                .at("/requestBody/content")
                .forEach(media -> unbounded(operation.id(), media.path("schema"), seen, unbounded)));
        return unbounded;
    }

    private void unbounded(String where, JsonNode schema, Set<String> seen, Set<String> found) {
        if (!schema.isObject()) {
            return;
        }
        String reference = schema.path("$ref").asText("");
        if (!reference.isEmpty()) {
            if (seen.add(reference)) {
                unbounded(reference.substring(reference.lastIndexOf('/') + 1), at(reference), seen, found);
            }
            return;
        }
        if (isOf("array", schema) && !schema.has("maxItems")) {
            found.add(where + ": a list");
        }
        if (isOf("string", schema)
                && Stream.of("maxLength", "enum", "format", "pattern", "const").noneMatch(schema::has)) {
            found.add(where + ": a text");
        }
        if (schema.path("additionalProperties").isObject() && !schema.has("maxProperties")) {
            found.add(where + ": a map");
        }
        fields(schema.path("properties"))
                .forEach(member -> unbounded(where + "." + member.getKey(), member.getValue(), seen, found));
        unbounded(where + "[]", schema.path("items"), seen, found);
        unbounded(where + "{}", schema.path("additionalProperties"), seen, found);
    }

    private static boolean isOf(String type, JsonNode schema) {
        return schema.path("type").asText().equals(type)
                || Stream.of(schema.path("type"))
                        .anyMatch(types -> types.isArray() && types.toString().contains(type));
    }

    private static void within(String where, JsonNode schema, BiConsumer<String, JsonNode> visit) {
        visit.accept(where, schema);
        fields(schema.path("properties"))
                .forEach(member -> within(where + "." + member.getKey(), member.getValue(), visit));
        if (schema.path("items").isObject()) {
            within(where + "[]", schema.path("items"), visit);
        }
    }

    static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties().stream();
    }
}
