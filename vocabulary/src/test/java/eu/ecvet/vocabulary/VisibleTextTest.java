package eu.ecvet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t\n", "\u200B", "\u200B\u200D\u2060", "\uFEFF", "\u00AD", "\u0301", "\u3164", "\u2800"
            })
    void what_nobody_can_see_is_no_text(String text) {
        assertThat(VisibleText.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0007", "\u202Evisage", "\u2066x\u2069", "\u0085", "half \uD83D"})
    void a_control_or_a_turn_of_the_direction_or_half_a_character_is_hidden_in_a_text(String text) {
        assertThat(VisibleText.isAllOf(text)).isFalse();
    }

    @Test
    void what_is_hidden_can_be_left_out_and_all_else_stays() {
        assertThat(VisibleText.shown("Soins\u0007\u202E vis\u200Cage\n")).isEqualTo("Soins vis\u200Cage\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\none\r\n\ttwo", "نمی\u200Cخواهم", "שלום\u200F!", "👩\u200D🔧", "zero\u200Bwidth"})
    void line_ends_joiners_and_direction_marks_belong_to_a_text(String text) {
        assertThat(VisibleText.isAllOf(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " a ", "é", "e\u0301", "Ω", "日本", "😀", "👩\u200D🔧", "-", "\u200Bx"})
    void a_letter_a_sign_or_an_emoji_is_a_text(String text) {
        assertThat(VisibleText.isIn(text)).isTrue();
    }
}
