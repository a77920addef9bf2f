package eu.ecvet.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.ecvet.composition.Held;
import eu.ecvet.composition.Held.Filling;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Requirements;
import eu.ecvet.composition.Standing;
import eu.ecvet.composition.evaluation.Evaluation;
import eu.ecvet.registry.composition.Composition;
import eu.ecvet.registry.composition.Group;
import eu.ecvet.registry.composition.ListedUnit;
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

/**
 * What the registry, from the tree that people wrote, answers for many sets of units; kept beside the event that was told,
 * so that learner-records can be asked the same with nothing but the event (CompositionsAreReadAlikeTest there).
 */
final class AnswersOfTheRegistry {
    private static final int SETS = 600;

    private AnswersOfTheRegistry() {}

    static void keep(ObjectMapper mapper, String name, JsonNode content, JsonNode told) throws IOException {
        var composition = new Composition(
                mapper.convertValue(content.path("units"), new TypeReference<List<ListedUnit>>() {}),
                mapper.convertValue(content.path("groups"), new TypeReference<List<Group>>() {}),
                Points.of(content.path("totalPoints").asText()),
                Points.of(1),
                content.path("language").asText());
        Requirements requirements = composition.requirements();
        List<UnitId> units = new ArrayList<>(
                composition.units().stream().map(ListedUnit::unitId).toList());
        List<String> open = composition.allGroups("").stream()
                .map(Composition.Placed::group)
                .filter(Group::open)
                .map(Group::groupId)
                .toList();
        var random = new Random(2009);
        ObjectNode kept = mapper.createObjectNode();
        kept.set("told", told);
        ArrayNode answers = kept.putArray("answers");
        int complete = 0;
        while (answers.size() < SETS) {
            Collections.shuffle(units, random);
            Set<UnitId> held = new HashSet<>();
            List<Filling> fillings = new ArrayList<>();
            Standing before = standing(requirements, held, fillings);
            // One after another, in whatever order, until everything is held.
            for (UnitId unit : units) {
                held.add(unit);
                if (!open.isEmpty() && random.nextInt(3) == 0) {
                    fillings.add(new Filling(
                            "f" + fillings.size(),
                            open.get(random.nextInt(open.size())),
                            Points.of(5L * (1 + random.nextInt(6)))));
                }

                Standing now = standing(requirements, held, fillings);

                assertThat(now.countedPoints()).isBetween(before.countedPoints(), composition.total());
                assertThat(now.complete() || !before.complete()).isTrue();
                answers.add(answer(mapper, held, fillings, now));
                complete += now.complete() ? 1 : 0;
                before = now;
            }
        }
        assertThat(complete).as("sets that are complete").isPositive();
        Path directory = Path.of("target", "told");
        Files.createDirectories(directory);
        mapper.writeValue(directory.resolve(name).toFile(), kept);
    }

    private static Standing standing(Requirements requirements, Set<UnitId> held, List<Filling> fillings) {
        return Evaluation.of(
                requirements, new Held(held, fillings), new Names("The qualification", null, UnitId::toString));
    }

    private static ObjectNode answer(ObjectMapper mapper, Set<UnitId> held, List<Filling> fillings, Standing standing) {
        ObjectNode answer = mapper.createObjectNode();
        answer.set("held", mapper.valueToTree(held));
        answer.set("fillings", mapper.valueToTree(fillings));
        answer.put("countedPoints", standing.countedPoints().toString());
        answer.set("missing", mapper.valueToTree(standing.missing()));
        ArrayNode counted = answer.putArray("counted");
        standing.counted().forEach((unit, points) -> counted.add(unit + " " + points));
        standing.filled().forEach((filling, points) -> counted.add(filling + " " + points));
        return answer;
    }
}
