package eu.ecvet.registry.imports.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static JsonNode texts(Map<String, String> byLanguage) {
        return new ObjectMapper().valueToTree(byLanguage);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "<p>Opiskelija osaa</p> | Opiskelija osaa",
                "<p>a</p>  <p>b</p> | a\\nb",
                "a<br/>b | a\\nb",
                "<em>omaan alaan </em>liittyv&auml;t | omaan alaan liittyvät",
                "1.&nbsp;&ndash; 6. | 1. – 6.",
                "&#228;&#xe4; | ää",
                "&unknownx; stays | &unknownx; stays",
                "&#0;&#1;gone | gone",
                "a < b & c | a < b & c",
                "Terve\u0000ys | Terveys",
                "<table><tr><td>Tyydyttävä</td><td>mittaa</td></tr><tr><td>Hyvä</td><td>säätää</td></tr></table> | Tyydyttävä mittaa\\nHyvä säätää",
                "&uuml;&Uuml;&szlig;&otilde; | üÜßõ",
                "<style>p {color: red}</style><p>osaa</p><script>alert(1)</script> | osaa",
                "paine <T ja lämpötila>T | paine <T ja lämpötila>T",
                "paine <p ja lämpötila >T | paine <p ja lämpötila >T",
                "a <b | a <b",
                "Osa &#xD800; loppu | Osa \ufffd loppu",
                "a&#x202e;b | ab",
            })
    void html_becomes_plain_text_without_loss_of_words(String html, String plain) {
        assertThat(HtmlText.of(html).whole()).isEqualTo(plain.replace("\\n", "\n"));
    }

    @Test
    void list_items_are_cut_out_and_the_rest_remains() {
        var html =
                texts(Map.of("fi", "<p>Opiskelija osaa</p><ul>\n\t<li><p>yksi </p></li><li>kaksi</li></ul><p> </p>"));
        assertThat(SourceText.items(html)).containsEntry("fi", List.of("yksi", "kaksi"));
        assertThat(SourceText.aroundItems(html).orElseThrow().in("fi")).contains("Opiskelija osaa");
    }

    @Test
    void an_item_inside_an_item_is_an_item() {
        var html = texts(Map.of("fi", "<ul><li>a<ol><li>b</li></ol></li></ul>"));
        assertThat(SourceText.items(html)).containsEntry("fi", List.of("a", "b"));
    }

    @Test
    void a_text_without_list_is_one_item_and_an_empty_one_none() {
        assertThat(SourceText.items(texts(Map.of("fi", "<p>koko teksti</p>", "sv", "<p> </p>"))))
                .isEqualTo(Map.of("fi", List.of("koko teksti")));
    }

    @Test
    void internal_members_of_a_text_are_no_languages() {
        assertThat(SourceText.heading(texts(Map.of("_id", "5", "_tunniste", "x", "fi", " Soveltava  osa ")))
                        .orElseThrow()
                        .byLanguage())
                .isEqualTo(Map.of("fi", "Soveltava osa"));
        assertThat(SourceText.of(texts(Map.of("_id", "5", "fi", " ")))).isEmpty();
    }

    @Test
    void a_name_is_plain_text_and_keeps_its_signs() {
        assertThat(SourceText.heading(texts(Map.of("fi", "Nestekaasu, paine <p ja lämpötila >T")))
                        .orElseThrow()
                        .in("fi"))
                .contains("Nestekaasu, paine <p ja lämpötila >T");
        assertThat(SourceText.heading(texts(Map.of("de", "Gr&uuml;n &amp; &Uuml;bung")))
                        .orElseThrow()
                        .in("de"))
                .contains("Grün & Übung");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "<a",
                "<a ",
                "<a>",
                "<a href=",
                "<p a",
                "<b>",
                "<ul><li>",
                "&",
                "&#x",
                "<!--",
                "<td>",
                "</p>",
                "<![CDATA["
            })
    void whatever_stands_in_a_text_is_read_in_one_pass(String repeated) {
        String html = repeated.repeat(60_000 / repeated.length());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5), () -> HtmlText.of(html));
    }

    @Test
    void many_attributes_are_read_in_one_pass_too() {
        String attributes = java.util.stream.IntStream.range(0, 40_000)
                .mapToObj(i -> " a" + i)
                .collect(java.util.stream.Collectors.joining());
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(5), () -> HtmlText.of("<p" + attributes + ">b</p>"));
    }
}
