package eu.ecvet.vocabulary;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in one or several languages, keyed by language tag (BCP 47, for instance {@code fr} or {@code pt-BR}); at least
 * one language, none of the texts blank. Written on the wire as an object from tag to text.
 */
public record LocalizedText(Map<String, String> byLanguage) {
    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public LocalizedText {
        if (byLanguage == null || byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text exists in at least one language");
        }
        byLanguage.forEach((language, text) -> {
            if (!TAG.matcher(language).matches()) {
                throw new IllegalArgumentException("'" + language + "' is not a language tag such as fr or pt-BR");
            }
            if (text == null || text.isBlank()) {
                throw new IllegalArgumentException("the text in language '" + language + "' is empty");
            }
        });
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static LocalizedText of(String language, String text) {
        return new LocalizedText(Map.of(language, text));
    }

    public Optional<String> in(String language) {
        return Optional.ofNullable(byLanguage.get(language));
    }

    /**
     * The text in the language of the record that it belongs to, if there is one, else as {@link #readable()}; for messages
     * and headings.
     *
     * @param ownLanguage language tag; absent where the record says none
     */
    public String readable(@Nullable String ownLanguage) {
        return ownLanguage == null ? readable() : in(ownLanguage).orElseGet(this::readable);
    }

    /** The text in English if there is one, else in the first language; where the record says no language of its own. */
    public String readable() {
        return in("en").orElseGet(() -> byLanguage.values().iterator().next());
    }
}
