package eu.ecvet.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/contracts/glossary.md} against the contracts beside it. */
class GlossaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("ecvet.root"), "docs/contracts");

    private final Glossary glossary = Glossary.committed();

    @Test
    void a_word_has_one_meaning() {
        assertThat(glossary.twice()).as("words with more than one row").isEmpty();
    }

    @Test
    void every_name_in_the_events_stands_in_the_glossary() throws IOException {
        assertThat(namesIn("events"))
                .as("names that docs/contracts/glossary.md does not know; use its word for the thing, or add a row")
                .isNotEmpty()
                .allSatisfy(name -> assertThat(glossary.meaning(name)).as(name).isPresent());
    }

    @Test
    void every_word_is_used() throws IOException {
        Set<String> used = namesIn("events");
        try (var contracts = Files.list(CONTRACTS)) {
            contracts
                    .filter(file -> file.toString().endsWith(".openapi.yaml"))
                    .flatMap(GlossaryTest::words)
                    .forEach(used::add);
        }

        assertThat(glossary.words())
                .as("words that no contract uses any more; take their rows out")
                .isSubsetOf(used);
    }

    @Test
    void a_row_is_a_word_and_its_meaning_whatever_table_it_stands_in() {
        Glossary read = Glossary.of("""
                ## Dates
                | Word | Meaning | Source |
                |---|---|---|
                | `signedOn` | Day of the signature. | BR-M08 |
                ## Resources
                | `units` | Units of learning outcomes. | Rec. |
                """);

        assertThat(read.words()).containsExactly("signedOn");
        assertThat(read.meaning("signedOn")).contains("Day of the signature.");
        assertThat(read.meaning("beginning")).isEmpty();
        assertThat(read.resource("units")).contains("Units of learning outcomes.");
    }

    /** Names of members, and those of parameters, as they stand in a contract. */
    private static Stream<String> words(Path contract) {
        try {
            return Pattern.compile("^ +(?:- )?(?:name: )?([A-Za-z-]+)(?::|$)", Pattern.MULTILINE)
                    .matcher(Files.readString(contract))
                    .results()
                    .map(found -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> namesIn(String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.walk(CONTRACTS.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().contains("examples"))
                    .map(GlossaryTest::read)
                    .flatMap(GlossaryTest::names)
                    .forEach(names::add);
        }
        return names;
    }

    /** Of this schema and of those inside it. */
    private static Stream<String> names(JsonNode schema) {
        JsonNode members = schema.path("properties");
        return Stream.concat(
                members.isObject() ? members.properties().stream().map(Map.Entry::getKey) : Stream.of(),
                schema.valueStream().flatMap(GlossaryTest::names));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
