package eu.ecvet.records.learner;

import static eu.ecvet.records.RecordsRule.BIRTH_DATE_IMPLAUSIBLE;

import eu.ecvet.platform.problem.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What holds for the registration of a learner, and until when a learner is a minor. */
final class LearnerRules {
    private static final int OLDEST_YEARS = 130;

    private LearnerRules() {}

    /** All rules of a registration or of a change of identity. */
    static List<Violation> violations(Person person, LocalDate today) {
        return plausibleBirthDate(person.birthDate(), today).stream().toList();
    }

    /** BR-L09: whether a guardian must sign hangs on the birth date, so an impossible one is refused. */
    static Optional<Violation> plausibleBirthDate(LocalDate birthDate, LocalDate today) {
        return birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST_YEARS))
                ? Optional.of(BIRTH_DATE_IMPLAUSIBLE.at(
                        "/birthDate",
                        "The birth date must lie in the past and at most %d years back.".formatted(OLDEST_YEARS)))
                : Optional.empty();
    }

    /**
     * BR-L09: the first day on which the learner is of age under the law of the home jurisdiction. Who is born on
     * 29 February stays a minor until 1 March in a year without that day: in doubt the guardian signs too.
     */
    static LocalDate ofAgeOn(LocalDate birthDate, int ageOfMajority) {
        LocalDate anniversary = birthDate.plusYears(ageOfMajority);
        return anniversary.getDayOfMonth() == birthDate.getDayOfMonth() ? anniversary : anniversary.plusDays(1);
    }

    /** BR-L09: whether the learner is a minor on that date. */
    static boolean isMinor(LocalDate ofAgeOn, LocalDate onDate) {
        return onDate.isBefore(ofAgeOn);
    }
}
