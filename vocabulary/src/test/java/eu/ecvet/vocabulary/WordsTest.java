package eu.ecvet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 12);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 6);

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void BR_Q09_an_EQF_level_lies_between_1_and_8(int level) {
        assertThatThrownBy(() -> new EqfLevel(level)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void EQF_levels_have_an_order() {
        assertThat(new EqfLevel(4)).isGreaterThan(new EqfLevel(3));
    }

    @Test
    void BR_E05_a_period_includes_both_its_ends() {
        var stay = new LegalPeriod(JANUARY, FEBRUARY);

        assertThat(stay.contains(JANUARY)).isTrue();
        assertThat(stay.contains(FEBRUARY)).isTrue();
        assertThat(stay.contains(FEBRUARY.plusDays(1))).isFalse();
        assertThat(stay.contains(JANUARY.minusDays(1))).isFalse();
    }

    @Test
    void a_period_without_end_goes_on() {
        assertThat(LegalPeriod.since(JANUARY).contains(JANUARY.plusYears(50))).isTrue();
        assertThat(LegalPeriod.since(JANUARY).contains(new LegalPeriod(FEBRUARY, null)))
                .isTrue();
        assertThat(new LegalPeriod(JANUARY, FEBRUARY).contains(LegalPeriod.since(JANUARY)))
                .isFalse();
    }

    @Test
    void BR_L12_periods_that_share_a_day_overlap() {
        var first = new LegalPeriod(JANUARY, FEBRUARY);

        assertThat(first.overlaps(LegalPeriod.since(FEBRUARY))).isTrue();
        assertThat(first.overlaps(LegalPeriod.since(FEBRUARY.plusDays(1)))).isFalse();
        assertThat(LegalPeriod.since(FEBRUARY.plusDays(1)).overlaps(first)).isFalse();
    }

    @Test
    void a_period_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> new LegalPeriod(FEBRUARY, JANUARY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void BR_Q20_a_text_exists_in_at_least_one_language_and_is_not_empty() {
        assertThatThrownBy(() -> new LocalizedText(Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of("fr", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LocalizedText.of("French", "Soins")).isInstanceOf(IllegalArgumentException.class);
        assertThat(LocalizedText.of("fr", "Soins").in("fr")).contains("Soins");
        assertThat(new LocalizedText(Map.of("fr", "Soins", "en", "Care")).readable())
                .isEqualTo("Care");
    }

    @Test
    void an_identifier_is_a_UUID() {
        assertThatThrownBy(() -> UnitId.of("UAA5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitVersion(UnitId.of("5f2b6a3e-0c1d-4f7a-9b8e-2d3c4b5a6978"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
