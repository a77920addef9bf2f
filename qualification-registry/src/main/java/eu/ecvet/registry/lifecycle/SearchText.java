package eu.ecvet.registry.lifecycle;

import eu.ecvet.vocabulary.LocalizedText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How words are written down for the search and how a search asks for them; in every language alike, without stemming. */
public final class SearchText {
    private SearchText() {}

    /** Code and title in all languages, in small letters: PostgreSQL folds only those of its own locale. */
    public static String of(String code, LocalizedText title) {
        return (code + " " + String.join(" ", title.byLanguage().values())).toLowerCase(Locale.ROOT);
    }

    /** The query in which every word has to begin a word of the text; empty if the caller asked for no word. */
    public static Optional<String> query(String asked) {
        if (asked == null) {
            return Optional.empty();
        }
        String query = Arrays.stream(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
