package eu.ecvet.endtoend.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as it is written by hand in a story. */
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object from names and values in turn; a member whose value is null is left out. */
    public static ObjectNode object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.put((String) namesAndValues[i], plain(namesAndValues[i + 1]));
            }
        }
        return MAPPER.valueToTree(members);
    }

    public static ObjectNode with(ObjectNode object, Object... namesAndValues) {
        ObjectNode copy = object.deepCopy();
        copy.setAll(object(namesAndValues));
        return copy;
    }

    public static JsonNode parse(String text) {
        try {
            return text.isBlank() ? MAPPER.missingNode() : MAPPER.readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
            throw new IllegalStateException("an answer that is no JSON: " + text, noJson);
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case List<?> list -> list.stream().map(Json::plain).toList();
            case Map<?, ?> map -> map;
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
