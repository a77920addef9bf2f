package eu.ecvet.vocabulary;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A span of legal dates, both ends included (BR-E05). Without a last day it holds until further notice. */
public record LegalPeriod(LocalDate from, @Nullable LocalDate until) {
    public LegalPeriod {
        Objects.requireNonNull(from, "from");
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    public static LegalPeriod since(LocalDate first) {
        return new LegalPeriod(first, null);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && (until == null || !date.isAfter(until));
    }

    public boolean contains(LegalPeriod other) {
        return contains(other.from) && (until == null || (other.until != null && !other.until.isAfter(until)));
    }

    public boolean overlaps(LegalPeriod other) {
        return (until == null || !other.from.isAfter(until)) && (other.until == null || !from.isAfter(other.until));
    }
}
