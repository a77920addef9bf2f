package eu.ecvet.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The contract that the service under test offers, in the questions that tests ask of it. */
final class OfferedContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    /**
     * A member of a schema or a parameter of an operation.
     *
     * @param where schema, or method and path
     */
    record Member(String where, String name, String description) {}

    record Operation(String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }
    }

    private OfferedContract(JsonNode document) {
        this.document = document;
    }

    static OfferedContract read() {
        try {
            return new OfferedContract(JSON.readTree(RestAssured.given()
                    .queryParam("format", "json")
                    .get("/q/openapi")
                    .body()
                    .asString()));
        } catch (JsonProcessingException noJson) {
            throw new AssertionError("the contract is no JSON", noJson);
        }
    }

    JsonNode document() {
        return document;
    }

    /** What a reference such as {@code #/components/schemas/Problem} refers to. */
    JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        fields(document.path("paths")).forEach(path -> fields(path.getValue())
                .filter(entry -> entry.getValue().has("operationId"))
                .forEach(entry -> operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()))));
        return operations;
    }

    List<Member> members() {
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
    Set<String> unboundedInRequests() {
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
