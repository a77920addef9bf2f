package eu.ecvet.registry.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.ecvet.vocabulary.LocalizedText;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void codes_and_titles_are_kept_as_words_in_small_letters() {
        assertThat(SearchText.of(
                        "OPH-1161-2018", new LocalizedText(Map.of("fi", "Äidinkieli ", "sv", "Modersmål (A/B)"))))
                .isEqualTo("oph 1161 2018 äidinkieli modersmål a b");
    }

    @Test
    void every_word_asked_for_may_be_the_beginning_of_one() {
        assertThat(SearchText.query("Sosiaali- ja terv")).contains("sosiaali:* & ja:* & terv:*");
        assertThat(SearchText.query(" ")).isEmpty();
        assertThat(SearchText.query(null)).isEmpty();
    }

    @Test
    void signs_alone_ask_for_something_that_no_text_has() {
        assertThat(SearchText.query("') | *:")).contains("");
        assertThat(SearchText.query("%")).contains("");
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        String decomposed = java.text.Normalizer.normalize("Äidinkieli", java.text.Normalizer.Form.NFD);
        assertThat(SearchText.query(decomposed)).isEqualTo(SearchText.query("Äidinkieli"));
        assertThat(SearchText.of("A", LocalizedText.of("fi", decomposed)))
                .isEqualTo(SearchText.of("A", LocalizedText.of("fi", "Äidinkieli")));
    }
}
