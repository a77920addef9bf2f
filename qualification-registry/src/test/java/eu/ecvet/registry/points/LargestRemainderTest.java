package eu.ecvet.registry.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.ecvet.registry.points.LargestRemainder.Weight;
import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** BR-P09: distribution by largest remainder. */
class LargestRemainderTest {
    private static Weight<String> weight(String code, String hours) {
        return new Weight<>(code, code, new BigDecimal(hours));
    }

    private static List<String> shares(String total, String step, Weight<String>... weights) {
        return LargestRemainder.distribute(Points.of(total), Points.of(step), Arrays.asList(weights)).values().stream()
                .map(Points::toString)
                .toList();
    }

    @Test
    void BR_P09_hours_of_410_530_570_and_60_points_give_16_21_23() {
        assertThat(shares("60", "1", weight("A", "410"), weight("B", "530"), weight("C", "570")))
                .containsExactly("16", "21", "23");
    }

    @Test
    void BR_P09_equal_remainders_go_to_the_larger_weight_and_then_to_the_code_in_ascending_order() {
        assertThat(shares("4", "1", weight("B", "1"), weight("A", "1"), weight("C", "1")))
                .containsExactly("1", "2", "1");
        // 10 × 1/8 = 1.25, 10 × 3/8 = 3.75, 10 × 3/8 = 3.75, 10 × 1/8 = 1.25
        assertThat(shares("10", "1", weight("A", "1"), weight("B", "3"), weight("C", "3"), weight("D", "1")))
                .containsExactly("1", "4", "4", "1");
        // 2 × 1/4 = 0.5, 2 × 3/4 = 1.5: the same remainder, the larger weight gets the step
        assertThat(shares("2", "1", weight("A", "1"), weight("B", "3"))).containsExactly("0", "2");
    }

    @Test
    void BR_P09_shares_lie_on_the_step() {
        assertThat(shares("10", "0.5", weight("A", "1"), weight("B", "1"), weight("C", "1")))
                .containsExactly("3.5", "3.5", "3");
    }

    @Test
    void BR_P09_the_shares_always_sum_exactly_and_none_is_a_step_off_its_quota() {
        var random = new Random(20090618);
        for (int round = 0; round < 500; round++) {
            var weights = IntStream.rangeClosed(1, 1 + random.nextInt(12))
                    .mapToObj(i -> weight(
                            "U" + i,
                            BigDecimal.valueOf(1 + random.nextInt(90_000), 2).toPlainString()))
                    .toList();
            Points total = new Points(BigDecimal.valueOf(1 + random.nextInt(2400)));
            var shares = LargestRemainder.distribute(total, Points.of(1), weights);
            BigDecimal all = weights.stream().map(Weight::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(Points.sum(shares.values())).isEqualTo(total);
            weights.forEach(one -> {
                double quota = total.value().doubleValue() * one.weight().doubleValue() / all.doubleValue();
                assertThat(shares.get(one.key()).value().doubleValue())
                        .isBetween(Math.floor(quota) - 1e-9, Math.ceil(quota) + 1e-9);
            });
        }
    }

    @Test
    void BR_P09_refuses_a_weight_of_nothing_and_a_total_off_the_step() {
        assertThatThrownBy(() -> shares("60", "1", weight("A", "0"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> shares("60.5", "1", weight("A", "1"))).isInstanceOf(IllegalArgumentException.class);
    }
}
