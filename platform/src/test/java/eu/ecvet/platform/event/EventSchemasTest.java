package eu.ecvet.platform.event;

import static java.util.Map.entry;
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
import java.util.Map;
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

    private static final String TITLE = "published title, approved before it is told";
    private static final String CODE = "code of the register, approved before it is told";
    private static final String METHOD = "name of a method of assessment";
    private static final String WITHIN = "key inside one document";

    /** Members that may hold any text, each with the reason why no person is told in it (BR-D02, BR-D07). */
    private static final Map<String, String> FREE_TEXT = Map.ofEntries(
            entry("case.opened/procedureId", "key of a published procedure"),
            entry("institution.functions.changed/zone", "IANA time zone"),
            entry("learning-agreement.active/contentHash", "hash"),
            entry("learning-agreement.active/agreedMethods/*", METHOD),
            entry("learning-agreement.active/procedureId", "key of a published procedure"),
            entry("learning-agreement.signed/contentHash", "hash"),
            entry("learning-agreement.signed/agreedMethods/*", METHOD),
            entry("learning-agreement.signed/procedureId", "key of a published procedure"),
            entry("memorandum.in-force/pairs/*/hostUnitTitle/*", TITLE),
            entry("qualification.version.published/code", CODE),
            entry("qualification.version.published/title/*", TITLE),
            entry("qualification.version.published/language", "language tag"),
            entry("qualification.version.published/iscedF", "code of ISCED-F 2013"),
            entry("qualification.version.published/units/*/groupId", WITHIN),
            entry("qualification.version.published/units/*/furtherGroupIds/*", WITHIN),
            entry("qualification.version.published/groups/*/groupId", WITHIN),
            entry("qualification.version.published/groups/*/parentGroupId", WITHIN),
            entry("qualification.version.published/groups/*/title/*", TITLE),
            entry("qualification.version.published/groups/*/specialisation", WITHIN),
            entry("qualification.version.published#part/groupId", WITHIN),
            entry("recognition.open-part-filled/groupId", WITHIN),
            entry("qualification.version.published#part/title/*", TITLE),
            entry("recognition.decided/procedureId", "key of a published procedure"),
            entry("transcript.issued/contentHash", "hash"),
            entry("unit.version.published/code", CODE),
            entry("unit.version.published/title/*", TITLE),
            entry("unit.version.published/language", "language tag"),
            entry("unit.version.published/outcomes/*/code", CODE),
            entry("unit.version.published/outcomes/*/text/*", "published learning outcome, approved before it is told"),
            entry("unit.version.published/creditValidityPeriod", "ISO 8601 period"));

    private static final Set<String> PRODUCERS =
            Set.of("/qualification-registry", "/mobility-agreements", "/learner-records", "/recognition-service");

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

    @ParameterizedTest
    @MethodSource("schemas")
    void BR_D02_a_member_that_may_hold_any_text_is_listed_with_its_reason(Path schema) throws IOException {
        JsonNode document = new ObjectMapper().readTree(schema.toFile());

        List<String> free = freeTexts(document, document.get("title").asText(), new ArrayList<>());

        assertThat(FREE_TEXT.keySet()).containsAll(free);
    }

    @Test
    void BR_D02_the_list_of_free_texts_names_no_member_that_is_gone() throws IOException {
        List<String> free = new ArrayList<>();
        for (Path schema : schemas()) {
            JsonNode document = new ObjectMapper().readTree(schema.toFile());
            freeTexts(document, document.get("title").asText(), free);
        }

        assertThat(free).containsAll(FREE_TEXT.keySet());
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void BR_E01_a_schema_names_the_one_service_that_tells_the_event(Path schema) throws IOException {
        JsonNode document = new ObjectMapper().readTree(schema.toFile());

        assertThat(PRODUCERS).contains(document.path("x-producer").asText());
    }

    @Test
    void data_outside_of_the_schema_is_refused() {
        var data = JsonNodeFactory.instance
                .objectNode()
                .put("learnerId", "8c2c4e7e-4df5-4bb5-a8a5-3d5b9f1c0001")
                .put("homeInstitutionId", "00000000-0000-4000-8000-000000000be1")
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

    /** Places of strings that nothing bounds but their length, with {@code *} for whatever name or index. */
    private static List<String> freeTexts(JsonNode node, String place, List<String> free) {
        if (node.path("type").toString().contains("\"string\"")
                && List.of("enum", "pattern", "format", "const").stream().noneMatch(node::has)) {
            free.add(place);
        }
        node.path("properties")
                .fields()
                .forEachRemaining(member -> freeTexts(member.getValue(), place + "/" + member.getKey(), free));
        node.path("patternProperties").forEach(member -> freeTexts(member, place + "/*", free));
        for (String each : List.of("items", "additionalProperties")) {
            if (node.path(each).isObject()) {
                freeTexts(node.get(each), place + "/*", free);
            }
        }
        for (String part : List.of("oneOf", "anyOf", "allOf")) {
            node.path(part).forEach(one -> freeTexts(one, place, free));
        }
        node.path("$defs")
                .fields()
                .forEachRemaining(one -> freeTexts(one.getValue(), place + "#" + one.getKey(), free));
        return free;
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
