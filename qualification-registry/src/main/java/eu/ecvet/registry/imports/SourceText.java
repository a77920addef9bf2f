package eu.ecvet.registry.imports;

import com.fasterxml.jackson.databind.JsonNode;
import eu.ecvet.vocabulary.LocalizedText;
import eu.ecvet.vocabulary.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as registers publish them: by language, with HTML inside. Here they become plain text; words are not changed. */
final class SourceText {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Pattern LIST_TAG = Pattern.compile("<(/?)(ul|ol|li)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINE_TAG =
            Pattern.compile("<(br|/p|/li|/h[1-6]|/div|/tr|/ul|/ol)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY_TAG = Pattern.compile("</?[a-zA-Z][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", " "),
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("sect", "§"),
            Map.entry("deg", "°"),
            Map.entry("shy", ""),
            Map.entry("eacute", "é"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("aring", "å"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Aring", "Å"));

    private SourceText() {}

    /** The text in every language in which it says something; empty if there is none. */
    static Optional<LocalizedText> of(JsonNode byLanguage) {
        return of(byLanguage, SourceText::plain);
    }

    /** A heading: on one line. */
    static Optional<LocalizedText> heading(JsonNode byLanguage) {
        return of(byLanguage, text -> plain(text).replaceAll("\\s+", " "));
    }

    /** What is said around the list items of a text. */
    static Optional<LocalizedText> aroundItems(JsonNode byLanguage) {
        return of(byLanguage, html -> split(html).around());
    }

    private static Optional<LocalizedText> of(JsonNode byLanguage, UnaryOperator<String> read) {
        Map<String, String> texts = new LinkedHashMap<>();
        each(byLanguage, (language, text) -> {
            String plain = read.apply(text);
            if (VisibleText.isIn(plain)) {
                texts.put(language, plain);
            }
        });
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    /** The list items of a text by language; where a text has no list, the whole of it is one item. */
    static Map<String, List<String>> items(JsonNode byLanguage) {
        Map<String, List<String>> items = new LinkedHashMap<>();
        each(byLanguage, (language, html) -> {
            var found = split(html).items();
            String whole = plain(html);
            if (!found.isEmpty()) {
                items.put(language, found);
            } else if (VisibleText.isIn(whole)) {
                items.put(language, List.of(whole));
            }
        });
        return items;
    }

    private interface Text {
        void in(String language, String text);
    }

    private static void each(JsonNode byLanguage, Text use) {
        if (byLanguage != null && byLanguage.isObject()) {
            byLanguage.fields().forEachRemaining(entry -> {
                if (LANGUAGE.matcher(entry.getKey()).matches()
                        && entry.getValue().isTextual()) {
                    use.in(entry.getKey(), entry.getValue().textValue());
                }
            });
        }
    }

    private record Split(List<String> items, String around) {}

    /** Cuts a text at its lists: each item by itself, an item inside an item too; the rest is what stands around them. */
    private static Split split(String html) {
        List<StringBuilder> items = new ArrayList<>();
        List<StringBuilder> open = new ArrayList<>();
        StringBuilder around = new StringBuilder();
        Matcher tag = LIST_TAG.matcher(html);
        int from = 0;
        while (true) {
            boolean found = tag.find();
            String between = html.substring(from, found ? tag.start() : html.length());
            (open.isEmpty() ? around : open.getLast()).append(between);
            if (!found) {
                break;
            }
            from = tag.end();
            boolean item = tag.group(2).equalsIgnoreCase("li");
            if (item && tag.group(1).isEmpty()) {
                var text = new StringBuilder();
                items.add(text);
                open.add(text);
            } else if (item && !open.isEmpty()) {
                open.removeLast();
            }
        }
        return new Split(
                items.stream()
                        .map(text -> plain(text.toString()).replaceAll("\\s+", " "))
                        .filter(VisibleText::isIn)
                        .toList(),
                plain(around.toString()));
    }

    /** HTML as plain text: paragraphs and items on lines of their own, blanks at the ends gone, no control characters. */
    static String plain(String html) {
        String text = LINE_TAG.matcher(html.replaceAll("[\\r\\n\\t]+", " ")).replaceAll("\n");
        text = ANY_TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity.group(1), entity.group())));
        text = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "").replace('\u00a0', ' ');
        return text.replaceAll(" {2,}", " ")
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }

    private static String character(String name, String unknown) {
        if (name.startsWith("#")) {
            int code = name.startsWith("#x")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(code) && !Character.isISOControl(code) ? Character.toString(code) : "";
        }
        return ENTITIES.getOrDefault(name, unknown);
    }
}
