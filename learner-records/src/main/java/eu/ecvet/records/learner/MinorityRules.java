package eu.ecvet.records.learner;

import java.time.LocalDate;

/** Until when a learner is a minor, and a guardian signs and reads with her. */
public final class MinorityRules {
    private MinorityRules() {}

    /**
     * BR-L09: the first day on which the learner is of age under the law of the home jurisdiction. Who is born on
     * 29 February stays a minor until 1 March in a year without that day: in doubt the guardian signs too.
     */
    public static LocalDate ofAgeOn(LocalDate bornOn, int ageOfMajority) {
        LocalDate anniversary = bornOn.plusYears(ageOfMajority);
        return anniversary.getDayOfMonth() == bornOn.getDayOfMonth() ? anniversary : anniversary.plusDays(1);
    }

    /** BR-L09: whether the learner is a minor on that date. */
    public static boolean isMinor(LocalDate ofAgeOn, LocalDate onDate) {
        return onDate.isBefore(ofAgeOn);
    }

    /** BR-L09, BR-E05: whether the others know something else than holds on the legal date of the home institution. */
    static boolean isToldWrongly(boolean toldMinor, LocalDate ofAgeOn, LocalDate todayAtHome) {
        return toldMinor != isMinor(ofAgeOn, todayAtHome);
    }
}
