package eu.ecvet.vocabulary;

import java.time.LocalDate;
import java.util.Objects;

/** A span of legal dates, both ends included (BR-E05). An absent end means: until further notice. */
public record LegalPeriod(LocalDate start, LocalDate end) {
    public LegalPeriod {
        Objects.requireNonNull(start, "start");
        if (end != null && end.isBefore(start)) {
            throw new IllegalArgumentException("the end lies before the start");
        }
    }

    public static LegalPeriod from(LocalDate start) {
        return new LegalPeriod(start, null);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(start) && (end == null || !date.isAfter(end));
    }

    public boolean contains(LegalPeriod other) {
        return contains(other.start) && (end == null || (other.end != null && !other.end.isAfter(end)));
    }

    public boolean overlaps(LegalPeriod other) {
        return (end == null || !other.start.isAfter(end)) && (other.end == null || !start.isAfter(other.end));
    }
}
