package eu.ecvet.records.identity;

import static eu.ecvet.records.RecordsRule.BIRTH_DATE_IMPLAUSIBLE;

import eu.ecvet.platform.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What holds for the person whom a learner is. */
final class PersonRules {
    private static final int OLDEST_YEARS = 130;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Letters and marks to Unicode, nothing to the eye: grapheme joiner, Hangul and Khmer fillers, the empty Braille cell. */
    private static final Set<Integer> BLANK_LETTERS =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0);

    private PersonRules() {}

    /** All rules of a registration or of a change of identity. */
    static List<Violation> violations(Person person, LocalDate today) {
        return plausibleBirthDate(person.bornOn(), today).stream().toList();
    }

    /**
     * A name that can be read: at least one letter, no control, direction or other invisible character, which would make
     * two names look alike that are not. The joiners inside words are kept: Persian and Indic names are written with them.
     */
    static boolean isReadable(String name) {
        return name.codePoints().anyMatch(PersonRules::isVisibleLetter)
                && name.codePoints().noneMatch(PersonRules::isInvisible);
    }

    private static boolean isVisibleLetter(int character) {
        return Character.isLetter(character) && !isInvisible(character);
    }

    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.FORMAT -> character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> BLANK_LETTERS.contains(character);
        };
    }

    /** BR-L09: whether a guardian must sign hangs on the birth date, so an impossible one is refused. */
    static Optional<Violation> plausibleBirthDate(LocalDate bornOn, LocalDate today) {
        return bornOn.isAfter(today) || bornOn.isBefore(today.minusYears(OLDEST_YEARS))
                ? Optional.of(BIRTH_DATE_IMPLAUSIBLE.at(
                        "/bornOn",
                        "The birth date must lie in the past and at most %d years back.".formatted(OLDEST_YEARS)))
                : Optional.empty();
    }
}
