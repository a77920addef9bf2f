package eu.ecvet.registry.points;

import eu.ecvet.vocabulary.Points;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Distributes a total over units in proportion to their weights, so that the parts lie on the step and sum exactly to the
 * total (BR-P09). Each unit first gets its share rounded down to the step; the steps that remain go to the largest
 * remainders, ties to the larger weight, then to the unit code in ascending order. For instance hours 410, 530, 570 and 60
 * points give 16, 21, 23.
 */
public final class LargestRemainder {
    /** A unit and what it weighs, for instance its hours; more than nothing. */
    public record Weight<K>(K key, String code, BigDecimal weight) {}

    private record Share<K>(Weight<K> of, BigInteger whole, BigInteger remainder) {}

    private LargestRemainder() {}

    /**
     * The points of each key, in the order of the weights.
     *
     * @throws IllegalArgumentException if a weight is not positive or the total does not lie on the step
     */
    public static <K> Map<K, Points> distribute(Points total, Points step, List<Weight<K>> weights) {
        if (!total.onStep(step)) {
            throw new IllegalArgumentException("the total does not lie on the step");
        }
        BigInteger steps = total.value().divideToIntegralValue(step.value()).toBigIntegerExact();
        int scale = weights.stream().mapToInt(one -> one.weight().scale()).max().orElse(0);
        BigInteger all = BigInteger.ZERO;
        for (Weight<K> one : weights) {
            if (one.weight().signum() <= 0) {
                throw new IllegalArgumentException("a weight is more than nothing");
            }
            all = all.add(whole(one, scale));
        }
        BigInteger sum = all;
        List<Share<K>> shares = weights.stream()
                .map(one -> {
                    BigInteger[] parts = steps.multiply(whole(one, scale)).divideAndRemainder(sum);
                    return new Share<>(one, parts[0], parts[1]);
                })
                .toList();
        int left = steps.subtract(shares.stream().map(Share::whole).reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        List<Share<K>> first = shares.stream()
                .sorted(Comparator.<Share<K>, BigInteger>comparing(Share::remainder)
                        .reversed()
                        .thenComparing(share -> share.of().weight(), Comparator.reverseOrder())
                        .thenComparing(share -> share.of().code()))
                .limit(left)
                .toList();
        Map<K, Points> result = new LinkedHashMap<>();
        for (Share<K> share : shares) {
            BigInteger given = first.contains(share) ? share.whole().add(BigInteger.ONE) : share.whole();
            result.put(share.of().key(), new Points(step.value().multiply(new BigDecimal(given))));
        }
        return result;
    }

    private static BigInteger whole(Weight<?> one, int scale) {
        return one.weight().setScale(scale).unscaledValue();
    }
}
