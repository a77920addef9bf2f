package eu.ecvet.registry.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.VisibleText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Texts as registers publish them: by language; names as plain text, everything else with HTML inside. Here they become
 * plain text; words are not changed, and none is lost. Only what nobody sees falls away: control characters and turns of the
 * direction of writing, which some registers hold.
 */
public final class SourceText {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private SourceText() {}

    /** The text in every language in which it says something; empty if there is none. */
    public static Optional<LocalizedText> of(JsonNode byLanguage) {
        return of(byLanguage, html -> HtmlText.of(html).whole());
    }

    /** A name: on one line, and without HTML, so that a sign such as "less than" is one. */
    public static Optional<LocalizedText> heading(JsonNode byLanguage) {
        return of(byLanguage, text -> HtmlText.onOneLine(HtmlText.withoutEntities(text)));
    }

    /** What is said around the list items of a text. */
    public static Optional<LocalizedText> aroundItems(JsonNode byLanguage) {
        return of(byLanguage, html -> HtmlText.of(html).aroundItems());
    }

    private static Optional<LocalizedText> of(JsonNode byLanguage, UnaryOperator<String> read) {
        Map<String, String> texts = new LinkedHashMap<>();
        each(byLanguage, (language, text) -> {
            String plain = VisibleText.shown(read.apply(text));
            if (VisibleText.isIn(plain)) {
                texts.put(language, plain);
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    /** The list items of a text by language; where a text has no list, the whole of it is one item. */
    public static Map<String, List<String>> items(JsonNode byLanguage) {
        Map<String, List<String>> items = new LinkedHashMap<>();
        each(byLanguage, (language, html) -> {
            var text = HtmlText.of(html);
            if (!text.items().isEmpty()) {
                items.put(
                        language, text.items().stream().map(VisibleText::shown).toList());
            } else if (VisibleText.isIn(text.whole())) {
                items.put(language, List.of(VisibleText.shown(text.whole())));
            }
        });
        return items;
    }

    private static void each(JsonNode byLanguage, BiConsumer<String, String> use) {
        if (byLanguage != null && byLanguage.isObject()) {
            byLanguage.fields().forEachRemaining(entry -> {
                if (LANGUAGE.matcher(entry.getKey()).matches()
                        && entry.getValue().isTextual()) {
                    use.accept(entry.getKey(), entry.getValue().textValue());
                }
            });
        }
    }
}
