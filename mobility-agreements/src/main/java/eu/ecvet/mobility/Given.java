package eu.ecvet.mobility;

import eu.ecvet.vocabulary.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The shape of what a caller gives, where an annotation cannot say it. */
public final class Given {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private Given() {}

    /** An absent list and an empty one mean the same, so that they have the same hash. */
    public static <T> List<T> listOrNone(List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** A date that no calendar of a partner reaches is a slip of the pen; it would not fit the database either. */
    public static LocalDate date(String name, LocalDate given) {
        if (given != null && (given.isBefore(EARLIEST) || given.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "the date '%s' lies between %s and %s".formatted(name, EARLIEST, LATEST));
        }
        return given;
    }

    public static LocalizedText text(String name, LocalizedText given, int longest) {
        if (given != null
                && (given.byLanguage().size() > 50
                        || given.byLanguage().values().stream().anyMatch(text -> text.length() > longest))) {
            throw new IllegalArgumentException(
                    "the text '%s' has at most %d characters in each of at most 50 languages".formatted(name, longest));
        }
        return given;
    }
}
