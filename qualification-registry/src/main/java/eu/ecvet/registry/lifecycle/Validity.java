package eu.ecvet.registry.lifecycle;

import static eu.ecvet.registry.RegistryRule.VALIDITY_CONTRADICTORY;
import static eu.ecvet.registry.RegistryRule.VALIDITY_REQUIRED;

import eu.ecvet.platform.act.Violation;
import java.time.LocalDate;
import java.util.Optional;

/** From when to when a version is valid for new agreements (Annex II section 1, item 7). */
public final class Validity {
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2999;

    private Validity() {}

    /** Section 6.1 (BR-Q03, item 7): a version is published with the date from which it is valid. */
    public static Optional<Violation> isKnown(LocalDate validFrom) {
        return validFrom != null
                ? Optional.empty()
                : Optional.of(VALIDITY_REQUIRED.at(
                        "/validFrom",
                        "Item 7: say from which date this version is valid; new agreements use it from then on."));
    }

    /** BR-Q03, item 7: a validity does not end before it begins, and its dates are such that partners can keep them. */
    public static Optional<Violation> runsForward(LocalDate from, LocalDate until, String at) {
        if (!isPlausible(from) || !isPlausible(until)) {
            return Optional.of(VALIDITY_CONTRADICTORY.at(
                    at + "/validFrom", "Dates lie between the years %d and %d.".formatted(EARLIEST_YEAR, LATEST_YEAR)));
        }
        return from == null || until == null || !until.isBefore(from)
                ? Optional.empty()
                : Optional.of(VALIDITY_CONTRADICTORY.at(
                        at + "/validUntil",
                        "The version would end on %s, before it begins on %s.".formatted(until, from)));
    }

    /** Whether a date is one that a register can mean; a missing one is. */
    public static boolean isPlausible(LocalDate date) {
        return date == null || (date.getYear() >= EARLIEST_YEAR && date.getYear() <= LATEST_YEAR);
    }
}
