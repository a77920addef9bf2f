package eu.ecvet.records.heard.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.ecvet.composition.Held;
import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.evaluation.Evaluation;
import eu.ecvet.platform.json.VocabularyModule;
import eu.ecvet.vocabulary.Points;
import eu.ecvet.vocabulary.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a qualification asks for is one thing here and in the registry. The registry answered, from the tree that people
 * wrote, for many sets of units of a real qualification; here the same is asked of the event alone.
 */
class CompositionsAreReadAlikeTest {

    private final ObjectMapper mapper = new ObjectMapper()
            .registerModule(new VocabularyModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @ParameterizedTest
    @ValueSource(strings = {"liikunnan-ja-valmennuksen-ammattitutkinto-2018.json", "sosiaali-ja-terveysala.json"})
    void BR_Q17_BR_X02_a_real_qualification_is_evaluated_as_the_registry_evaluates_it(String name) throws IOException {
        Path file = Path.of(System.getProperty("ecvet.root"), "qualification-registry", "target", "told", name);
        assumeTrue(Files.exists(file), "skipped: the tests of the registry have not told " + name);
        JsonNode kept = mapper.readTree(file.toFile());
        var known = mapper.treeToValue(kept.path("told"), QualificationSpecification.class);
        List<JsonNode> answers = new ArrayList<>();
        kept.path("answers").forEach(answers::add);
        Collections.shuffle(answers, new Random(60));

        assertThat(answers).hasSizeGreaterThanOrEqualTo(500).allSatisfy(answer -> {
            Standing standing = Evaluation.of(
                    known.requirements(), held(answer), new Names("The qualification", null, UnitId::toString));

            assertThat(standing.countedPoints())
                    .hasToString(answer.path("countedPoints").asText());
            assertThat(standing.missing()).isEqualTo(texts(answer.path("missing")));
            List<String> counted = new ArrayList<>();
            standing.counted().forEach((unit, points) -> counted.add(unit + " " + points));
            standing.filled().forEach((filling, points) -> counted.add(filling + " " + points));
            assertThat(counted).isEqualTo(texts(answer.path("counted")));
        });
    }

    /** In another order than the registry saw it in. */
    private static Held held(JsonNode answer) {
        Set<UnitId> units = new HashSet<>();
        texts(answer.path("held")).reversed().forEach(unit -> units.add(new UnitId(UUID.fromString(unit))));
        List<Filling> fillings = new ArrayList<>();
        answer.path("fillings")
                .forEach(filling -> fillings.addFirst(new Filling(
                        filling.path("id").asText(),
                        filling.path("groupId").asText(),
                        Points.of(filling.path("points").asText()))));
        return new Held(units, fillings);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
