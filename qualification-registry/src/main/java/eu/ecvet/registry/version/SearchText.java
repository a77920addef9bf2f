package eu.ecvet.registry.version;

import eu.ecvet.vocabulary.LocalizedText;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How words are written down for the search and how a search asks for them; in every language alike, without stemming. */
public final class SearchText {
    /** A tsvector has at most a megabyte; no title comes near unless somebody tries. */
    private static final int LONGEST = 20_000;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private SearchText() {}

    /**
     * Code and title in all languages as plain words in small letters: PostgreSQL folds only the letters of its own locale,
     * and reads hyphens in codes now as a sign, now as part of a word.
     */
    public static String of(String code, LocalizedText title) {
        String text = words(code + " " + String.join(" ", title.byLanguage().values()))
                .collect(Collectors.joining(" "));
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /**
     * The query in which every word has to begin a word of the text; empty if the caller asked for nothing. Signs alone are
     * no word: their query finds nothing.
     */
    public static Optional<String> query(String asked) {
        return asked == null || asked.isBlank()
                ? Optional.empty()
                : Optional.of(words(asked).map(word -> word + ":*").collect(Collectors.joining(" & ")));
    }

    private static Stream<String> words(String text) {
        // Composed and decomposed letters are the same letters, also where PostgreSQL compares them byte by byte.
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(BETWEEN_WORDS.split(folded)).filter(word -> !word.isEmpty());
    }
}
