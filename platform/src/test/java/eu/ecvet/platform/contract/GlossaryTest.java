package eu.ecvet.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The words of {@code docs/contracts/glossary.md} against the contracts beside it. */
class GlossaryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path CONTRACTS = Path.of(System.getProperty("ecvet.root"), "docs/contracts");

    private final Glossary glossary = Glossary.committed();

    @Test
    void a_word_has_one_meaning() {
        assertThat(glossary.twice()).as("words with more than one row").isEmpty();
        assertThat(glossary.words())
                .doesNotContainAnyElementsOf(glossary.toBeRenamed().keySet());
    }

    @Test
    void every_name_in_the_events_stands_in_the_glossary() throws IOException {
        assertThat(namesIn("events"))
                .as("names that docs/contracts/glossary.md does not know; use its word for the thing, or add a row")
                .isNotEmpty()
                .allSatisfy(name -> assertThat(glossary.meaning(name)).as(name).isPresent());
    }

    @Test
    void a_word_that_says_when_it_is_replaced_is_still_described() {
        Glossary read = Glossary.of("""
                ## Dates
                | Word | Meaning | Source |
                |---|---|---|
                | `signedOn` | Day of the signature. | BR-M08 |
                ## To be renamed
                | `start` | `period.from` | mobility |
                """);

        assertThat(read.meaning("signedOn")).contains("Day of the signature.");
        assertThat(read.meaning("start")).contains("Will be called `period.from`.");
        assertThat(read.meaning("beginning")).isEmpty();
    }

    private static Set<String> namesIn(String folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (var files = Files.walk(CONTRACTS.resolve(folder))) {
            files.filter(file -> file.toString().endsWith(".json")
                            && !file.toString().contains("examples"))
                    .map(GlossaryTest::read)
                    .flatMap(schema -> schema.findValues("properties").stream())
                    .filter(JsonNode::isObject)
                    .map(properties -> properties.properties().stream()
                            .map(java.util.Map.Entry::getKey)
                            .toList())
                    .flatMap(List::stream)
                    .forEach(names::add);
        }
        return names;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
