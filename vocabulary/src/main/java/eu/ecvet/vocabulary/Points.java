package eu.ecvet.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * ECVET points: the relative weight of learning outcomes in a qualification (Annex I(i), Annex II section 4). An exact
 * decimal, never negative, written on the wire as a string (BR-P08). 60 points stand for the outcomes expected of one
 * year of formal full-time vocational education; they do not measure time.
 */
public record Points(BigDecimal value) implements Comparable<Points> {
    private static final Pattern WRITTEN = Pattern.compile("\\d{1,12}(\\.\\d{1,4})?");
    private static final int MOST_DIGITS = 12;
    private static final String TOO_MANY_DIGITS =
            "points have at most twelve digits, four of them after the decimal point";

    public static final Points ZERO = new Points(BigDecimal.ZERO);

    public Points {
        Objects.requireNonNull(value, "points");
        if (value.signum() < 0) {
            throw new IllegalArgumentException("points are not negative");
        }
        // Digits and exponent are looked at before anything is computed: 1e50000000 is written in ten characters.
        if (value.precision() > MOST_DIGITS * 4
                || (long) value.precision() - value.scale() > MOST_DIGITS
                || value.scale() > MOST_DIGITS * 4) {
            throw new IllegalArgumentException(TOO_MANY_DIGITS);
        }
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.precision() > MOST_DIGITS || value.scale() > 4) {
            throw new IllegalArgumentException(TOO_MANY_DIGITS);
        }
    }

    /** Reads a plain decimal such as {@code 12} or {@code 7.5}; throws {@link IllegalArgumentException} on anything else. */
    public static Points of(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw new IllegalArgumentException("points are a decimal number such as 12 or 7.5");
        }
        return new Points(new BigDecimal(text));
    }

    public static Points of(long whole) {
        return new Points(BigDecimal.valueOf(whole));
    }

    public static Points sum(Collection<Points> all) {
        return all.stream().reduce(ZERO, Points::plus);
    }

    public Points plus(Points other) {
        return new Points(value.add(other.value));
    }

    /** What is left after the other points are taken away, never below zero. */
    public Points minusDownToZero(Points other) {
        return compareTo(other) <= 0 ? ZERO : new Points(value.subtract(other.value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether these points lie on the step of the scheme, for instance whole or half points (BR-P08). */
    public boolean onStep(Points step) {
        return value.remainder(step.value).signum() == 0;
    }

    /** Percentage of the total; computed whenever it is shown, never stored (BR-P07). */
    public BigDecimal relativeWeightIn(Points total) {
        return value.multiply(BigDecimal.valueOf(100)).divide(total.value, MathContext.DECIMAL64);
    }

    @Override
    public int compareTo(Points other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString();
    }
}
