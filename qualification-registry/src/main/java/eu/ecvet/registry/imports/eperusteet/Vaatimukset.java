package eu.ecvet.registry.imports.eperusteet;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.registry.imports.source.ImportCode;
import eu.ecvet.registry.imports.source.ImportDecisions;
import eu.ecvet.registry.imports.source.SourceText;
import eu.ecvet.registry.unit.content.LearningOutcome;
import eu.ecvet.vocabulary.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The requirements of a unit of the register ({@code ammattitaitovaatimukset}) as learning outcomes. They come as HTML with a
 * list, as a list of targets, or as a list with areas.
 */
final class Vaatimukset {
    private final JsonNode unit;
    private final ImportDecisions decisions;
    private final UnitTexts texts;
    private final List<LearningOutcome> outcomes = new ArrayList<>();

    Vaatimukset(JsonNode unit, ImportDecisions decisions, UnitTexts texts) {
        this.unit = unit;
        this.decisions = decisions;
        this.texts = texts;
    }

    List<LearningOutcome> outcomes() {
        return outcomes;
    }

    List<String> codes() {
        return outcomes.stream().map(LearningOutcome::code).toList();
    }

    void read() {
        JsonNode listed = unit.path("ammattitaitovaatimukset2019");
        boolean structured = !listed.path("vaatimukset").isEmpty()
                || !listed.path("kohdealueet").isEmpty();
        if (structured) {
            listed.path("vaatimukset").forEach(one -> requirement(one.path("vaatimus")));
            int area = 0;
            for (JsonNode one : listed.path("kohdealueet")) {
                area++;
                texts.keep("outcomes-area %d".formatted(area), one.path("kuvaus"));
                one.path("vaatimukset").forEach(requirement -> requirement(requirement.path("vaatimus")));
            }
            texts.keep("outcomes-introduction", listed.path("kohde"));
        }
        JsonNode targets = unit.path("ammattitaitovaatimuksetLista");
        for (JsonNode list : targets) {
            for (JsonNode target : list.path("vaatimuksenKohteet")) {
                target.path("vaatimukset").forEach(one -> requirement(one.path("selite")));
            }
        }
        if (!structured && targets.isEmpty()) {
            JsonNode html = unit.path("ammattitaitovaatimukset");
            items(html, "", true, "requirements");
            SourceText.aroundItems(html)
                    .filter(around -> !outcomes.isEmpty()
                            && SourceText.of(html).filter(around::equals).isEmpty())
                    .ifPresent(around -> texts.keep("outcomes-introduction", around));
        } else if (SourceText.of(unit.path("ammattitaitovaatimukset")).isPresent()) {
            texts.keep("requirements", unit.path("ammattitaitovaatimukset"));
        }
    }

    private void requirement(JsonNode text) {
        SourceText.of(text).ifPresent(words -> outcome(Integer.toString(outcomes.size() + 1), words, true));
    }

    /**
     * Items of a list become outcomes. Languages whose lists are of the same length belong together item by item; another
     * length cannot be assigned, so that language is kept as a text of its own.
     */
    List<String> items(JsonNode html, String prefix, boolean essential, String kind) {
        Map<String, List<String>> byLanguage = SourceText.items(html);
        if (byLanguage.isEmpty()) {
            return List.of();
        }
        String lead = byLanguage.containsKey(texts.languages().getFirst())
                ? texts.languages().getFirst()
                : byLanguage.keySet().iterator().next();
        int size = byLanguage.get(lead).size();
        List<String> codes = new ArrayList<>();
        var other = new TreeSet<String>();
        byLanguage.forEach((language, items) -> {
            if (items.size() != size) {
                other.add(language);
            }
        });
        for (int i = 0; i < size; i++) {
            int item = i;
            Map<String, String> words = new LinkedHashMap<>();
            byLanguage.forEach((language, items) -> {
                if (!other.contains(language)) {
                    words.put(language, items.get(item));
                }
            });
            String code = prefix + (prefix.isEmpty() ? outcomes.size() + 1 : i + 1);
            codes.add(code);
            outcome(code, new LocalizedText(words), essential);
        }
        for (String language : other) {
            texts.remarks()
                    .warn(
                            ImportCode.LANGUAGES_NOT_ALIGNED,
                            "The list of requirements has %d items in '%s' and %d in '%s', so they cannot be assigned to one another."
                                    .formatted(
                                            size, lead, byLanguage.get(language).size(), language),
                            "The text in '%s' is kept whole as a further text; assign it by hand.".formatted(language));
            texts.keep(
                    (prefix.isEmpty() ? kind : kind + " " + prefix).strip() + " (" + language + ")",
                    LocalizedText.of(language, String.join("\n", byLanguage.get(language))));
        }
        return codes;
    }

    void outcome(String code, LocalizedText text, boolean essential) {
        texts.noteMissingLanguages(text);
        outcomes.add(new LearningOutcome(null, code, decisions.outcomeCategory(), text, essential));
    }
}
