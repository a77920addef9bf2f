package eu.ecvet.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BR-P08: points are exact decimals. */
class PointsTest {
    @Test
    void BR_P08_ten_tenths_are_one() {
        var tenths = java.util.Collections.nCopies(10, Points.of("0.1"));

        assertThat(Points.sum(tenths)).isEqualTo(Points.of(1));
    }

    @Test
    void how_they_were_written_does_not_matter() {
        assertThat(Points.of("7.50")).isEqualTo(Points.of("7.5")).hasSameHashCodeAs(Points.of("7.5"));
        assertThat(Points.of("100")).hasToString("100");
        assertThat(Points.of("0.0")).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "+1", "1e3", ".5", "5.", "1,5", "NaN", " 1", "1.23456", "1234567890123"})
    void BR_P08_what_is_no_exact_decimal_is_refused(String text) {
        assertThatThrownBy(() -> Points.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void BR_P08_the_step_of_the_scheme_decides() {
        assertThat(Points.of("7.5").onStep(Points.of("0.5"))).isTrue();
        assertThat(Points.of("7.5").onStep(Points.of(1))).isFalse();
    }

    @Test
    void BR_P07_relative_weight_is_unit_points_over_total_times_hundred() {
        assertThat(Points.of(20).relativeWeightIn(Points.of(120)))
                .isBetween(new java.math.BigDecimal("16.66"), new java.math.BigDecimal("16.67"));
        assertThat(Points.of(12).relativeWeightIn(Points.of(60))).isEqualByComparingTo("20");
    }

    @Test
    void what_is_missing_is_never_below_zero() {
        assertThat(Points.of(20).minusDownToZero(Points.of(34))).isEqualTo(Points.ZERO);
        assertThat(Points.of(180).minusDownToZero(Points.of(23))).isEqualTo(Points.of(157));
        assertThat(Points.sum(List.of())).isEqualTo(Points.ZERO);
    }

    @ParameterizedTest
    @Timeout(2)
    @ValueSource(strings = {"1e50000000", "1e-50000000", "1e900000000", "1e13", "10000000000000", "1e-5"})
    void BR_P08_digits_and_exponent_are_looked_at_before_anything_is_computed(String number) {
        BigDecimal read = new BigDecimal(number);

        assertThatThrownBy(() -> new Points(read)).isInstanceOf(IllegalArgumentException.class);
    }
}
