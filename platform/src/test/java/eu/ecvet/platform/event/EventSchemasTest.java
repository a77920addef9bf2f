package eu.ecvet.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** BR-D01, BR-D02: events carry ids and facts, and nothing by which a person is known. */
class EventSchemasTest {
    private static final Set<String> FORBIDDEN = Set.of(
            "name",
            "givenname",
            "givennames",
            "familyname",
            "firstname",
            "lastname",
            "surname",
            "fullname",
            "learnername",
            "birthdate",
            "dateofbirth",
            "birthday",
            "born",
            "age",
            "majorityon",
            "birthplace",
            "sex",
            "gender",
            "nationality",
            "address",
            "street",
            "postalcode",
            "city",
            "email",
            "emailaddress",
            "phone",
            "telephone",
            "mobile",
            "fax",
            "nationalid",
            "socialsecuritynumber",
            "passport",
            "religion",
            "health",
            "disability",
            "photo",
            "contact");

    static List<Path> schemas() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("ecvet.root"), "docs/contracts/events"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void there_are_schemas_to_walk() throws IOException {
        assertThat(schemas()).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void BR_D02_no_schema_has_a_place_for_personal_data(Path schema) throws IOException {
        JsonNode document = new ObjectMapper().readTree(schema.toFile());

        List<String> properties = propertyNames(document, new ArrayList<>());

        assertThat(properties).isNotEmpty();
        assertThat(properties).noneMatch(name -> FORBIDDEN.contains(name.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void BR_D02_every_object_of_a_schema_is_closed_so_that_nothing_slips_through(Path schema) throws IOException {
        assertThat(openObjects(new ObjectMapper().readTree(schema.toFile()), "", new ArrayList<>()))
                .isEmpty();
    }

    @Test
    void data_outside_of_the_schema_is_refused() {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("learnerId", "8c2c4e7e-4df5-4bb5-a8a5-3d5b9f1c0001")
                .put("minor", true);
        var schemas = new EventSchemas();
        schemas.check("learner.minority.changed", data);

        data.put("birthDate", "2008-03-14");

        assertThatThrownBy(() -> schemas.check("learner.minority.changed", data))
                .hasMessageContaining("birthDate");
    }

    private static List<String> propertyNames(JsonNode node, List<String> names) {
        if (node.path("properties").isObject()) {
            node.get("properties").fieldNames().forEachRemaining(names::add);
        }
        node.forEach(child -> propertyNames(child, names));
        return names;
    }

    private static List<String> openObjects(JsonNode node, String path, List<String> open) {
        if (node.path("type").asText().equals("object")
                && !node.path("additionalProperties").isBoolean()) {
            open.add(path);
        }
        node.fields().forEachRemaining(member -> openObjects(member.getValue(), path + "/" + member.getKey(), open));
        if (node.isArray()) {
            node.forEach(item -> openObjects(item, path + "/-", open));
        }
        return open;
    }
}
