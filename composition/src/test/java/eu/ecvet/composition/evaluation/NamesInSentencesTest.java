package eu.ecvet.composition.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.composition.Asks;
import eu.ecvet.composition.Held;
import eu.ecvet.composition.Names;
import eu.ecvet.composition.Part.Bounds;
import eu.ecvet.composition.Part.Group;
import eu.ecvet.composition.Part.Member;
import eu.ecvet.composition.Requirements;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.UnitId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which language a sentence calls a group whose title stands in several. */
class NamesInSentencesTest {
    private static final LocalizedText CHOICE =
            new LocalizedText(Map.of("ar", "اختيار", "en", "Choice", "fr", "Choix", "de", "Wahl"));

    private static List<String> missing(String language) {
        var choice = new Group(
                "g", CHOICE, new Bounds(1, 1, null, null), List.of(Asks.unit("a", null), Asks.unit("b", null)));
        var requirements = new Requirements(null, List.of(new Member(choice, true)), List.of());
        return Evaluation.of(requirements, new Held(Set.of(), List.of()), new Names("Q", language, UnitId::toString))
                .missing();
    }

    @Test
    void BR_Q20_a_group_is_called_in_the_language_of_its_qualification() {
        assertThat(missing("fr")).allMatch(sentence -> sentence.startsWith("The group Choix "));
        assertThat(missing("de")).allMatch(sentence -> sentence.startsWith("The group Wahl "));
    }

    @Test
    void BR_Q20_in_English_where_the_language_of_the_qualification_is_not_known_or_not_there() {
        assertThat(missing(null)).allMatch(sentence -> sentence.startsWith("The group Choice "));
        assertThat(missing("it")).allMatch(sentence -> sentence.startsWith("The group Choice "));
    }
}
